import type { Tally } from "./tally.js";

/** 95 %: two-sided normal quantile. */
const Z = 1.96;

/** A share in per cent with its 95 % interval (Wilson 1927), which holds for small sets and shares near 0 and 1. */
export function share(count: number, of: number): string {
  if (of === 0) return "–";
  const p = count / of;
  const middle = (p + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  const percent = (x: number): string => (100 * Math.max(0, Math.min(1, x))).toFixed(1);
  return `${percent(p)} (${percent(middle - half)}–${percent(middle + half)})`;
}

/** Milliseconds at a share of the sorted times. */
export function quantile(times: readonly number[], at: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * at))] ?? 0).toFixed(2);
}

/** The tallies as a Markdown table, shares in per cent of all requests with their 95 % intervals. */
export function table(tallies: readonly Tally[]): string {
  const rows = tallies.map((sum) => {
    const of = sum.count;
    const shares = [sum.first, sum.three, sum.nothing, sum.sure, sum.sureAndWrong].map((count) => share(count, of));
    return [sum.name, of, ...shares, `${quantile(sum.times, 0.5)} / ${quantile(sum.times, 0.95)}`];
  });
  const head = ["set", "n", "first", "first three", "nothing", "sure", "sure and wrong", "ms p50 / p95"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
