import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield } from "../directory/build.js";

/** What a person chose, or said of themselves, against what a record states. */
const ask = (resource: Resource, request: FindRequest): Findings =>
  directoryOf([resource]).find({ needs: ["anxiety"], near: "S8 0AA", ...request });
const helps = (fields: Partial<Resource>): Resource => inSheffield("a", { helps_with: ["anxiety"], ...fields });
/** What speaks against it, in words; undefined when it fits. */
const against = (resource: Resource, request: FindRequest): string | undefined =>
  ask(resource, request).may_not_fit[0]?.cautions[0]?.text;

describe("free only", () => {
  test.each<[Resource["cost"], boolean]>([
    [{ free: true }, true],
    [{ free: false }, false],
    [{ amount: 3 }, false],
    [{ amount: 0 }, true],
    [{ amount: 3, donation: true }, true],
    [{ free: false, donation: true }, true],
    [{ text: "Ask us" }, true],
  ])("%j", (cost, fits) => {
    expect(against(helps({ ...(cost && { cost }) }), { free: true })).toBe(
      fits ? undefined : "It says there is something to pay",
    );
    expect(against(helps({ ...(cost && { cost }) }), {})).toBeUndefined();
  });
});
