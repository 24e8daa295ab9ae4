import type { Issue } from "../issue/issue.js";
import { RECORD_ID } from "./record-id.js";
import type { Resource } from "./resource.js";

/**
 * The small shape check that runs where zod does not: in a visitor's browser. It keeps what can be used and
 * says what it left out; the full check with lines and advice is `fingerpost/authoring`.
 */
type Shape = "text" | "texts" | "objects" | "object" | "yes-no";

const SHAPES: Readonly<Record<Exclude<keyof Resource, "id" | "name" | "organisation">, Shape>> = {
  other_names: "texts",
  summary: "text",
  description: "text",
  kind: "text",
  led_by: "texts",
  helps_with: "texts",
  who_for: "object",
  not_for: "texts",
  suitable_if: "texts",
  before_you_refer: "texts",
  modes: "texts",
  places: "objects",
  covers: "texts",
  schedule: "objects",
  course: "object",
  modules: "objects",
  levels: "objects",
  join: "object",
  first_time: "object",
  cost: "object",
  payable_with: "texts",
  contact: "object",
  eases: "texts",
  access: "texts",
  no_access: "texts",
  languages: "texts",
  translations: "object",
  equipment: "texts",
  does: "texts",
  reminders: "yes-no",
  keeps_in_touch: "texts",
  supporter_welcome: "yes-no",
  support_style: "text",
  online_rules: "object",
  wait: "object",
  capacity: "object",
  easy_read_url: "text",
  bsl_video_url: "text",
  evidence: "objects",
  coproduced: "object",
  story: "object",
  safety: "object",
  status: "text",
  status_on: "text",
  status_until: "text",
  moved_to: "text",
  try_instead: "texts",
  checked: "object",
  edited_on: "text",
  source: "object",
  steward: "text",
  credit: "text",
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function fits(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "yes-no":
      return typeof value === "boolean";
    case "object":
      return isObject(value);
    case "texts":
      return Array.isArray(value) && value.every((each) => typeof each === "string");
    case "objects":
      return Array.isArray(value) && value.every(isObject);
    default:
      return shape satisfies never;
  }
}

/**
 * Lets a value in as a record. Never throws.
 * @param value anything, for example parsed JSON
 * @returns the record without the fields that could not be used, or no record when id, name or the
 *   organisation's name is missing; and an issue for each thing left out
 */
export function admit(value: unknown): { resource?: Resource; issues: Issue[] } {
  const issues: Issue[] = [];
  if (!isObject(value)) {
    issues.push({
      code: "not-a-record",
      severity: "problem",
      message: "This is not a record: a record is a set of fields with at least id, name and organisation.",
      why: "It was left out.",
    });
    return { issues };
  }
  const id = typeof value.id === "string" ? value.id : undefined;
  const refuse = (message: string): { issues: Issue[] } => {
    issues.push({
      code: "record-refused",
      severity: "problem",
      message,
      why: "Without it nobody can be shown this record, so it was left out.",
      ...(id === undefined ? {} : { id }),
    });
    return { issues };
  };
  if (id === undefined || !RECORD_ID.test(id))
    return refuse("The record's id is missing or has characters that an id may not have.");
  if (typeof value.name !== "string" || value.name.trim() === "") return refuse(`The record "${id}" has no name.`);
  const organisation = isObject(value.organisation) ? value.organisation : undefined;
  if (organisation === undefined || typeof organisation.name !== "string" || organisation.name.trim() === "") {
    return refuse(`The record "${id}" does not say who runs it (organisation.name).`);
  }
  const kept: Record<string, unknown> = { id, name: value.name, organisation };
  for (const [key, field] of Object.entries(value)) {
    if (Object.hasOwn(kept, key)) continue;
    const shape = Object.hasOwn(SHAPES, key) ? SHAPES[key as keyof typeof SHAPES] : undefined;
    if (shape === undefined) {
      issues.push({
        code: "unknown-key",
        severity: "problem",
        message: `"${key}" in "${id}" is not a field that records have, so it was left out.`,
        why: "Nobody would see or find what it says.",
        id,
        path: key,
      });
    } else if (field !== undefined && field !== null) {
      if (fits(field, shape)) kept[key] = field;
      else {
        issues.push({
          code: "field-refused",
          severity: "problem",
          message: `"${key}" in "${id}" is not written as it should be, so it was left out. The rest of the record is used.`,
          why: "Nobody would see or find what it says.",
          id,
          path: key,
        });
      }
    }
  }
  return { resource: kept as unknown as Resource, issues };
}
