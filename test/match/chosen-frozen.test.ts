import { describe, expect, test } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import { builtVocabulary, createDirectory, type FindRequest, placeTables, type Resource } from "../../src/index.js";
import { freeze } from "../../src/node/freeze/index.js";
import { numbers } from "./made-up.js";

/**
 * What a person chooses speaks against many records. A frozen directory knows of most of that beforehand, by its
 * labels: it must neither leave out what fits, nor count anything higher or lower.
 */
const random = numbers(29);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const NEEDS = "anxiety loneliness debt singing".split(" ");
const GENDERS: Resource["who_for"][] = [
  { genders: ["women"] },
  { genders: ["men"] },
  { genders: ["women", "non-binary"] },
];
const COSTS: Resource["cost"][] = [{ free: true }, { free: false }, { amount: 4 }, { amount: 2, donation: true }, {}];

const records = Array.from({ length: 2200 }, (_, n): Resource => {
  const place = { lat: 53.38 + (random() - 0.5) / 2, lng: -1.47 + (random() - 0.5) / 2 };
  return {
    id: `chosen-${n}`,
    name: `Larch ${n}`,
    organisation: { name: `Example ${n % 40}` },
    helps_with: [pick(NEEDS)],
    ...(random() < 0.7 ? { cost: pick(COSTS)! } : {}),
    ...(random() < 0.4
      ? { who_for: pick(GENDERS)! }
      : random() < 0.1
        ? { eases: [pick(["women-only", "men-only"])] }
        : {}),
    ...(random() < 0.5 ? { languages: [pick(["en", "en-GB", "pa-Guru", "pl"])] } : {}),
    ...(random() < 0.1 ? { access: ["interpreter" as const] } : {}),
    ...(random() < 0.5 ? { places: [place] } : { covers: [pick(["england", "sheffield", "uk"])] }),
    checked: { on: "2026-06-01", how: "website" },
  };
});

const CHOSEN: FindRequest[] = [
  { free: true },
  { gender: "lady" },
  { eases: ["men-only"] },
  { languages: ["pa", "EN-gb"] },
];
const questions = CHOSEN.flatMap((chosen) =>
  NEEDS.flatMap((need): FindRequest[] => [
    { needs: [need], ...chosen },
    { needs: [need], near: "S8", ...chosen },
  ]),
);

describe("what was chosen", () => {
  const [today, vocabulary] = ["2026-11-22", builtVocabulary()];
  const live = createDirectory(records, { today });
  const { bytes } = freeze(records, { vocabulary, places: placeTables });
  const frozen = openDirectoryWith(bytes, { today, vocabulary, places: placeTables, urgent: urgentData });

  test.each(questions)("is answered by a large frozen directory as by one that judges every record: %j", (question) => {
    const shown = ({ results }: ReturnType<typeof live.find>): unknown =>
      results.map(({ resource, score, reasons }) => [resource.id, score, reasons]);
    const answer = live.find(question);
    expect(answer.results).toHaveLength(20);
    expect(shown(frozen.find(question))).toEqual(shown(answer));
  });
});
