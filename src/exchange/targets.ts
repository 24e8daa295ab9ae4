import { type Field, recordField, SHORT_FORMS } from "../resource/field-shapes.js";
import { nearest } from "../words/nearest.js";

/** A field of a record that one cell can fill. */
export interface Target {
  /** As the mapping names it: `places.postcode`. */
  name: string;
  /** The way into the record: of a list of groups the first is meant, so `["places", 0, "postcode"]`. */
  path: readonly (string | number)[];
  field: Field;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/**
 * The field that a mapping names.
 * @param name as written: `name`, `contact.phone`, `places.lat`, `translations.cy.name`; `schedule` is its words
 * @returns the field, or in plain English why no column can become it
 */
export function targetOf(name: string): Target | { problem: string } {
  if (name === "id")
    return { problem: "The id is made of the columns that stand under  id,  so no column becomes it." };
  const path: (string | number)[] = [];
  let field: Field = recordField();
  for (const part of name === "schedule" ? ["schedule", "text"] : name.split(".")) {
    if (field.kind === "list" && field.item.kind === "map") {
      path.push(0);
      field = field.item;
    }
    const inner: Field | undefined =
      field.kind !== "map" ? undefined : (field.keys.get(part) ?? (LANGUAGE.test(part) ? field.any : undefined));
    if (inner === undefined) {
      const near = nearestTarget(name);
      return { problem: `There is no field "${name}".${near === undefined ? "" : ` Did you mean ${near}?`}` };
    }
    path.push(part);
    field = inner;
  }
  const group = field.kind === "list" ? field.item : field;
  if (group.kind !== "map") return { name, path, field };
  const parts = [...group.keys.keys()].map((key) => `${name}.${key}`);
  const short = SHORT_FORMS.get(name);
  const near = short === undefined ? "" : ` For words write ${name}.${short}.`;
  return { problem: `"${name}" has several parts, and a column becomes one of them: ${parts.join(", ")}.${near}` };
}

/** The field that was most likely meant: by its whole name, else by its last part, as in `phone` for `contact.phone`. */
function nearestTarget(name: string): string | undefined {
  const names = targetNames(recordField(), "");
  const last = lastPart(name);
  const byLast = (part: string | undefined): string | undefined =>
    names.filter((each) => part !== undefined && lastPart(each) === part).sort((a, b) => a.length - b.length)[0];
  return byLast(last) ?? nearest(name, names) ?? byLast(nearest(last, names.map(lastPart)));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function targetNames(field: Field, name: string): string[] {
  const group = field.kind === "list" ? field.item : field;
  if (group.kind !== "map") return [name];
  return [...group.keys]
    .filter(([key]) => name !== "" || key !== "id")
    .flatMap(([key, inner]) => targetNames(inner, name === "" ? key : `${name}.${key}`));
}
