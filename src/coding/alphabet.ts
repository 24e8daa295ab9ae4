/** Every letter of a text, commonest first: what `Prose` wants to know of what it writes. */
export function alphabetOf(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return commonestFirst(counts)
    .map(([letter]) => letter)
    .join("");
}

/** What was counted, commonest first, and what came as often in the order of its letters. */
export function commonestFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}
