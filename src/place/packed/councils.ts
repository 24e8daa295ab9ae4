import { type BitCoder, Chances } from "../../coding/index.js";
import { RecentCouncils } from "../sector-text.js";
import { NATION_LETTERS } from "../table.js";

interface Council {
  id: string;
  letter: string;
}

/** Nations by their letter, as in `sectors.txt`. */
const LETTERS = Object.keys(NATION_LETTERS).join("");
/** What stands for a council not named before: the place behind the front. */
const NEW = 1;

/**
 * The councils of one cell after another, each as its place in a list that brings the last one named to the front.
 * One not named before is told by its id's place among the areas, from the one that was new before it.
 */
export class CouncilShares {
  readonly councils: Council[] = [];
  private readonly areas: readonly string[];
  private readonly given: readonly Council[];
  private readonly recent = new RecentCouncils();
  private readonly mains: Chances;
  private readonly counts: Chances;
  private readonly others: Chances;
  private readonly shares: Chances;
  private readonly steps: Chances;
  private readonly nations: Chances;
  private lastNew = 0;
  /** How the last council was written, how the last cell's main one was, and how many others it had. */
  private code = 0;
  private main = 0;
  private more = 0;

  constructor(coder: BitCoder, areas: readonly string[], given: readonly Council[]) {
    this.areas = areas;
    this.given = given;
    this.mains = new Chances(coder, 18);
    this.counts = new Chances(coder, 3 * 4 * 4);
    this.others = new Chances(coder, 12);
    this.shares = new Chances(coder, 4);
    this.steps = new Chances(coder, 1);
    this.nations = new Chances(coder, LETTERS.length);
  }

  /**
   * The councils of the next cell, as in `DraftCell.councils`.
   * @param first whether it is its district's first
   * @param given those it has, when writing
   */
  walk(radiusClass: number, first: boolean, given: readonly number[] | undefined): number[] {
    const before = (Math.min(this.main, 2) * 3 + Math.min(this.more, 2)) * 2 + (first ? 1 : 0);
    // An array made with its first member takes a tenth of the memory of one that it is pushed to.
    const councils = [this.council(this.mains.in(before), given?.[0])];
    this.main = this.code;
    const size = radiusClass < 19 ? 0 : radiusClass < 22 ? 1 : radiusClass < 25 ? 2 : 3;
    const context = (Math.min(this.main, 2) * 4 + Math.min(this.more, 3)) * 4 + size;
    this.more = this.counts.in(context).number(given ? (given.length - 1) / 2 : 0);
    for (let at = 0; at < this.more; at++) {
      const others = this.others.in(Math.min(at, 2) * 4 + Math.min(this.more, 3));
      councils.push(this.council(others, given?.[at * 2 + 1]));
      councils.push(this.shares.in(Math.min(at, 3)).number(given?.[at * 2 + 2] ?? 0));
    }
    return councils;
  }

  private council(chances: Chances, given: number | undefined): number {
    const { recent } = this;
    const place = given === undefined ? 0 : recent.placeOf(given);
    this.code = chances.number(place === 0 && recent.count > 0 ? 0 : place === recent.count ? NEW : place + 1);
    if (this.code === NEW) this.named();
    return recent.take(this.code === NEW ? recent.count : this.code === 0 ? 0 : this.code - 1);
  }

  private named(): void {
    const given = this.given[this.councils.length];
    const before = this.councils[this.councils.length - 1]?.letter ?? LETTERS.charAt(0);
    const step = this.steps.in(0).signed(given ? this.areas.indexOf(given.id) - this.lastNew : 0);
    this.lastNew += step;
    const nation = this.nations.in(LETTERS.indexOf(before)).number(given ? LETTERS.indexOf(given.letter) : 0);
    this.councils.push({ id: this.areas[this.lastNew] ?? "", letter: LETTERS.charAt(nation) });
  }
}
