import { performance } from "node:perf_hooks";

/** Below this many milliseconds the processor's own clock is too coarse to be asked. */
const FINE = 0.05;
/** Each question is asked so many times and its best time taken: other work on the machine is not ours. */
const REPEATS = 3;
/** Seconds a kind of question may take before it is asked less often. */
const BUDGET = 20;

export interface Timed {
  p50: number;
  p95: number;
  /** How many of the questions were asked. */
  asked: number;
  /** Mean share of the first ten that are about the question's topic. */
  precision: number;
}

/**
 * Times questions one by one. A time is the smaller of wall clock and the process's own processor time, so that being
 * put aside for another process does not count.
 * @param ask gives record ids, best first
 */
export async function timeQuestions<Q>(
  questions: readonly Q[],
  ask: (question: Q) => readonly number[] | Promise<readonly number[]>,
  isAbout: (question: Q, id: number) => boolean,
): Promise<Timed> {
  const best = new Map<number, number>();
  let relevant = 0;
  const started = performance.now();
  const late = (): boolean => performance.now() - started > BUDGET * 1000;
  for (const question of questions.slice(0, 10)) if (!late()) await ask(question);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const [n, question] of questions.entries()) {
      if (late() && (repeat > 0 || n >= 20)) break;
      const processor = process.cpuUsage();
      const start = performance.now();
      const answer = ask(question);
      const ids = answer instanceof Promise ? await answer : answer;
      const wall = performance.now() - start;
      const used = process.cpuUsage(processor);
      const time = wall < FINE ? wall : Math.min(wall, (used.user + used.system) / 1000 + 0.001);
      best.set(n, Math.min(time, best.get(n) ?? Number.POSITIVE_INFINITY));
      if (repeat === 0) relevant += ids.slice(0, 10).filter((id) => isAbout(question, id)).length / 10;
    }
  }
  const times = [...best.values()];
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    asked: times.length,
    precision: relevant / times.length,
  };
}

/** The value that so large a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Megabytes in use: objects and buffers, after the garbage is gone. Needs `--expose-gc`. */
export function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + Math.max(external, arrayBuffers)) / 1e6;
}
