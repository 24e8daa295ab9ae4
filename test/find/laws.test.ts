import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Findings,
  type FindRequest,
  KINDS,
  LED_BY,
  type Match,
  MODES,
  ORGANISATION_TYPES,
  type Resource,
} from "../../src/index.js";
import { directoryOf, record } from "../directory/build.js";

/** The laws of the contract, over generated directories. The seed is fixed; FC_SEED varies it. */
const settings = { seed: Number(process.env.FC_SEED ?? 20261122), numRuns: 60 };

const NEEDS = ["loneliness", "anxiety", "copd", "carers", "food", "debt", "walking-group", "bereavement"];
const QUESTIONS = [
  "lonely",
  "always worrying",
  "cant breathe and feeling low",
  "nothing to eat",
  "my dad died",
  "looking after my mum",
  "owe money to everyone",
  "somewhere to walk with others",
];

const point = fc.record({
  lat: fc.double({ min: 53.2, max: 53.5, noNaN: true }),
  lng: fc.double({ min: -1.7, max: -1.2, noNaN: true }),
});

const resource: fc.Arbitrary<Omit<Resource, "id">> = fc
  .record(
    {
      helps: fc.uniqueArray(fc.constantFrom(...NEEDS), { maxLength: 3 }),
      kind: fc.constantFrom(...KINDS),
      modes: fc.uniqueArray(fc.constantFrom(...MODES), { minLength: 1, maxLength: 3 }),
      led_by: fc.uniqueArray(fc.constantFrom(...LED_BY), { maxLength: 2 }),
      at: fc.option(point, { nil: undefined }),
      covers: fc.option(fc.constantFrom("S8", "england", "anyone", "wales", "LS1"), { nil: undefined }),
      type: fc.constantFrom(...ORGANISATION_TYPES),
      words: fc.constantFrom(
        "tea and talk",
        "a walk by the river",
        "help with forms",
        "singing for everyone",
        "walking group",
        "bereavement café",
      ),
      month: fc.integer({ min: 1, max: 11 }),
      organisation: fc.constantFrom("Alder", "Birch", "Cedar", "Damson", "Elder"),
    },
    { requiredKeys: ["helps", "kind", "modes", "type", "words", "month", "organisation"] },
  )
  .map(({ helps, at, covers, type, words, month, organisation, kind, modes, led_by }) => ({
    name: `${organisation} ${words}`,
    summary: `${words} with ${organisation}`,
    organisation: { name: organisation, type },
    kind,
    modes,
    checked: { on: `2026-${String(month).padStart(2, "0")}-10`, how: "phone" as const },
    ...(helps.length > 0 ? { helps_with: helps } : {}),
    ...(led_by === undefined || led_by.length === 0 ? {} : { led_by }),
    ...(at === undefined ? {} : { places: [{ ...at }] }),
    ...(covers === undefined ? {} : { covers: [covers] }),
  }));

const directory = fc
  .array(resource, { minLength: 1, maxLength: 14 })
  .map((list) => list.map((each, i): Resource => ({ id: `r${i}`, ...each })));

const request: fc.Arbitrary<FindRequest> = fc.record(
  {
    words: fc.constantFrom(...QUESTIONS),
    near: fc.constantFrom("S8 0AA", "S8", "Sheffield"),
    activation: fc.constantFrom(1, 2, 3, 4),
    modes: fc.constantFrom<NonNullable<FindRequest["modes"]>>(["phone"], ["in-person", "video"]),
    travel: fc.constantFrom("can", "cannot", "needs-lift"),
  },
  { requiredKeys: [] },
);

const everyMatch = (findings: Findings): Match[] => [...findings.results, ...findings.may_not_fit];
const scoreOf = (findings: Findings, id: string): number | undefined =>
  everyMatch(findings).find((match) => match.resource.id === id)?.score;
const ask = (list: readonly Resource[], asked: FindRequest): Findings =>
  directoryOf(list).find({ limit: 100, ...asked });

