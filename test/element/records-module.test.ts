import fc from "fast-check";
import { expect, it } from "vitest";
import { builtVocabulary as pageVocabulary } from "../../src/built/needs-page.js";
import { createDirectory } from "../../src/index.js";
import { toColumns, UNPACK } from "../../src/node/page/columns.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { loadRecords } from "../../src/node/records/index.js";
import type { Resource } from "../../src/resource/resource.js";

/** What whoever imports the module gets. */
async function imported(source: string): Promise<{ resources: Resource[]; made: string; default: object }> {
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}

it("a module of records gives back the records that went in, but for what visitors have no use for", async () => {
  const { records } = await loadRecords(["examples/neighbourhood", "data/resources"]);
  const source = recordsModule(records, "2026-11-22");
  const { resources, made, default: both } = await imported(source);
  expect(resources.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const [at, record] of records.entries()) {
    const { credit: _credit, steward: _steward, places: _places, source: from, ...rest } = record;
    expect(resources[at]).toMatchObject(rest);
    expect(resources[at]?.source?.name).toBe(from?.name);
  }
  expect(made).toBe("2026-11-22");
  expect(both).toEqual({ resources, made });
  expect(recordsModule(records, "2026-11-22")).toBe(source);
});

it("no text in a record can break out of the module", async () => {
  const name = "'); throw 1; //\\' \" \n \u2028 </script> $` `";
  const odd: Resource = { id: "odd", name, organisation: { name } };
  expect((await imported(recordsModule([odd], "2026-11-22"))).resources).toMatchObject([odd]);
});

it("a page finds a record that states no needs by all the words that Node knows", async () => {
  const organisation = { name: "Plumtree Trust" };
  const thin: Resource[] = [
    { id: "beds", name: "Plumtree Trust", organisation, description: "We run a winter night shelter in Heeley." },
    { id: "hut", name: "Hut", organisation, description: "For all, without distinction of religion." },
  ];
  const { resources } = await imported(recordsModule(thin, "2026-11-22"));
  const settings = { today: "2026-11-22", vocabulary: pageVocabulary() };
  const told = (records: readonly Resource[], options: typeof settings | { today: string }): unknown =>
    createDirectory(records, options)
      .find({ needs: ["homelessness"] })
      .results.map(({ resource, reasons }) => [resource.id, reasons.map(({ text }) => text)]);
  expect(told(resources, settings)).toEqual(told(thin, { today: "2026-11-22" }));
  expect(told(resources, settings)).toEqual([
    ["beds", expect.arrayContaining([expect.stringContaining("it says “night shelter")])],
  ]);
  expect(told(thin, settings)).toEqual([]);
  const stated: Resource = { ...thin[0]!, helps_with: ["homelessness"] };
  expect((await imported(recordsModule([stated], "2026-11-22"))).resources).toEqual([stated]);
});

it("columns unpack to the same records, whatever stands in them", () => {
  const unpack = new Function(`return ${UNPACK}`)() as (packed: unknown) => unknown[];
  const key = fc.string().filter((each) => each !== "__proto__");
  fc.assert(
    fc.property(fc.array(fc.dictionary(key, fc.jsonValue())), (made) => {
      const records = JSON.parse(JSON.stringify(made)) as object[];
      expect(JSON.stringify(unpack(JSON.parse(JSON.stringify(toColumns(records)))).map(inOrder))).toBe(
        JSON.stringify(records.map(inOrder)),
      );
    }),
  );
});

/** The same with the keys of every object in order: columns may change that order and nothing else. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, inOrder(each)]);
}
