import { expect, test } from "vitest";
import type { FrozenDocument } from "../../src/match/frozen/document.js";
import {
  createFrozenNames,
  Dictionary,
  freezeIndex,
  NameRoots,
  openIndex,
  packDictionary,
  seal,
  unseal,
  WordTable,
} from "../../src/match/frozen/index.js";
import { createNameFinder } from "../../src/match/index.js";
import { numbers } from "./made-up.js";

/** From so much of the plainest on a record goes by what was typed too: `src/find/candidates.ts`. */
const NAMESAKE = 0.9;

test("a word that many names share is no name where most of these names are not loaded", () => {
  const shared = Array.from({ length: 400 }, (_, n) => [`Lantern ${n % 2 === 0 ? "Kestrel" : "Heron"} Centre ${n}`]);
  const loaded = [["Lantern Heron Centre"], ["Rowanby Heron Friends"], ["Willowmere Kestrel Morning"]];
  const table = new WordTable();
  for (const [name = ""] of [...loaded, ...shared]) table.add({ name, about: "", more: "" });
  const dictionary = new Dictionary(packDictionary(table));
  const { nameWords } = dictionary;
  const whole = createNameFinder([...loaded, ...shared]);
  const part = createNameFinder(loaded, {
    directory: table.records,
    nameWords,
    namesWith: (stem) => dictionary.namesWith(stem),
  });
  const here = (found: Map<number, number>): [number, string][] =>
    [...found].flatMap(([record, named]) => (record < loaded.length ? [[record, named.toFixed(6)]] : []));
  for (const typed of [
    ["heron", "friends"],
    ["lantern", "centre"],
    ["heron"],
    ["herron", "centre"],
    ["rowanby", "heron"],
  ])
    expect([typed, here(part.find(typed))]).toEqual([typed, here(whole.find(typed))]);
  expect(here(part.find(["rowanby", "heron"]))).toHaveLength(1);
});

test("a name typed as it stands is that name, however rare a word is that it may be a slip for", () => {
  const shared = Array.from({ length: 40 }, (_, n) => [`Heron Centre ${n}`]);
  for (const more of [[], [["Herons Centry"]], [["Herron Centra"]]]) {
    const found = createNameFinder([["Heron Centre"], ...shared, ...more]).find(["heron", "centre"]);
    expect(found.get(0)).toBeCloseTo(1);
  }
});

test("whoever is asked for by its name is found as the finder of small directories finds it, however many share its words", () => {
  const random = numbers(23);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const words = ["kestrel", "heron", "centre", "friends", "morning"];
  const towns = "larchford rowanby beaconham willowmere lanternwick orchardly bridgeholt meadowton".split(" ");
  const names = Array.from({ length: 800 }, () => {
    const own = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(words)).join(" ");
    return [`${own}${random() < 0.5 ? ` ${pick(towns)}` : ""}`, `${pick(towns)} ${pick(towns)} ${pick(towns)}`];
  });
  const documents = names.map(
    (list): FrozenDocument => ({
      text: { name: list.join(" "), about: "", more: "" },
      names: list,
      labels: new Map(),
    }),
  );
  const { parts, order } = freezeIndex(documents);
  const file = unseal(seal(parts));
  const frozen = createFrozenNames(openIndex(file), new NameRoots(file.part("nrts"), names.length));
  const live = createNameFinder(names);
  let asked = 0;
  for (let n = 0; n < 200; n++) {
    const typed = [pick(words), pick(words), ...(random() < 0.3 ? [pick(towns)] : [])];
    const found = new Map([...frozen.find(typed)].map(([record, named]) => [order[record] ?? -1, named]));
    const all = [...live.find(typed)];
    const plainest = Math.max(0, ...all.map(([, named]) => named));
    for (const [record, named] of all) {
      if (named < plainest * NAMESAKE) continue;
      asked++;
      expect([typed, names[record], found.get(record)?.toFixed(6)]).toEqual([typed, names[record], named.toFixed(6)]);
    }
  }
  expect(asked).toBeGreaterThan(200);
});
