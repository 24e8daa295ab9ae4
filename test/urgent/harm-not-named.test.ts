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
    "boss wont pay me",
    "my manager refuses to pay me",
    "wont leave his room",
    "my son wont leave his room",
  ])("is not named, and no line for it is offered: %s", (words) => {
    expect([undefined, "distress"]).toContain(first(words)?.topic);
    expect(first(words)?.text ?? "").not.toContain("not your fault");
    expect(ids(words).filter((id) => /abuse|rape|nspcc/.test(id))).toEqual([]);
  });

  it.each([
    ["he controls everything i do and i am frightened", "domestic-abuse"],
    ["marks up my daughters arms and shes in long sleeves in july", "self-harm"],
    ["my neighbour hits his wife", "domestic-abuse"],
    ["i don't feel safe at home", "domestic-abuse"],
    ["he wont leave my room", "exploitation"],
    ["the lads wont leave and they deal from my kitchen", "exploitation"],
    ["kid eat rat poisen", "medical"],
    ["landlord say we must go out in two weeks", "homeless"],
  ])("is named where the words say it plainly, or where a wrong name frightens nobody: %s", (words, topic) =>
    expect(first(words)).toMatchObject({ topic, panel: "soft" }),
  );

  it("offers a quick way out all the same", () => {
    expect(first("my son told me he is gay")).toMatchObject({ topic: "distress", sensitive: true });
  });

  it.each(["new dad struggling since baby came"])(
    "says that somebody listens only above a line that does: %s",
    (words) => {
      expect(first(words)?.level).toBe("distress");
      expect(ids(words)).toContain("samaritans");
    },
  );
});
