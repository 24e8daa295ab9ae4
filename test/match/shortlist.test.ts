import { describe, expect, test, vi } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import { builtVocabulary, createDirectory, type FindRequest, placeTables, type Resource } from "../../src/index.js";
import { freeze } from "../../src/node/freeze/index.js";
import { numbers } from "./made-up.js";

const random = numbers(17);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const NEEDS =
  "loneliness anxiety debt gardening walking-group dementia carers food housing digital-skills singing".split(" ");
const WORDS = "tea friendly natter allotment walks bills memory rent parcels choir tablet worried lonely help".split(
  " ",
);
const MODES = ["in-person", "phone", "online", "home-visit"] as const;

/** Enough records for a directory to read them one by one: made up, over a few towns of England. */
const records: Resource[] = Array.from({ length: 2400 }, (_, n): Resource => {
  const national = random() < 0.05;
  const helps = [...new Set([pick(NEEDS), pick(NEEDS)])];
  const town = pick([
    { town: "Sheffield", lat: 53.38, lng: -1.47 },
    { town: "Sale", lat: 53.42, lng: -2.32 },
    { town: "Great Malvern", lat: 52.11, lng: -2.33 },
  ]);
  return {
    id: `made-up-${n}`,
    name: `${pick(["Rowan", "Heron", "Beacon", "Larch"])} ${pick(WORDS)} ${pick(["group", "club", "cafe"])} ${n % 97}`,
    organisation: { name: `Example ${n % 40}` },
    description: Array.from({ length: 12 }, () => pick(WORDS)).join(" "),
    ...(random() < 0.85 ? { helps_with: helps } : {}),
    modes: [pick(MODES)],
    ...(national
      ? { covers: ["england"] }
      : { places: [{ town: town.town, lat: town.lat + (random() - 0.5) / 3, lng: town.lng + (random() - 0.5) / 3 }] }),
    ...(random() < 0.2 ? { first_time: { meet_at_door: true } } : {}),
    ...(random() < 0.3 ? { who_for: { min_age: 50 } } : {}),
    ...(n % 7 === 0 ? { who_for: { welcomes: NEEDS.slice(n % 11, (n % 11) + 2) } } : {}),
    checked: { on: "2026-06-01", how: "website" },
  };
});

const questions: FindRequest[] = Array.from({ length: 60 }, (): FindRequest => {
  const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(WORDS)).join(" ");
  return {
    words: random() < 0.2 ? words.replace(/(.)(.)$/, "$2$1") : words,
    ...(random() < 0.8 ? { near: pick(["S8", "M33", "WR14", "LD1"]) } : {}),
    ...(random() < 0.4 ? { within: pick([3, 10, 25]) } : {}),
    ...(random() < 0.5 ? { needs: [pick(NEEDS)] } : {}),
    ...(random() < 0.3 ? { modes: [pick(MODES)] } : {}),
    ...(random() < 0.2 ? { age: 40 } : {}),
    ...(random() < 0.2 ? { offset: 20 } : {}),
  };
});

/**
 * Records that a question may read beside those it shows, at the median and for eight in ten questions. Here each word is
 * in the names of many, and all of these are looked at, so that none that was asked for by its name is lost.
 */
const [LITTLE, MUCH] = [40, 200];

describe("a directory too large to judge every record", () => {
  const vocabulary = builtVocabulary();
  const live = createDirectory(records, { today: "2026-11-22" });
  const { bytes } = freeze(records, { vocabulary, places: placeTables });
  const frozen = openDirectoryWith(bytes, { today: "2026-11-22", vocabulary, places: placeTables, urgent: urgentData });

  test("shows the same twenty as judging every record does, with the same points and reasons", () => {
    for (const question of questions) {
      const [a, b] = [frozen.find(question), live.find(question)];
      const shown = a.results.map(({ resource, score, reasons }) => [resource.id, score, reasons]);
      expect([question, shown]).toEqual([
        question,
        b.results.map(({ resource, score, reasons }) => [resource.id, score, reasons]),
      ]);
      expect(a.total).toBeGreaterThanOrEqual(b.total);
    }
  });

  test("reads few more records than it shows", () => {
    const parse = vi.spyOn(JSON, "parse");
    // Each record is its own JSON. Beside those shown some are read to tell names apart and to find help online; where
    // there is little near and it is said how far was looked, all places on the way are.
    // Where nothing was understood, only the words are left to judge by, and each record that holds them is looked at.
    const further = questions.slice(1).flatMap((question) => {
      parse.mockClear();
      const { results, may_not_fit, understood } = frozen.find(question);
      if (understood.needs.length === 0 && question.needs === undefined) return [];
      return [parse.mock.calls.length - results.length - may_not_fit.length - (question.offset ?? 0)];
    });
    expect(further.length).toBeGreaterThan(45);
    parse.mockRestore();
    further.sort((a, b) => a - b);
    expect(further[further.length >> 1]).toBeLessThanOrEqual(LITTLE);
    expect(further[Math.floor(further.length * 0.8)]).toBeLessThanOrEqual(MUCH);
    expect(further.at(-1)).toBeLessThan(records.length / 3);
  });

  test("reads no more of them when needs are chosen and nothing is typed", () => {
    const parse = vi.spyOn(JSON, "parse");
    const further = NEEDS.map((need) => {
      parse.mockClear();
      const { results, may_not_fit } = frozen.find({ needs: [need], near: "S8", within: 10, modes: ["phone"] });
      return parse.mock.calls.length - results.length - may_not_fit.length;
    });
    parse.mockRestore();
    expect(Math.max(...further)).toBeLessThanOrEqual(LITTLE);
  });

  test("why a record is not shown looks at every record", () => {
    const question = questions[0]!;
    const ids = records.slice(0, 5).map(({ id }) => id);
    expect(ids.map((id) => frozen.why(id, question).shown)).toEqual(ids.map((id) => live.why(id, question).shown));
  });
});

