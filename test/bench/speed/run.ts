/**
 * The speed bench: this project's engines and the rivals over the same made-up corpus, in one run on one machine.
 *
 *     FINGERPOST_SHARED=... npm run bench -- [--sizes 1000,10000,100000] [--engines frozen,obvious] [--today DATE] [--folder DIR]
 *
 * Prints Markdown and writes it into test/bench/RESULTS.md, unless --engines left some out.
 * The rivals' packages: npm install in test/bench/speed. Lucene: apt-get install liblucene8-java and any JDK.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeSection } from "../results-file.js";
import { bundled } from "./bundled.js";
import { makeCorpus, readCorpus, readQuestions } from "./corpus.js";
import { measureDirectory } from "./directory.js";
import { ENGINE_NAMES, type EngineName } from "./names.js";
import { runLucene } from "./rivals/lucene.js";
import { withoutStopWords } from "./stop-words.js";
import { directoryTable, engineTable, type Measured, ratios, stopWordTable } from "./tables.js";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    engines: { type: "string" },
    folder: { type: "string" },
    today: { type: "string" },
  },
});
const ONE = bundled("one");
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "fingerpost-speed-"));
mkdirSync(folder, { recursive: true });
const chosen = values.engines?.split(",");
const wants = (name: string): boolean => chosen === undefined || chosen.includes(name);

/** Runs one engine in a process of its own and reads the line it prints. */
function one<T>(...words: string[]): T {
  const args = ["--expose-gc", "--max-old-space-size=6000", ONE, ...words];
  const out = execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as T;
}

function measureEngine(name: EngineName, size: number): Measured {
  const built = one<{ build: number; bytes: number; gzip: number }>("build", name, String(size), folder);
  const asked = one<Omit<Measured, "name" | "build" | "bytes" | "gzip">>("ask", name, String(size), folder);
  const bare = one<Pick<Measured, "kinds">>("ask", name, String(size), folder, "same-stop-words");
  return { name: ENGINE_NAMES[name], ...built, ...asked, sameStopWords: bare.kinds };
}

function measureLucene(size: number): Measured | undefined {
  const files = makeCorpus(folder, size);
  const records = readCorpus(files.records);
  const questions = readQuestions(files.questions);
  const asked = runLucene(folder, records, questions);
  const bare = runLucene(folder, records, withoutStopWords(questions));
  if (asked === undefined || bare === undefined) return undefined;
  return { name: ENGINE_NAMES.lucene, ...asked, sameStopWords: bare.kinds };
}

const sections: string[] = [];
for (const size of values.sizes.split(",").map(Number)) {
  makeCorpus(folder, size);
  const measured: Measured[] = [];
  for (const name of Object.keys(ENGINE_NAMES) as EngineName[]) {
    if (!wants(name)) continue;
    console.error(`${size} records: ${ENGINE_NAMES[name]}`);
    const result = name === "lucene" ? measureLucene(size) : measureEngine(name, size);
    if (result !== undefined) measured.push(result);
  }
  const whole = wants("directory") ? await measureDirectory(folder, size, values.today ?? "2026-11-22") : undefined;
  const title = `### ${size.toLocaleString("en-GB")} records`;
  sections.push(
    [
      title,
      engineTable(measured),
      ratios(measured, whole),
      "Asked without stop words, all alike:",
      stopWordTable(measured),
    ]
      .concat(whole === undefined ? [] : [directoryTable(whole)])
      .filter((part) => part !== "")
      .join("\n\n"),
  );
}
const [processor] = cpus();
const about = [
  `${values.today ?? "No date given"}; Node ${process.version}, ${cpus().length} cores (${processor?.model.trim()}), ${Math.round(totalmem() / 1e9)} GB.`,
  `Load of the machine at the end of the run: ${loadavg()
    .map((n) => n.toFixed(1))
    .join(", ")}; from 2.0 on others were waiting for the same two cores.`,
  "Times in milliseconds, p50 / p95 over 200 questions of a kind, each the best of three and the smaller of wall clock and processor time.",
  "`full` is a whole question: several words, three in ten with a slip, needs, within 5 to 25 miles or national, a mode, whom it is for; the first twenty.",
  "Precision is the share of the first ten that are about the question's topic; a fast engine that finds little is not fast.",
].join("\n");
const body = `${about}\n\n${sections.join("\n\n")}`;
console.log(body);
if (chosen === undefined) writeSection("Speed and size", body);
if (values.folder === undefined) rmSync(folder, { recursive: true });