describe("laws on the score", () => {
  test("the points of the reasons add up to it", () => {
    fc.assert(
      fc.property(directory, request, (list, asked) => {
        for (const match of everyMatch(ask(list, asked))) {
          expect(match.score).toBeCloseTo(
            match.reasons.reduce((sum, reason) => sum + reason.points, 0),
            2,
          );
        }
      }),
      settings,
    );
  });

  test("one more matching need never lowers it", () => {
    fc.assert(
      fc.property(
        directory,
        fc.constantFrom(...NEEDS),
        fc.constantFrom(...NEEDS),
        fc.boolean(),
        (list, need, other, front) => {
          const asked: FindRequest = { needs: [need, other], near: "S8 0AA" };
          const before = ask(list, asked);
          const [first] = list;
          if (first === undefined) return;
          const helps = (first.helps_with ?? []).filter((each) => each !== need);
          const without: Resource = { ...first, helps_with: helps };
          const more: Resource = { ...first, helps_with: front ? [need, ...helps] : [...helps, need] };
          const old = scoreOf(ask([without, ...list.slice(1)], asked), first.id) ?? Number.NEGATIVE_INFINITY;
          const now = scoreOf(ask([more, ...list.slice(1)], asked), first.id);
          if (old > Number.NEGATIVE_INFINITY && now !== undefined) expect(now).toBeGreaterThanOrEqual(old - 0.005);
          expect(before.total).toBeLessThanOrEqual(list.length);
        },
      ),
      settings,
    );
  });

  test("moving a venue nearer never lowers it", () => {
    fc.assert(
      fc.property(
        resource,
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fields, away, share) => {
          const at = (distance: number): Resource => ({
            ...fields,
            id: "it",
            places: [{ lat: 53.35 + distance, lng: -1.47 }],
          });
          const near = { lat: 53.35, lng: -1.47 };
          const far = scoreOf(ask([at(away)], { near, within: 60 }), "it");
          const closer = scoreOf(ask([at(away * share)], { near, within: 60 }), "it");
          if (far !== undefined && closer !== undefined) expect(closer).toBeGreaterThanOrEqual(far - 0.005);
        },
      ),
      settings,
    );
  });

  test("saying a word again, or writing more, does not raise it", () => {
    fc.assert(
      fc.property(directory, fc.constantFrom(...QUESTIONS), fc.integer({ min: 2, max: 30 }), (list, words, times) => {
        const [first] = list;
        if (first === undefined) return;
        const asked: FindRequest = { words, near: "S8 0AA" };
        const old = scoreOf(ask(list, asked), first.id);
        const longer: Resource = {
          ...first,
          summary: Array.from({ length: times }, () => first.summary).join(" "),
          description: "We are here. The door is blue. Ring the bell. ".repeat(times),
        };
        const now = scoreOf(ask([longer, ...list.slice(1)], asked), first.id);
        if (old !== undefined && now !== undefined) expect(now).toBeLessThanOrEqual(old + 0.005);
      }),
      settings,
    );
  });

  test("renaming an id does not change it", () => {
    fc.assert(
      fc.property(directory, request, (list, asked) => {
        const renamed = list.map((each) => ({ ...each, id: `z-${each.id}` }));
        const scores = everyMatch(ask(list, asked)).map((match) => [`z-${match.resource.id}`, match.score] as const);
        const after = new Map(everyMatch(ask(renamed, asked)).map((match) => [match.resource.id, match.score]));
        for (const [id, score] of scores) expect(after.get(id)).toBe(score);
      }),
      settings,
    );
  });

  test("what kind of organisation runs it does not change it", () => {
    fc.assert(
      fc.property(directory, request, fc.constantFrom(...ORGANISATION_TYPES), (list, asked, type) => {
        const turned = list.map((each) => ({ ...each, organisation: { ...each.organisation, type } }));
        const before = everyMatch(ask(list, asked)).map((match) => [match.resource.id, match.score] as const);
        const after = new Map(everyMatch(ask(turned, asked)).map((match) => [match.resource.id, match.score]));
        for (const [id, score] of before) expect(after.get(id)).toBe(score);
      }),
      settings,
    );
  });
});

