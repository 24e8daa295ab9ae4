import { describe, expect, it } from "vitest";
import { calendarFile, hasTimes } from "../../src/element/print/calendar.js";
import { plainText } from "../../src/element/print/plain-text.js";
import { textMessage } from "../../src/element/print/text-message.js";
import { chosen, initial, type State } from "../../src/element/state.js";
import type { View } from "../../src/element/view.js";
import { createDirectory, helpLines, type Resource } from "../../src/index.js";
import { elementWords } from "../../src/language/element.js";
import { elementMore } from "../../src/language/element-more.js";

const TODAY = "2026-11-22";

const group: Resource = {
  id: "tea",
  name: "Tea and Talk",
  organisation: { name: "Tea" },
  contact: { phone: "0114 496 0001" },
  schedule: [{ days: ["monday"], every: "week", starts: "14:00", ends: "16:00", text: "Mondays, 2pm to 4pm" }],
};
const other: Resource = { ...group, id: "knit", name: "Knit and Natter" };

/** As much of a view as what is written without a document needs. */
function viewOf(records: readonly Resource[], state: Partial<State> = {}): View {
  const directory = createDirectory(records, { today: TODAY });
  return {
    directory,
    records,
    host: { lang: "en" },
    words: elementWords("en", {}, elementMore),
    today: TODAY,
    state: { ...initial(5), list: records.map(({ id }) => chosen(id)), ...state },
    linesFor: helpLines,
  } as Partial<View> as View;
}

/** The dates of a calendar file: when each event begins, and how it repeats. */
function datesIn(resource: Resource): string[] {
  return calendarFile(resource, TODAY)
    .replace(/\r\n /g, "")
    .split("\r\n")
    .filter((line) => /^(DTSTART|RRULE)/.test(line));
}

describe("a group that is not running, with no search that says so", () => {
  const closed: Resource = { ...group, status: "closed", status_on: "2026-10-01", try_instead: ["knit"] };

  it("is told as closed in the plain text and the message, with what to try instead", () => {
    const view = viewOf([closed, other]);
    expect(plainText(view, [closed])).toContain(
      "Check first: It closed on 1 October 2026. Try Knit and Natter instead.",
    );
    expect(textMessage(view, [closed])).toContain("0114 496 0001 Tea and Talk. It closed on 1 October 2026");
    expect(plainText(view, [other])).not.toContain("Check first");
  });

  it("has no time in a calendar once it is closed, and none while it is paused", () => {
    expect([hasTimes(group, TODAY), hasTimes(closed, TODAY), datesIn(closed)]).toEqual([true, false, []]);
    const paused: Resource = { ...group, status: "paused", status_until: "2027-01-18" };
    expect(datesIn(paused)).toEqual(["DTSTART:20270125T140000", "RRULE:FREQ=WEEKLY;BYDAY=MO"]);
    const full: Resource = { ...group, status: "full" };
    expect(datesIn(full)).toEqual(datesIn(group));
  });

  it("ends in the calendar before the day on which it closes, and goes on after a pause", () => {
    const closes: Resource = { ...group, status: "closed", status_on: "2026-12-14" };
    expect(datesIn(closes)).toEqual(["DTSTART:20261123T140000", "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261213T235959"]);
    const pauses: Resource = { ...group, status: "paused", status_on: "2026-12-14", status_until: "2027-01-10" };
    expect(datesIn(pauses)).toEqual([
      "DTSTART:20261123T140000",
      "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261213T235959",
      "DTSTART:20270111T140000",
      "RRULE:FREQ=WEEKLY;BYDAY=MO",
    ]);
    expect(plainText(viewOf([pauses]), [pauses])).toContain("Check first: It stops for a while on 14 December 2026.");
  });
});

describe("a text message", () => {
  const both: Resource = { ...group, contact: { phone: "0114 496 0001", text: "07700 900502" } };

  it("has the number for texts beside the one to ring, and alone for somebody who signs", () => {
    expect(textMessage(viewOf([both]), [both])).toContain("0114 496 0001, Text 07700 900502 Tea and Talk");
    const { directory } = viewOf([both]);
    const message = textMessage(viewOf([both], { findings: directory.find({ words: "BSL user" }) }), [both]);
    expect(message).toContain("Text 07700 900502 Tea and Talk");
    expect(message).not.toContain("0114");
    const loud: Resource = { ...group, contact: { phone: "0114 496 0001", email: "tea@example.org" } };
    expect(textMessage(viewOf([loud], { needs: ["hearing-loss"] }), [loud])).toContain("tea@example.org Tea and Talk");
    expect(textMessage(viewOf([group], { needs: ["hearing-loss"] }), [group])).toContain("0114 496 0001 Tea and Talk");
  });

  it("gives one number each where two of each would leave a group out", () => {
    const nine = Array.from({ length: 9 }, (_, at): Resource => ({ ...both, id: `g${at}`, name: `Group ${at}` }));
    const message = textMessage(viewOf(nine), nine);
    expect(message).toContain("0114 496 0001 Group 8");
    expect(message).not.toMatch(/07700|more/);
    const two = nine.slice(0, 2);
    expect(textMessage(viewOf(two), two)).toContain("0114 496 0001, Text 07700 900502 Group 1");
  });

  it("holds letters that phones send as one: Welsh ones go without their mark, others and the pound stay", () => {
    const choir: Resource = { ...group, name: "Côr Tŷ Gŵyl, café £2 – à, ö" };
    expect(textMessage(viewOf([choir]), [choir])).toContain("Cor Ty Gwyl, café £2 - à, ö");
  });
});
