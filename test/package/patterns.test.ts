import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Every regular expression that is written as one. */
function patternsIn(folder: string): { file: string; source: string; flags: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "built" ? [] : patternsIn(path);
    if (!path.endsWith(".ts")) return [];
    const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
    const found: { file: string; source: string; flags: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        found.push({ file: path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/**
 * Not looked at, as they are too long for the checker: those that are joined of lists of phrases. Their repeats are of
 * thirty signs at most, and the text is cut before them.
 */
const JOINED = "src/resource/must-not-be-found.ts";

/**
 * Those that are made with `new RegExp` while the modules load: only what runs knows their text. Not looked at are
 * those made of what a record or a person writes, in `schedule/readings.ts` and `open-referral-safety.ts`, which escape it.
 */
async function patternsMade(): Promise<{ file: string; source: string; flags: string }[]> {
  const made: { file: string; source: string; flags: string }[] = [];
  const own = RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]) {
      const pattern = new target(source, flags);
      const file = /\/(src\/[^:?]+\.ts)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1];
      if (file !== undefined && file !== JOINED) made.push({ file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await import("../../src/index.js");
    await import("../../src/authoring/index.js");
    await import("../../src/exchange/index.js");
    await import("../../src/node/index.js");
  } finally {
    globalThis.RegExp = own;
  }
  return made;
}

const made = await patternsMade();
const patterns = [...patternsIn("src"), ...made];

describe("regular expressions", () => {
  test("were found, so that the check below cannot pass by looking at nothing", () => {
    expect(patterns.length).toBeGreaterThan(30);
    expect(new Set(made.map(({ file }) => file))).toEqual(
      new Set(
        [
          "authoring/rules/where-it-is",
          "exchange/leads-nowhere",
          "exchange/plain-text",
          "place/mentions",
          "place/postcode",
          "resource/street",
          "words/tokens",
        ].map((file) => `src/${file}.ts`),
      ),
    );
  });

  test.each([...new Map(patterns.map((each) => [`/${each.source}/${each.flags}`, each])).entries()])(
    "%s cannot be made to hang",
    (_, { source, flags, file }) => {
      // Its own limits of time are off: a busy machine would be told that a pattern hangs. The counts of steps decide.
      const result = checkSync(source, flags, { timeout: 60_000, attackTimeout: null, incubationTimeout: null });
      // Polynomial patterns are only let through where the text is cut to a few characters first; none is today.
      expect([file, result.status, result.status === "vulnerable" ? result.attack.string.slice(0, 80) : ""]).toEqual([
        file,
        "safe",
        "",
      ]);
    },
    90_000,
  );
});
