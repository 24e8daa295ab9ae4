/** What people and publishers call a nation, London or a council whose own name is another: in small letters with hyphens. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ["uk", "uk"],
  ["united-kingdom", "uk"],
  ["uk-wide", "uk"],
  ["great-britain", "great-britain"],
  ["england", "england"],
  ["scotland", "scotland"],
  ["wales", "wales"],
  ["cymru", "wales"],
  ["northern-ireland", "northern-ireland"],
  // Who says London means all of it, and not the one square mile that is called the City of London.
  ["london", "greater-london"],
  ["all-london", "greater-london"],
  ["all-of-london", "greater-london"],
  ["all-london-boroughs", "greater-london"],
  ["across-london", "greater-london"],
  ["london-wide", "greater-london"],
  ["pan-london", "greater-london"],
  // Names that publishers use for Scottish councils whose own name is another.
  ["western-isles", "na-h-eileanan-siar"],
]);

/**
 * The id of the area that a name means for certain, though the area's own name is another. Nothing is looked up: whether
 * the area exists is for who asks.
 * @param name in small letters, with hyphens between its words: `london` is `greater-london`
 */
export function wholeArea(name: string): string | undefined {
  return WHOLE.get(name);
}