describe("laws on the whole answer", () => {
  test("the same question has the same answer, and the order of the records changes nothing", () => {
    fc.assert(
      fc.property(directory, request, (list, asked) => {
        const answer = JSON.stringify(ask(list, asked));
        expect(JSON.stringify(ask(list, asked))).toBe(answer);
        expect(JSON.stringify(ask([...list].reverse(), asked))).toBe(answer);
      }),
      settings,
    );
  });

  test("every result has a reason; every id exists and stands once", () => {
    fc.assert(
      fc.property(directory, request, (list, asked) => {
        const all = everyMatch(ask(list, asked));
        const ids = all.map((match) => match.resource.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const match of all) {
          expect(list.some((each) => each.id === match.resource.id)).toBe(true);
          expect(match.reasons.length).toBeGreaterThan(0);
          for (const reason of match.reasons) expect(reason.text).not.toBe("");
          // How far it is says nothing of why it is there.
          if ((asked.needs ?? []).length > 0) {
            expect(
              match.reasons.map(({ part }) => part).filter((part) => part === "need" || part === "text"),
            ).not.toEqual([]);
          }
        }
      }),
      settings,
    );
  });

  test("moving a withheld address changes no byte", () => {
    fc.assert(
      fc.property(directory, request, point, point, (list, asked, a, b) => {
        const hidden = (at: { lat: number; lng: number }): Resource =>
          record("hidden", {
            helps_with: ["domestic-abuse", "loneliness"],
            covers: ["S8"],
            places: [{ address: "withheld", postcode: at.lat > 53.35 ? "S8 0AA" : "S2 4AA", ...at }],
          });
        const first = JSON.stringify([ask([...list, hidden(a)], asked), directoryOf([hidden(a)]).get("hidden")]);
        const second = JSON.stringify([ask([...list, hidden(b)], asked), directoryOf([hidden(b)]).get("hidden")]);
        expect(second).toBe(first);
      }),
      settings,
    );
  });

  test("better need bands stand first, and the diversity pass moves nothing more than five places within its band", () => {
    fc.assert(
      fc.property(directory, fc.constantFrom(...QUESTIONS), (list, words) => {
        const { results } = ask(list, { words, near: "S8 0AA" });
        results.forEach((match, i) => {
          // Those after it with a higher score and a better or equal claim can only be few: five were lifted at most.
          const better = results.slice(i + 1).filter((each) => each.score > match.score && sameNeeds(each, match));
          expect(better.length).toBeLessThanOrEqual(5);
        });
      }),
      settings,
    );
  });

  test("nothing that a person can type makes it throw, and danger or not, an answer comes back", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 1200 }),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "",
        " ",
        "\u0000",
        "💔",
        "a".repeat(10_000),
        "(".repeat(500),
      ),
    );
    const made = directoryOf([record("one", { helps_with: ["constructor", "__proto__"], summary: "tea" })]);
    fc.assert(
      fc.property(hostile, hostile, (words, near) => {
        const findings = made.find({ words, near, needs: [words.slice(0, 20)], decline: [near.slice(0, 20)] });
        expect(Array.isArray(findings.results)).toBe(true);
      }),
      { ...settings, numRuns: 300 },
    );
  });
});

/** Whether two matches answer the need equally well, so that only the score parts them. */
function sameNeeds(a: Match, b: Match): boolean {
  const code = (match: Match): string => match.reasons.find((reason) => reason.part === "need")?.code ?? "none";
  const points = (match: Match): number => match.reasons.find((reason) => reason.part === "need")?.points ?? 0;
  return code(a) === code(b) && points(a) === points(b);
}

describe("an answer is the asker's own", () => {
  const { find, helpLines } = directoryOf([
    record("near", { helps_with: ["loneliness", "copd"], places: [{ lat: 53.352, lng: -1.474 }], kind: "peer-group" }),
    record("line", { helps_with: ["loneliness"], covers: ["uk"], modes: ["phone"], kind: "helpline" }),
  ]);
  const asked: FindRequest[] = [
    "Sheffield",
    "South Yorkshire",
    "S8 0AA",
    "S8",
    "BT1",
    "Richmond",
    "WR",
    "Shefield",
  ].map((near) => ({ near, words: "lonely, i cant breathe and want to kill myself", needs: ["copd", "no-such"] }));
  asked.push({ words: "lonely in Sheffield" }, { words: "cant breathe", lang: "cy", view: "professional" });

  /** Every field of what a caller holds, except the record, which is said to be the directory's own. */
  function spoil(held: unknown): void {
    if (typeof held !== "object" || held === null) return;
    for (const [key, value] of Object.entries(held)) {
      if (key === "resource") continue;
      if (typeof value === "object") spoil(value);
      else Object.assign(held, { [key]: typeof value === "number" ? value + 1 : "spoilt" });
    }
    if (Array.isArray(held)) held.push("spoilt");
  }

  test.each(asked)("what a program changes in the answer to %j changes no later one", (request) => {
    const before = JSON.stringify(find(request));
    spoil(find(request));
    expect(JSON.stringify(find(request))).toBe(before);
  });

  test("the help lines are the caller's own too", () => {
    const before = JSON.stringify(helpLines("england"));
    spoil(helpLines("england"));
    expect(JSON.stringify(helpLines("england"))).toBe(before);
  });
});
