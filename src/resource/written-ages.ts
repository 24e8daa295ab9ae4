const RANGE = /^(?:aged?|ages|from)? ?(\d{1,3}) ?(?:-|–|to|and) ?(\d{1,3})$/;
const FROM = /^(?:aged?|ages|over|from)? ?(\d{1,3}) ?(?:\+|and (?:over|above|up)|or (?:over|above|older)|plus)$/;
const OVER = /^(?:over|from) ?(\d{1,3})s?$/;
const UNDER = /^under ?(\d{1,3})s?$/;
const UP_TO = /^(?:up to|to) ?(\d{1,3})$/;

/**
 * Ages as publishers write them: `18+`, `Under 18`, `11 to 16`, `under 5s`, `Over 55s`. Only a text that is
 * nothing but an age is read; a sentence with numbers in it may mean anything, and `Years 7 to 11` are school years.
 * @returns whole years, both ends inside; undefined when it is not an age
 */
export function agesIn(text: string): { min_age?: number; max_age?: number } | undefined {
  const said = text
    .slice(0, 40)
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/(\d|\+|plus) ?(?:years?|yrs?)(?: olds?)?/g, "$1")
    .replace(/\.$/, "")
    .replace(/ only$/, "");
  const range = RANGE.exec(said);
  if (range !== null) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return min <= max && max <= 120 ? { min_age: min, max_age: max } : undefined;
  }
  const from = FROM.exec(said) ?? OVER.exec(said);
  if (from !== null) return Number(from[1]) <= 120 ? { min_age: Number(from[1]) } : undefined;
  const under = UNDER.exec(said);
  if (under !== null && Number(under[1]) > 0) return { max_age: Number(under[1]) - 1 };
  const upTo = UP_TO.exec(said);
  return upTo === null ? undefined : { max_age: Number(upTo[1]) };
}
