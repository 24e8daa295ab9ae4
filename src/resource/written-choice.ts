/** The value of a closed list that a text certainly is. */
export function chosen(written: string, values: readonly string[]): string | undefined {
  const slug = written
    .slice(0, 60)
    .replace(/["'\u2018-\u201d]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_]/g, "-");
  if (values.includes(slug)) return slug;
  if (!values.includes("tuesday") || !/^[a-z]{3,10}$/.test(slug)) return undefined;
  const day = slug.endsWith("s") && slug.length > 4 ? slug.slice(0, -1) : slug;
  return values.find((value) => value === day || (day.length <= 5 && value.startsWith(day)));
}

const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "on"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "off"]);

/** Yes or no, however they are written; undefined for anything else. */
export function yesOrNo(written: string): boolean | undefined {
  const word = written.slice(0, 60).trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
