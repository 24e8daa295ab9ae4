import type { Resource } from "../resource/resource.js";

/**
 * How a publisher's columns become a record's fields. Written by hand in YAML, one file a publisher.
 *
 * @example
 * columns:
 *   Name: [name, organisation.name]
 *   Postcode: places.postcode
 *   Contact: contact          # an e-mail address, a phone number or a web address: told apart
 * fixed:
 *   helps_with: [food]
 * id: [Name, Postcode]
 * nothing: [NA, Not known]
 */
export interface CsvMapping {
  /** Column to field, or to several. `places.x` is the first place; `contact` tells phone, e-mail and web apart. */
  columns: Readonly<Record<string, string | readonly string[]>>;
  /** Values that every record gets. */
  fixed: Readonly<Partial<Resource>>;
  /** Columns that make up the id: it stays the same when other columns change. */
  id: readonly string[];
  /** Put before every id, so that two publishers' ids do not meet. */
  id_prefix?: string;
  /** Words in a cell that mean nothing is there. */
  nothing: readonly string[];
}

/** Why a mapping cannot be used: said before any row is read. */
export interface MappingProblem {
  message: string;
}

const KEYS: ReadonlySet<string> = new Set(["columns", "fixed", "id", "id_prefix", "nothing"]);

/**
 * Reads a mapping from a parsed value.
 * @returns the mapping, or every problem with it in plain English
 */
export function readMapping(value: unknown): CsvMapping | { problems: MappingProblem[] } {
  const problems: MappingProblem[] = [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return {
      problems: [{ message: "The mapping is empty or is not a list of settings. It needs at least: columns, id." }],
    };
  }
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given)) {
    if (!KEYS.has(key))
      problems.push({ message: `"${key}" is not a setting of a mapping. There are: ${[...KEYS].join(", ")}.` });
  }
  const columns = given.columns;
  if (typeof columns !== "object" || columns === null || Array.isArray(columns)) {
    problems.push({
      message:
        "The mapping has no columns. Write each column's name with the field it becomes, for example  Name: name",
    });
    return { problems };
  }
  const targets = Object.values(columns as Record<string, unknown>).flat();
  if (targets.some((each) => typeof each !== "string")) {
    problems.push({ message: "Each column becomes one field, or a list of fields. One of them is something else." });
  }
  if (!targets.includes("name"))
    problems.push({ message: "No column becomes  name  and a record cannot do without one." });
  const id = strings(given.id);
  if (id === undefined || id.length === 0) {
    problems.push({ message: "The mapping does not say which columns make the id. For example  id: [Name, Postcode]" });
  }
  if (problems.length > 0) return { problems };
  return {
    columns: columns as CsvMapping["columns"],
    fixed: (given.fixed ?? {}) as Partial<Resource>,
    id: id ?? [],
    nothing: strings(given.nothing) ?? [],
    ...(typeof given.id_prefix === "string" ? { id_prefix: given.id_prefix } : {}),
  };
}

function strings(value: unknown): string[] | undefined {
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
}
