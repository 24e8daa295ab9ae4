import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.js";
import { directoryOf } from "../directory/build.js";

const directory = directoryOf([]);
const ask = (words: string, decline: string[] = []): Findings => directory.find({ words, decline });
const label = ({ place }: Findings): string => ("label" in place ? place.label : place.status);

describe("of several places in the words", () => {
  test.each([
    ["My wife died in March. I live near Tenbury Wells", "Tenbury Wells"],
    ["my mum lives in York and I am in Leeds", "Leeds"],
    ["I moved from Leeds to Sheffield", "Sheffield"],
    ["I used to live in Hull, now in York", "York"],
    ["from Leeds, working in Sheffield", "Leeds"],
  ])("%s: near %s", (words, expected) => {
    expect(label(ask(words))).toBe(expected);
  });

  test("one that is taken back gives way to the other", () => {
    const words = "my mum lives in York and I am in Leeds";
    expect(label(ask(words, ["near:Leeds"]))).toBe("York");
    expect(label(ask(words, ["near:Leeds", "near:York"]))).toBe("not-given");
  });
});
