/** One slip at a random letter: dropped, doubled, swapped with the next, or another letter in its place. */
export function withTypo(text: string, next: () => number): string {
  const places = [...text].flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
  const at = places[Math.floor(next() * places.length)] ?? 0;
  const kind = Math.floor(next() * 4);
  const other = String.fromCharCode(97 + Math.floor(next() * 26));
  const letter = text.charAt(at);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + other + text.slice(at);
  if (kind === 2 && /[a-z]/i.test(text.charAt(at + 1)))
    return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A share with its 95 % Wilson interval. */
export function share(count: number, of: number): string {
  const z = 1.96;
  const part = of === 0 ? 0 : count / of;
  const middle = (part + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((part * (1 - part)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (number: number): string => (100 * number).toFixed(1);
  return `${percent(part)} % (${percent(middle - half)} to ${percent(middle + half)})`;
}
