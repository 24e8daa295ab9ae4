import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** Which needs a request sounds like, by pieces of its words: finds what whole words miss ("anxious", "anxiety"). */
export interface GramReader {
  /** @returns a similarity for each need number, 0 and up, in one array reused between calls */
  read(slots: readonly Slot[]): Float64Array;
}

/** Pieces are kept by a hash of this many bits: two pieces in one place do little harm among so many. */
const BITS = 14;
const SIZE = 1 << BITS;
/** Shortest stem that is cut in pieces: the pieces of "me" are in everything. */
const SHORTEST = 4;
/** How strongly a need of many words is held back; 0.5 would be the cosine. Set by hidden-phrase validation. */
const LENGTH_POWER = 0.4;

/** The three- and four-letter runs of a stem with its edges, as places in a table. */
function piecesOf(root: string): number[] {
  const edged = `^${root}$`;
  const places: number[] = [];
  for (let size = 3; size <= 4; size++) {
    for (let i = 0; i + size <= edged.length; i++) {
      let hash = size;
      // The multiplier is 2^32 divided by the golden ratio (Knuth's multiplicative hashing).
      for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ edged.charCodeAt(j), 0x9e3779b1);
      places.push((hash ^ (hash >>> 15)) >>> (32 - BITS));
    }
  }
  return places;
}

/**
 * Makes the reader of pieces: TF-IDF over pieces of words, one vector a need, built from the lexicon's stems.
 * @param lexicon the phrases of one language
 */
export function createGramReader(lexicon: Lexicon): GramReader {
  const count = lexicon.lengths.length;
  const amounts: (Float32Array | undefined)[] = new Array(SIZE);
  const used: number[] = [];
  lexicon.stems.forEach((root, id) => {
    if (root.length < SHORTEST || lexicon.functional[id] === true) return;
    const uses = lexicon.uses[id] ?? [];
    for (const place of piecesOf(root)) {
      let row = amounts[place];
      if (row === undefined) {
        row = new Float32Array(count);
        amounts[place] = row;
        used.push(place);
      }
      for (const { need, amount } of uses) row[need] = (row[need] ?? 0) + amount;
    }
  });
  const rarity = new Float32Array(SIZE);
  const squares = new Float64Array(count);
  for (const place of used) {
    const row = amounts[place];
    if (row === undefined) continue;
    let within = 0;
    for (const amount of row) if (amount > 0) within++;
    const rare = Math.log(1 + count / within);
    rarity[place] = rare;
    for (let need = 0; need < count; need++) {
      const amount = row[need] ?? 0;
      if (amount === 0) continue;
      const weight = Math.log(1 + amount) * rare;
      row[need] = weight;
      squares[need] = (squares[need] ?? 0) + weight * weight;
    }
  }
  const held = squares.map((sum) => (sum > 0 ? sum ** -LENGTH_POWER : 0));

  const scores = new Float64Array(count);
  return {
    read(slots) {
      scores.fill(0);
      const query = new Map<number, number>();
      let length = 0;
      for (const slot of slots) {
        if (slot.functional) continue;
        const root = lexicon.rootOf(slot.word);
        if (root.length < SHORTEST) continue;
        for (const place of piecesOf(root)) query.set(place, (query.get(place) ?? 0) + 1);
      }
      for (const [place, amount] of query) {
        const row = amounts[place];
        const weight = amount * (rarity[place] ?? 0);
        // A piece that no need holds still says that the request is about something else.
        length += row === undefined ? amount * amount : weight * weight;
        if (row === undefined) continue;
        for (let need = 0; need < count; need++) scores[need] = (scores[need] ?? 0) + weight * (row[need] ?? 0);
      }
      const norm = Math.sqrt(length) || 1;
      for (let need = 0; need < count; need++) scores[need] = ((scores[need] ?? 0) / norm) * (held[need] ?? 0);
      return scores;
    },
  };
}
