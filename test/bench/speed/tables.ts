import type { DirectoryMeasured } from "./directory.js";
import type { Timed } from "./measure.js";
import { ENGINE_NAMES } from "./names.js";

/** All that is measured of one engine at one size. */
export interface Measured {
  name: string;
  /** Seconds. */
  build: number;
  bytes: number;
  gzip?: number;
  /** Milliseconds from bytes to the first question. */
  ready: number;
  /** Megabytes. */
  memory: number;
  kinds: Readonly<Record<string, Timed>>;
  sameStopWords: Readonly<Record<string, Timed>>;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, n) => (n === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");

/** Two figures that say something, however large or small. */
const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));
const times = (timed: Timed | undefined): string =>
  timed === undefined ? "–" : `${short(timed.p50)} / ${short(timed.p95)}`;
const share = (timed: Timed | undefined): string => (timed === undefined ? "–" : timed.precision.toFixed(3));
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? "–" : (bytes / 1e6).toFixed(2));

export function engineTable(engines: readonly Measured[]): string {
  const head = [
    "engine",
    "build s",
    "MB raw",
    "MB gzip",
    "ready ms",
    "memory MB",
    "words",
    "misspelt",
    "words + place",
    "**full**",
    "precision words",
    "misspelt",
    "full",
  ];
  return table(
    head,
    engines.map(({ name, build, bytes, gzip, ready, memory, kinds }) => [
      name,
      build.toFixed(1),
      megabytes(bytes),
      megabytes(gzip),
      ready.toFixed(0),
      memory.toFixed(1),
      times(kinds.multi),
      times(kinds.typo),
      times(kinds.geotext),
      times(kinds.full),
      share(kinds.multi),
      share(kinds.typo),
      share(kinds.full),
    ]),
  );
}

export function stopWordTable(engines: readonly Measured[]): string {
  return table(
    ["engine", "words", "words + place", "**full**", "precision words", "full"],
    engines.map(({ name, sameStopWords: kinds }) => [
      name,
      times(kinds.multi),
      times(kinds.geotext),
      times(kinds.full),
      share(kinds.multi),
      share(kinds.full),
    ]),
  );
}

/** How many times quicker than each rival our engines answer a whole question. */
export function ratios(engines: readonly Measured[], whole: DirectoryMeasured | undefined): string {
  const ours: [string, Timed | undefined][] = [
    ["frozen index alone", engines.find(({ name }) => name === ENGINE_NAMES.frozen)?.kinds.full],
    ["live engine alone", engines.find(({ name }) => name === ENGINE_NAMES.live)?.kinds.full],
    ["`directory.find`, frozen", whole?.frozen.find],
    ["`directory.find`, live", whole?.live?.find],
  ];
  const rivals = engines.filter(({ name }) => name !== ENGINE_NAMES.frozen && name !== ENGINE_NAMES.live);
  const rows = ours.flatMap(([name, mine]) =>
    mine === undefined
      ? []
      : [
          [
            name,
            ...rivals.map(({ kinds }) =>
              kinds.full === undefined
                ? "–"
                : `${short(kinds.full.p50 / mine.p50)} / ${short(kinds.full.p95 / mine.p95)}`,
            ),
          ],
        ],
  );
  if (rows.length === 0 || rivals.length === 0) return "";
  return `Times as quick for a whole question, at p50 / p95:\n\n${table(["", ...rivals.map(({ name }) => name)], rows)}`;
}

export function directoryTable({ frozen, live, sliced }: DirectoryMeasured): string {
  const head = ["`directory.find` whole", "MB gzip", "ready ms", "memory MB", "p50 / p95"];
  const rows = [
    ["frozen, one file", megabytes(frozen.gzip), frozen.ready.toFixed(0), frozen.memory.toFixed(0), times(frozen.find)],
    ...(live === undefined
      ? []
      : [["live, from records", "–", live.ready.toFixed(0), live.memory.toFixed(0), times(live.find)]]),
  ];
  const kB = (value: number): string => `${(value / 1000).toFixed(0)} kB`;
  const parts = [
    table(head, rows),
    "In slices, for a local question (brotli; the library, the needs vocabulary and the places are apart). A slice holds its records, and the index is made of them on the page: nothing more is fetched for those shown.",
    table(
      ["", "p50", "p95"],
      [
        ["slices of the area, whole", kB(sliced.local.p50), kB(sliced.local.p95)],
        ["records in them", String(sliced.records.p50), String(sliced.records.p95)],
        ["requests", String(sliced.requests.p50), String(sliced.requests.p95)],
        ["once: words of the whole directory", kB(sliced.dictionary), ""],
        ["once: national records", kB(sliced.national), ""],
        ["once: manifest", kB(sliced.manifest), ""],
        ["reading one slice, ms", sliced.decode.p50.toFixed(1), sliced.decode.p95.toFixed(1)],
        ["opening national slice and area, ms", sliced.opening.p50.toFixed(0), sliced.opening.p95.toFixed(0)],
      ],
    ),
    `Asked of these slices, ${sliced.same.equal} of ${sliced.same.asked} questions have the same first twenty as the whole directory gives from their records, ties apart.`,
  ];
  if (frozen.same !== undefined) {
    parts.push(
      `Frozen and live give the same first twenty, ties apart, for ${frozen.same.equal} of ${frozen.same.asked} questions.`,
    );
  }
  return parts.join("\n\n");
}
