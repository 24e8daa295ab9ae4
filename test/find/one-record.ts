import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield } from "../directory/build.js";

/** What a person chose, or said of themselves, against what a record states. */
export const ask = (resource: Resource, request: FindRequest): Findings =>
  directoryOf([resource]).find({ needs: ["anxiety"], near: "S8 0AA", ...request });
export const helps = (fields: Partial<Resource>): Resource => inSheffield("a", { helps_with: ["anxiety"], ...fields });
/** What speaks against it, in words; undefined when it fits. */
export const against = (resource: Resource, request: FindRequest): string | undefined =>
  ask(resource, request).may_not_fit[0]?.cautions[0]?.text;
export const cautions = (resource: Resource, request: FindRequest): string[] =>
  ask(resource, request).results[0]?.cautions.map(({ text }) => text) ?? [];
export const notes = (request: FindRequest): string[] => ask(helps({}), request).notes.map(({ text }) => text);
