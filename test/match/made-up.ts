import type { FrozenDocument } from "../../src/match/frozen/document.js";

/** A small stream of numbers from 0 to 1 that is the same everywhere (a linear congruence, Numerical Recipes). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = (
  "lonely company natter cuppa walking walks walked garden gardening allotment debt debts money bills rent housing " +
  "anxious anxiety worry worried panic sleep tired carer carers caring grief bereaved bereavement loss cancer diabetes " +
  "breathing lungs pain painful dementia memory cafe choir singing sing craft knitting dance dancing swim swimming " +
  "football parents toddler baby school teenager student veteran advice benefits form forms food foodbank hungry drink " +
  "drinking alcohol smoking quit stop drugs recovery stroke heart hearing deaf sight blind wheelchair step transport " +
  "lift driver shopping befriending befriender phone call calls listening helpline crisis talk talking group groups " +
  "club drop session weekly tuesday morning hall church library centre community trust friends together the and with " +
  "for you who to of a in"
).split(" ");

const NAMES = "Meadow Rowan Beacon Larch Willow Heron Lantern Bridge Orchard Kestrel".split(" ");

/** Documents with everyday words, a few slips of the pen, and points spread over towns. Nothing in them is real. */
export function madeUpDocuments(count: number, seed = 7): FrozenDocument[] {
  const random = numbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() ** 1.7 * list.length)] ?? "";
  const towns = Array.from({ length: 12 }, () => ({ lat: 50.5 + random() * 6, lng: -4 + random() * 4.5 }));
  return Array.from({ length: count }, () => {
    const some = (least: number, most: number): string =>
      Array.from({ length: least + Math.floor(random() * (most - least)) }, () => slip(pick(WORDS), random)).join(" ");
    const labels = new Map<string, number>();
    for (let n = 0; n < 3; n++) labels.set(`need:${pick(WORDS)}`, 1 + Math.floor(random() * 3));
    labels.set(random() < 0.7 ? "mode:in-person" : "mode:phone", 1);
    const town = towns[Math.floor(random() * towns.length)] ?? { lat: 52, lng: -1 };
    return {
      text: { name: `${pick(NAMES)} ${some(1, 3)}`, about: some(2, 8), more: some(5, 40) },
      ...(random() < 0.15
        ? {}
        : { point: { lat: town.lat + (random() - 0.5) / 5, lng: town.lng + (random() - 0.5) / 5 } }),
      labels,
    };
  });
}

/** Questions of one to six words, every third word with a slip. */
export function madeUpQuestions(count: number, seed = 11): string[][] {
  const random = numbers(seed);
  const any = [...WORDS, ...NAMES.map((name) => name.toLowerCase())];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
      const word = any[Math.floor(random() * any.length)] ?? "";
      return random() < 0.3 ? slip(word, () => random() / 50) : word;
    }),
  );
}

/** One word in fifty with a letter lost, swapped or put for another. */
function slip(word: string, random: () => number): string {
  if (word.length < 5 || random() > 0.02) return word;
  const at = 1 + Math.floor((random() * 50 * (word.length - 2)) % (word.length - 2));
  const how = random() * 150;
  if (how < 1) return word.slice(0, at) + word.slice(at + 1);
  if (how < 2) return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  return `${word.slice(0, at)}e${word.slice(at + 1)}`;
}
