import { describe, expect, test } from "vitest";
import type { Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

const near = "S8 0AA";
const ids = (resources: Resource[], words: string): string[] =>
  directoryOf(resources)
    .find({ words, near })
    .results.map(({ resource }) => resource.id);

describe("how somebody takes part is a wish, and the rest is what they ask", () => {
  test("who uses a wheelchair and asks for lunch is shown lunch first", () => {
    const list = [
      inSheffield("lunch", { helps_with: ["lunch-club"], access: ["step-free"] }),
      inSheffield("disabled", { helps_with: ["physical-disability"] }),
    ];
    expect(ids(list, "somewhere to have lunch, I'm in a wheelchair")).toEqual(["lunch", "disabled"]);
  });

  test("who speaks Polish and has debts is shown debt advice first, and that in Polish before the rest", () => {
    const list = [
      inSheffield("lessons", { helps_with: ["esol"] }),
      inSheffield("advice", { helps_with: ["debt"] }),
      inSheffield("polish", { helps_with: ["debt"], languages: ["pl"] }),
    ];
    expect(ids(list, "speak polish, need debt advice").slice(0, 2)).toEqual(["polish", "advice"]);
  });

  test("where nothing else is asked, the language is what help is sought with", () => {
    expect(ids([inSheffield("interpreters", { helps_with: ["interpreting"] })], "gran only speaks punjabi")).toEqual([
      "interpreters",
    ]);
  });
});

describe("a way in is no answer by itself", () => {
  const line = record("line", {
    kind: "helpline",
    summary: "For women who are frightened at home.",
    description: "A British Sign Language interpreter is on the line.",
    helps_with: ["domestic-abuse"],
    modes: ["phone"],
    covers: ["england"],
    access: ["bsl"],
  });

  test("nobody who is Deaf is sent to a line about something else, because it can be signed to", () => {
    expect(ids([line], "deaf")).toEqual([]);
    expect(ids([line], "want to meet other deaf people")).toEqual([]);
  });

  test("nor is whoever needs letters read, for a word of its text", () => {
    expect(ids([line], "letters in english I dont understand")).toEqual([]);
  });

  test("what it is about is still found, and that it can be signed to is said", () => {
    const [match] = directoryOf([line]).find({ needs: ["domestic-abuse"], languages: ["bfi"], near }).results;
    expect(match?.reasons.map(({ text }) => text)).toContain("They speak British Sign Language, as you asked");
  });
});
