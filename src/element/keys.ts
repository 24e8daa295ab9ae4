/** Moves focus among the elements that match, by a step; it stops at both ends. */
export function moveIn(within: HTMLElement, selector: string, from: HTMLElement, by: 1 | -1): void {
  const all = [...within.querySelectorAll<HTMLElement>(selector)];
  all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + by))]?.focus();
}

/** How long three presses of Escape may take, in milliseconds. */
const QUICK = 2000;

/** Counts presses of Escape, and tells when three have come quickly one after the other. */
export function threeEscapes(): (key: string, at: number) => boolean {
  let presses: number[] = [];
  return (key, at) => {
    if (key !== "Escape") {
      presses = [];
      return false;
    }
    presses = [...presses.filter((before) => at - before < QUICK), at];
    return presses.length >= 3;
  };
}
