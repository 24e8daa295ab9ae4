/** A way into a record, as `["places", 0, "postcode"]`. */
export type FieldPath = readonly (string | number)[];

/** A path as a mapping names it: `places.postcode`. */
export function pathName(path: FieldPath): string {
  return path.filter((step) => typeof step === "string").join(".");
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(record: unknown, path: FieldPath): unknown {
  let at = record;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** Puts a value at a path and makes the groups and lists on the way. The path is one of the schema's. */
export function setAt(record: Record<string, unknown>, path: FieldPath, value: unknown): void {
  let at: Record<string | number, unknown> = record;
  path.slice(0, -1).forEach((step, index) => {
    if (at[step] === undefined) at[step] = typeof path[index + 1] === "number" ? [] : {};
    at = at[step] as Record<string | number, unknown>;
  });
  const last = path[path.length - 1];
  if (last !== undefined) at[last] = value;
}

/** Takes away what stands at a path, and every group and list that is empty without it. */
export function removeAt(record: Record<string, unknown>, path: FieldPath): void {
  for (let length = path.length; length > 0; length--) {
    const holder = valueAt(record, path.slice(0, length - 1));
    const step = path[length - 1];
    if (Array.isArray(holder)) holder.splice(Number(step), 1);
    else if (typeof holder === "object" && holder !== null && step !== undefined)
      delete (holder as Record<string, unknown>)[step];
    else continue;
    if (Object.keys(holder).length > 0) return;
  }
}
