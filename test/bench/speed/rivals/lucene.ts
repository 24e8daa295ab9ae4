import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CorpusRecord, KINDS, type Questions } from "../corpus.js";
import type { Timed } from "../measure.js";

const JARS = "/usr/share/java";
const PARTS = ["core", "analyzers-common", "queries", "sandbox", "misc"];
const SOURCE = fileURLToPath(new URL("LuceneRival.java", import.meta.url));

/** What Lucene's own process prints. */
export interface LuceneResult {
  build: number;
  ready: number;
  bytes: number;
  memory: number;
  kinds: Record<string, Timed>;
}

/** Debian's jars, when they and a compiler are there. */
function classPath(): string[] | undefined {
  if (!existsSync(JARS)) return undefined;
  const there = readdirSync(JARS);
  const jars = PARTS.map((part) => there.find((file) => new RegExp(`^lucene-${part}-\\d`).test(file)));
  return jars.every((jar) => jar !== undefined) ? jars.map((jar) => join(JARS, jar)) : undefined;
}

/** Runs Lucene over the corpus. @returns undefined when there is no JDK or no liblucene8-java */
export function runLucene(
  folder: string,
  records: readonly CorpusRecord[],
  questions: Questions,
): LuceneResult | undefined {
  const jars = classPath();
  if (jars === undefined) return undefined;
  const work = join(folder, "lucene");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "index"), { recursive: true });
  const cell = (text: unknown): string => String(text ?? "").replace(/[\t\n]/g, " ");
  const lines = (rows: unknown[][]): string => `${rows.map((row) => row.map(cell).join("\t")).join("\n")}\n`;
  writeFileSync(
    join(work, "records.tsv"),
    lines(
      records.map((r) => {
        const tags = r.tags.join(" ");
        const text = [r.title, r.organisation, r.description, tags];
        return [r.id, ...text, tags, r.mode.join(" "), r.eligibility, r.national, r.lat, r.lng];
      }),
    ),
  );
  writeFileSync(
    join(work, "questions.tsv"),
    lines(
      KINDS.flatMap((kind) =>
        questions[kind].map((q) => [kind, q.q, q.tag, (q.tags ?? []).join(" "), q.mode, q.elig, q.lat, q.lng, q.km]),
      ),
    ),
  );
  try {
    execFileSync("javac", ["-cp", jars.join(":"), "-d", work, SOURCE], { stdio: "inherit" });
  } catch {
    return undefined;
  }
  const args = ["-Xmx1g", "-cp", [...jars, work].join(":"), "LuceneRival"];
  const out = execFileSync("java", [...args, ...["records.tsv", "questions.tsv", "index"].map((f) => join(work, f))], {
    encoding: "utf8",
  });
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as LuceneResult;
}
