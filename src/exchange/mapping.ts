import type { Resource } from "../resource/resource.js";
import { shapeProblems } from "../resource/schema.js";
import { pathName, setAt, valueAt } from "./at-path.js";
import { readFixed } from "./fixed.js";
import { slug } from "./slug.js";
import { type Target, targetOf } from "./targets.js";

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
  /**
   * Column to field, or to several. `places.x` is the first place; `contact` tells phone, e-mail and web apart; `schedule` is
   * its words. A list takes several values with commas or semicolons between them.
   */
  columns: Readonly<Record<string, string | readonly string[]>>;
  /** Values that every record gets. */
  fixed: Readonly<Partial<Resource>>;
  /** Columns that make up the id: it stays the same when other columns change. */
  id: readonly string[];
  /** Put before every id, in small letters with hyphens, so that two publishers' ids do not meet. */
  id_prefix?: string;
  /** Words in a cell that mean nothing is there. */
  nothing: readonly string[];
}

/** Why a mapping cannot be used: said before any row is read. */
export interface MappingProblem {
  message: string;
  /** Where in the mapping it stands, as `["columns", "Phone"]`. */
  path?: readonly (string | number)[];
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
      problems.push({
        message: `"${key}" is not a setting of a mapping. There are: ${[...KEYS].join(", ")}.`,
        path: [key],
      });
  }
  const columns = given.columns;
  if (typeof columns !== "object" || columns === null || Array.isArray(columns)) {
    problems.push({
      message:
        "The mapping has no columns. Write each column's name with the field it becomes, for example  Name: name",
    });
    return { problems };
  }
  const targets = readTargets(columns as Record<string, unknown>, problems);
  if (
    !Object.values(columns as Record<string, unknown>)
      .flat()
      .includes("name")
  )
    problems.push({ message: "No column becomes  name  and a record cannot do without one." });
  const id = strings(given.id);
  if (id === undefined || id.length === 0) {
    problems.push({ message: "The mapping does not say which columns make the id. For example  id: [Name, Postcode]" });
  }
  const nothing = strings(given.nothing ?? []);
  if (nothing === undefined) {
    problems.push({
      message:
        'Under  nothing  stand words, and one of them is something else. Put it in quotes, for example  ["NA", "0"]',
      path: ["nothing"],
    });
  }
  if (typeof given.id_prefix === "string" && slug(given.id_prefix) === "") {
    problems.push({
      message: `The  id_prefix  "${given.id_prefix}" has no letter from a to z and no digit. For example  id_prefix: gm`,
      path: ["id_prefix"],
    });
  } else if (given.id_prefix !== undefined && typeof given.id_prefix !== "string") {
    problems.push({
      message: "The  id_prefix  is a word that stands before every id. Put it in quotes.",
      path: ["id_prefix"],
    });
  }
  const fixed = readFixed(given.fixed, problems);
  if (problems.length === 0) problems.push(...unfitting(fixed, targets));
  if (problems.length > 0) return { problems };
  return {
    columns: columns as CsvMapping["columns"],
    fixed: fixed as Partial<Resource>,
    id: id ?? [],
    nothing: nothing ?? [],
    ...(typeof given.id_prefix === "string" ? { id_prefix: given.id_prefix } : {}),
  };
}

/** A field, and where in the mapping it is named. */
interface MappedTarget extends Target {
  written: readonly (string | number)[];
}

/** The fields that the columns become; what is none is said with its place. */
function readTargets(columns: Record<string, unknown>, problems: MappingProblem[]): MappedTarget[] {
  return Object.entries(columns).flatMap(([column, given]) =>
    [given].flat().flatMap((each: unknown, at) => {
      const path = Array.isArray(given) ? ["columns", column, at] : ["columns", column];
      if (typeof each !== "string") {
        problems.push({
          message: `The column "${column}" becomes one field, or a list of fields; this is something else.`,
          path,
        });
        return [];
      }
      if (each === "contact") return [];
      const target = targetOf(each);
      if (!("problem" in target)) return [{ ...target, written: path }];
      problems.push({ message: `The column "${column}" cannot become "${each}". ${target.problem}`, path });
      return [];
    }),
  );
}

/**
 * What would be wrong with every record: a fixed value that the schema refuses, and a part without which its group cannot
 * stand, such as how something was `checked`.
 */
function unfitting(fixed: Record<string, unknown>, targets: readonly MappedTarget[]): MappingProblem[] {
  const sample: Record<string, unknown> = {
    ...structuredClone(fixed),
    id: "id",
    name: "name",
    organisation: { name: "name", ...(fixed.organisation as object | undefined) },
  };
  const filled = targets.filter(({ path }) => valueAt(sample, path) === undefined);
  for (const { path } of filled) setAt(sample, path, "");
  return shapeProblems(sample).flatMap(({ path, message }) => {
    if (filled.some((target) => startsWith(path, target.path))) return [];
    const name = pathName(path);
    const group = pathName(path.slice(0, -1));
    if (valueAt(sample, path) !== undefined)
      return [{ message: `"${name}" under  fixed  does not fit: ${message}.`, path: ["fixed", ...path] }];
    const column = filled.find((target) => startsWith(target.path, path.slice(0, -1)));
    return [
      {
        message: `"${group}" cannot stand without "${name}", and nothing gives it. Give it a column, or a value under  fixed.`,
        path: column?.written ?? ["fixed", ...path],
      },
    ];
  });
}

function startsWith(path: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((step, at) => path[at] === step);
}

function strings(value: unknown): string[] | undefined {
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined;
}
