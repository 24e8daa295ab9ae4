import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("what a service says of itself", () => {
  it("makes a first paragraph of 50 to 200 characters the summary, and takes HTML out", () => {
    const first = "Hot soup and a place to sit for anybody who would like company at noon.";
    const { record } = only({ description: `<p>${first}</p><p>Bread &amp; butter too.<br/>Dogs welcome.</p>` });
    expect(record.summary).toBe(first);
    expect(record.description).toBe("Bread & butter too.\nDogs welcome.");
    expect(only({ description: "Soup." }).record).toMatchObject({ description: "Soup." });
  });

  test.each([
    [
      "Write to <help@x.example.org> or see <https://x.example.org/join>.",
      "Write to help@x.example.org or see https://x.example.org/join.",
    ],
    [
      'Refer <a class="b" href="mailto:ref@x.example.org?subject=Hi">by email</a>.',
      "Refer by email (ref@x.example.org).",
    ],
    ['Book <a href="https://x.example.org/book">here</a>.', "Book here (https://x.example.org/book)."],
    ['See <a href="https://x.example.org/">x.example.org</a>.', "See x.example.org."],
    ["T&ycirc; caf&eacute; &hellip; it&#x2019;s &bull; &euro;5 &Eacute;t&eacute;", "Tŷ café … it’s • €5 Été"],
    [
      "For anybody.<div>Cost: £3</div><table><tr><td>Monday</td><td>10am</td></tr><tr><td>Tuesday</td><td>2pm</td></tr></table>",
      "For anybody.\nCost: £3\nMonday 10am\nTuesday 2pm",
    ],
    ["Soup.&lt;p&gt;Please &lt;strong&gt;book&lt;/strong&gt;.&lt;/p&gt;", "Soup.\nPlease book."],
    ["Soup<!-- from Word --><style>p.Mso {margin:0}</style> and bread", "Soup and bread"],
  ])("reads %s", (description, text) => {
    const { record } = only({ description });
    expect(record.summary ?? record.description).toBe(text);
  });
});
