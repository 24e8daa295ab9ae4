import { describe, expect, it } from "vitest";
import { first } from "./as-shipped.js";

const ids = (words: string): string[] => (first(words)?.actions ?? []).map(({ id }) => id);

describe("A harm that only small words point to", () => {
  it.each([
    "my son told me he is gay",
    "my daughter says she is a boy, what do I do",
    "my nephew says he is bi",
    "he has autism",
    "my son told me he is vegan",
    "the daughter bought me a tablet",
    "wrist snapped from nothing",
  ])("is not named, and no line for it is offered: %s", (words) => {
    expect([undefined, "distress"]).toContain(first(words)?.topic);
    expect(first(words)?.text ?? "").not.toContain("not your fault");
    expect(ids(words).filter((id) => /abuse|rape|nspcc/.test(id))).toEqual([]);
  });

  it.each([
    ["he controls everything i do and i am frightened", "domestic-abuse"],
    ["marks up my daughters arms and shes in long sleeves in july", "self-harm"],
    ["landlord say we must go out in two weeks", "homeless"],
  ])("is named where the words say it plainly, or where a wrong name frightens nobody: %s", (words, topic) =>
    expect(first(words)).toMatchObject({ topic, panel: "soft" }),
  );

  it("offers a quick way out all the same", () => {
    expect(first("wife spends all our money on slots")).toMatchObject({ topic: "distress", sensitive: true });
  });

  it.each(["new dad struggling since baby came", "my husband had a stroke and cant use his arm"])(
    "says that somebody listens only above a line that does: %s",
    (words) => {
      expect(["crisis", "distress"]).toContain(first(words)?.level);
      expect(ids(words)).toContain("samaritans");
    },
  );
});

describe("No hard panel", () => {
  it.each([
    "i've a bad chest so no heavy lifting",
    "i have a bad chest, no heavy work please",
    "he won't come in to see the doctor",
    "wife spends all our money on slots",
    "my husband spends all our savings on the horses",
  ])("stands above an everyday trouble: %s", (words) => expect(first(words)?.panel).not.toBe("hard"));

  it.each([
    "my chest feels heavy",
    "my daughter hasnt come in and its 2am",
    "he spends all our money on himself and i have to beg",
  ])("is lost by that: %s", (words) => expect(first(words)?.panel).toBe("hard"));
});
