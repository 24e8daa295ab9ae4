import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ORGANISATION_TYPES, type OrganisationType, type Resource } from "../../src/index.js";
import { loadRecords } from "../../src/node/records/index.js";
import { directoryOf } from "../directory/build.js";

const LARGE: readonly OrganisationType[] = ORGANISATION_TYPES.filter((type) => type !== "informal-group");

const { records } = await loadRecords(["examples/neighbourhood"]);
const sample = records.filter(({ helps_with: helps }) => helps !== undefined);

/** The same record twice: run by an informal group, and by something else. */
function twins(resource: Resource, type: OrganisationType): [informal: Resource, other: Resource] {
  const { organisation } = resource;
  return [
    {
      ...resource,
      id: `${resource.id}.one`,
      organisation: { ...organisation, name: `${organisation.name} one`, type: "informal-group" },
    },
    {
      ...resource,
      id: `${resource.id}.two`,
      organisation: { ...organisation, name: `${organisation.name} two`, type },
    },
  ];
}

const queries = readFileSync("test/bench/queries/lay-dev.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { q: string }).q);

describe("fairness to small groups", () => {
  test("on 300 pairs of records that differ only in who runs them, the scores are equal", () => {
    let pairs = 0;
    LARGE.slice(0, 6).forEach((type) => {
      const directory = directoryOf(sample.slice(0, 50).flatMap((resource) => twins(resource, type)));
      const scores = new Map<string, number>();
      for (const words of queries.slice(0, 40)) {
        const findings = directory.find({ words, near: "S8 0AA", limit: 200 });
        for (const { resource, score } of [...findings.results, ...findings.may_not_fit])
          scores.set(`${words} ${resource.id}`, score);
      }
      for (const resource of sample.slice(0, 50)) {
        pairs++;
        for (const words of queries.slice(0, 40)) {
          const [one, two] = [scores.get(`${words} ${resource.id}.one`), scores.get(`${words} ${resource.id}.two`)];
          if (one !== undefined && two !== undefined) expect(one).toBe(two);
        }
      }
    });
    expect(pairs).toBeGreaterThanOrEqual(200);
  });

  test("over the project's everyday questions the informal twin stands in the first five at least as often", () => {
    const directory = directoryOf(sample.flatMap((resource) => twins(resource, "charity")));
    let [informal, other] = [0, 0];
    for (const words of queries) {
      for (const near of ["S8 0AA", "WR15 8", "LD1"]) {
        for (const { resource } of directory.find({ words, near, limit: 5 }).results) {
          if (resource.id.endsWith(".one")) informal++;
          else other++;
        }
      }
    }
    expect(informal + other).toBeGreaterThan(500);
    expect(informal).toBeGreaterThanOrEqual(other);
  });
});