describe("a group near by that stands behind a page of national lines", () => {
  test("is not denied by a frozen directory", () => {
    const [today, vocabulary] = ["2026-11-22", builtVocabulary()];
    const make = (id: string, more: Partial<Resource>): Resource => ({
      id,
      name: `Rowan ${id}`,
      organisation: { name: `Example ${id}` },
      helps_with: ["kidney"],
      ...more,
    });
    const lines = Array.from({ length: 40 }, (_, n) =>
      make(`line-${n}`, {
        modes: ["phone"],
        kind: "helpline",
        covers: ["england"],
        first_time: { meet_at_door: true, bring_someone: true, just_watch: true, text: "Say hello." },
        checked: { on: "2026-11-01", how: "phone" },
      }),
    );
    const group = make("group", {
      kind: "peer-group",
      modes: ["in-person"],
      places: [{ town: "Chesterfield", lat: 53.235, lng: -1.425 }],
    });
    const { bytes } = freeze([...records, ...lines, group], { vocabulary, places: placeTables });
    const frozen = openDirectoryWith(bytes, { today, vocabulary, places: placeTables, urgent: urgentData });
    const { results, notes } = frozen.find({ needs: ["kidney"], near: "S8", within: 15, view: "professional" });
    expect(results.map(({ resource }) => resource.id)).not.toContain("group");
    expect(notes.map(({ code }) => code)).toEqual(["within"]);
  });
});

describe("somebody who comes to the home from one of several offices a long way off", () => {
  test("is found in a frozen directory as in a live one", () => {
    const [today, vocabulary] = ["2026-11-22", builtVocabulary()];
    const offices = ["Leeds", "Barnsley"].map((town, n) => ({ town, lat: 53.797 - n / 4, lng: -1.548 }));
    const visitor: Resource = {
      id: "visitor",
      name: "Rowan visitors",
      organisation: { name: "Example visitors" },
      helps_with: ["kidney"],
      modes: ["home-visit"],
      places: offices,
    };
    const near = { lat: 53.1, lng: -1.5 };
    const { bytes } = freeze([...records, visitor], { vocabulary, places: placeTables });
    const frozen = openDirectoryWith(bytes, { today, vocabulary, places: placeTables, urgent: urgentData });
    const live = createDirectory([...records, visitor], { today });
    const [a, b] = [frozen, live].map((directory) => directory.find({ needs: ["kidney"], near }));
    expect(b?.results.map(({ resource }) => resource.id)).toEqual(["visitor"]);
    expect([a?.results, a?.notes]).toEqual([b?.results, b?.notes]);
  });
});

describe("a need that is stated and one that was read in the text, and both come to the same points", () => {
  const make = (id: string, more: Partial<Resource>): Resource => ({
    id,
    name: `Rowan room ${id}`,
    organisation: { name: `Example ${id}` },
    modes: ["in-person"],
    places: [{ town: "Sheffield", lat: 53.38, lng: -1.47 }],
    checked: { on: "2026-06-01", how: "website" },
    ...more,
  });
  const some = (count: number, kind: string, more: Partial<Resource>): Resource[] =>
    Array.from({ length: count }, (_, n) => make(`${kind}-${n}`, more));
  // "Anxious" is one word for anxiety, and agoraphobia is close to it: four tenths of a need each. The second of the
  // two still gives something, which lifts these above a whole page of others that have the word and a warm welcome.
  const description = "For anyone who is anxious.";
  const tied = some(3, "tied", { description, helps_with: ["agoraphobia"] });
  const rivals = some(30, "rival", { description, first_time: { meet_at_door: true } });
  const many = [...tied, ...rivals, ...some(2000, "other", { helps_with: ["gardening"] })];

  test("is judged as in a directory that judges every record", () => {
    const [today, vocabulary] = ["2026-11-22", builtVocabulary()];
    const { bytes } = freeze(many, { vocabulary, places: placeTables });
    const frozen = openDirectoryWith(bytes, { today, vocabulary, places: placeTables, urgent: urgentData });
    const shown = (directory: typeof frozen): [string, number][] =>
      directory
        .find({ needs: ["anxiety"], near: "S8", within: 10 })
        .results.map(({ resource, score }) => [resource.id, score]);
    const all = shown(createDirectory(many, { today }));
    const first = all.slice(0, tied.length).map(([id]) => id);
    expect(first.sort()).toEqual(tied.map(({ id }) => id));
    expect(shown(frozen)).toEqual(all);
  });
});
