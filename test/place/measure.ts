/**
 * Prints what the tables weigh and how quick they are: `npx tsx test/place/measure.ts`.
 * Speeds depend on the machine and are not asserted anywhere.
 */
import { join } from "node:path";
import { readPlaceTables } from "../../src/node/places/places-module.js";
import { placeSizes } from "../../src/node/places/sizes.js";
import { createPlaces } from "../../src/place/index.js";
import { unpackPlaces } from "../../src/place/packed/index.js";
import { cellOf, tableOf } from "../../src/place/table.js";

async function main(): Promise<void> {
  const folder = join(import.meta.dirname, "../../data/places");
  for (const { name, bytes, gzipped } of await placeSizes(folder))
    print(`${name}: ${bytes} bytes, ${gzipped} with gzip`);
  const tables = await readPlaceTables(folder);
  const packed = tables.packed ?? "";
  const times = Array.from({ length: 20 }, () => timed(() => tableOf(unpackPlaces(packed).sectors)));
  print(
    `sectors, areas and waters unpack in ${times[0]?.toFixed(1)} ms cold, ${Math.min(...times).toFixed(1)} ms warm`,
  );
  const unpacked = unpackPlaces(packed);
  print(
    `towns take ${timed(() => unpacked.towns()).toFixed(1)} ms cold, ${timed(() => unpacked.towns()).toFixed(1)} ms warm`,
  );
  const table = tableOf(unpacked.sectors);
  const names = table.districts.filter(({ sectors }) => sectors > 0).map(({ code }) => code);
  let found = 0;
  const lookUp = (): void => {
    for (let n = 0; n < 1_000_000; n++) {
      const district = table.districts[table.districtIndex.get(names[n % names.length] ?? "") ?? 0];
      if (district && cellOf(district, n % 10) !== undefined) found++;
    }
  };
  lookUp();
  print(`a sector look-up takes ${(timed(lookUp) / 1000).toFixed(3)} microseconds (${found} found)`);
  const places = createPlaces(tables);
  print(
    `the first find takes ${timed(() => places.find("M33 2TF")).toFixed(1)} ms, the first by name ${timed(() => places.find("Leeds")).toFixed(1)} ms`,
  );
  const many = timed(() => {
    for (let n = 0; n < 10_000; n++) places.find("M33 2TF");
  });
  print(`find takes ${(many / 10).toFixed(1)} microseconds`);
  const sentence = "nobody to natter to since I moved here from Leeds, something near Sheffield in the evening";
  const read = timed(() => {
    for (let n = 0; n < 10_000; n++) places.mentions(sentence);
  });
  print(`reading a sentence takes ${(read / 10_000).toFixed(3)} ms`);
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
