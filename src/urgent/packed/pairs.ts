import type { Mixture } from "../../coding/index.js";

/**
 * Which words may follow a word. They hang in a tree, and of each branch it is told whether any of its words follows:
 * words that stand side by side, being as common, share the branches that are bare.
 */
export class Pairs {
  private readonly mixture: Mixture;
  private readonly seconds: readonly string[];
  private readonly asked: number;
  private readonly weighedBy: number;
  /** Where the leaves begin. The branches of one are at twice its number and one more. */
  private readonly leaves: number;
  /** By branch: whether it was bare for the last three words. */
  private readonly lately: Uint8Array;

  /** @param seconds words that follow any, the commonest first */
  constructor(mixture: Mixture, seconds: readonly string[], asked: number, weighedBy: number) {
    this.mixture = mixture;
    this.seconds = seconds;
    this.asked = asked;
    this.weighedBy = weighedBy;
    this.leaves = 2 ** (32 - Math.clz32(Math.max(0, seconds.length - 1)));
    this.lately = new Uint8Array(2 * this.leaves);
  }

  /**
   * Those that follow a word, at least one.
   * @param often how common it is, from 0 to 15
   * @param given they, when writing
   */
  after(often: number, given: ReadonlySet<string> = new Set()): string[] {
    const isGiven = new Uint8Array(2 * this.leaves);
    this.seconds.forEach((second, at) => {
      if (given.has(second)) for (let branch = this.leaves + at; branch > 0; branch >>= 1) isGiven[branch] = 1;
    });
    const found: string[] = [];
    const climb = (branch: number, depth: number, isSure: boolean, besides: number): number => {
      if (branch * 2 ** (this.depth - depth) >= this.leaves + this.seconds.length) return 0;
      const bears = isSure ? 1 : this.bears(branch, depth, often, found.length, besides, isGiven[branch] ?? 0);
      if (bears === 0) return 0;
      if (branch >= this.leaves) found.push(this.seconds[branch - this.leaves] ?? "");
      else {
        const left = climb(2 * branch, depth + 1, false, 0);
        climb(2 * branch + 1, depth + 1, left === 0, 1);
      }
      return 1;
    };
    climb(1, 0, true, 0);
    return found;
  }

  private get depth(): number {
    return 31 - Math.clz32(this.leaves);
  }

  /** @param besides 1 where the branch beside it bears */
  private bears(branch: number, depth: number, often: number, soFar: number, besides: number, given: number): number {
    const { mixture, lately } = this;
    const { by, weighedBy } = mixture;
    const many = Math.min(soFar, 15);
    by[0] = branch;
    by[1] = branch * 16 + often;
    by[2] = (branch * 16 + many) * 2 + besides;
    by[3] = (depth * 16 + often) * 2 + besides;
    by[4] = branch * 8 + (lately[branch] ?? 0);
    by[5] = (depth * 16 + many) * 2 + besides;
    by[6] = 0;
    weighedBy[0] = this.asked + depth * 2 + besides;
    weighedBy[1] = this.weighedBy;
    mixture.ask(this.asked, 0);
    const bears = mixture.bit(0, given);
    lately[branch] = (((lately[branch] ?? 0) << 1) | bears) & 7;
    return bears;
  }
}
