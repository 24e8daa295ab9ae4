/**
 * A place's name in the form that names are compared in: lower case without accents, apostrophes or full stops,
 * hyphens as spaces, "saint" as "st", "&" as "and", "Co" as "county".
 */
export function foldPlaceName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bsaint\b/g, "st")
    .replace(/^gt /, "great ")
    .replace(/^co /, "county ");
}
