import { edits, editsAllowed } from "../words/index.js";
import type { Point } from "./outcome.js";
import { foldPlaceName } from "./place-name.js";
import { LAT_STEPS, LNG_STEPS, radiusOfClass } from "./table.js";
import type { DraftTown, TownDraft } from "./town-draft.js";

/** What sort of place a name belongs to, largest first; a town's `rank` is the index. */
export const TOWN_RANKS = ["City", "Town", "Suburban Area", "Village", "Hamlet", "Other Settlement"] as const;
const LAST_MAJOR = 1;

export interface Town {
  name: string;
  /** Its name in the other language, where it has two. */
  other?: string;
  rank: number;
  point: Point;
  /** Metres that hold nine in ten of the postcodes inside its bounds. */
  radius: number;
  /** Postcode district: `WR14`. */
  district: string;
}

/** A town that a typed name may mean, and the name it goes by there. */
export interface TownMatch {
  town: Town;
  name: string;
}

/** Council, county or nation of a district, and all their names as one text. */
export type DescribeDistrict = (district: string) => { council: string; county: string; words: string };

/** Looks names up in a table of towns or of all places, read at the first question. */
export class TownIndex {
  private readonly read: () => TownDraft;
  private readonly describe: DescribeDistrict;
  private list: Town[] | undefined;
  private names = new Map<string, TownMatch[]>();
  private aliases = new Map<string, TownMatch[]>();
  private ordinary: ReadonlySet<string> = new Set();

  constructor(read: () => TownDraft, describe: DescribeDistrict) {
    this.read = read;
    this.describe = describe;
  }

  /** Places that go by a typed name, largest first; none for a name that no table draws, undefined for no name. */
  find(typed: string): TownMatch[] | undefined {
    this.decode();
    const folded = foldPlaceName(typed.replace(/[(),].*$/s, ""));
    const qualifier = foldPlaceName(/[(),](.*)$/s.exec(typed)?.[1] ?? "");
    const whole = foldPlaceName(typed);
    const named = this.exact(whole) ?? (qualifier === "" ? undefined : this.narrow(this.exact(folded), qualifier));
    return named ?? this.splitOff(whole);
  }

  /** Places whose name has the typed words, or begins so, or else is nearest to them in spelling: offered, never taken. */
  guesses(typed: string): TownMatch[] {
    this.decode();
    const whole = foldPlaceName(typed);
    // A last word of four letters or more may be the start of a longer one.
    const end = /\w{4}$/.test(whole) ? "" : " ";
    const names = [...this.names, ...this.aliases];
    let found = names.filter(([name]) => whole.length > 1 && ` ${name} `.includes(` ${whole}${end}`));
    for (let most = 1; found.length === 0 && most <= editsAllowed(whole); most++)
      found = names.filter(([name]) => edits(whole, name, most) <= most);
    const towns = new Map(found.flatMap(([, matches]) => matches).map((match) => [match.town, match]));
    return [...towns.values()].sort((a, b) => a.town.rank - b.town.rank);
  }

  /** The places of the one name of a city or a town that is nearest to a word; none where two are as near. */
  slipFor(word: string): TownMatch[] {
    this.decode();
    for (let most = 1; most <= editsAllowed(word); most++) {
      const near = [...this.aliases, ...this.names].filter(
        ([name, matches]) => name[0] === word[0] && isMajor(matches) && edits(word, name, most) <= most,
      );
      const [first, ...others] = new Map(near.reverse()).values();
      if (first !== undefined) return others.length === 0 ? first : [];
    }
    return [];
  }

  /** Cities and towns whose name begins a typed text, the longest name first found. */
  beginning(typed: string): TownMatch[] {
    const words = foldPlaceName(typed).split(" ");
    for (let keep = words.length - 1; keep > 0; keep--) {
      const found = this.exact(words.slice(0, keep).join(" "));
      if (isMajor(found)) return found ?? [];
    }
    return [];
  }

  /** Places of exactly this folded name or alias; none for an alias without targets, which no table draws. */
  exact(folded: string): TownMatch[] | undefined {
    this.decode();
    return this.aliases.get(folded) ?? this.names.get(folded);
  }

  /** The one place that is plainly meant, or undefined when a person must choose. */
  clearlyMeant(matches: readonly TownMatch[]): TownMatch | undefined {
    const [first, ...rest] = matches;
    if (first === undefined || rest.length === 0) return first;
    for (const alias of this.aliases.values()) if (alias === matches) return undefined;
    // Matches stand by rank: a lone city among towns is meant, unless one of them is half as wide.
    const [largest, ...others] = matches.filter(({ town }) => town.rank <= LAST_MAJOR);
    const rivals = others.some(({ town }) => town.rank === first.town.rank || town.radius * 2 > first.town.radius);
    return rivals ? undefined : largest;
  }

  /** The larger towns of a postcode area (`WR`), at most so many. */
  inArea(letters: string, most: number): TownMatch[] {
    this.decode();
    return (this.list ?? [])
      .filter((town) => town.rank <= LAST_MAJOR && /^[A-Z]+/.exec(town.district)?.[0] === letters)
      .sort((a, b) => a.rank - b.rank || b.radius - a.radius || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map((town) => ({ town, name: town.name }));
  }

  /** Whether a folded name is also an everyday word or a first name. */
  isOrdinary(folded: string): boolean {
    this.decode();
    return this.ordinary.has(folded);
  }

  /** With what tells it apart: `Richmond, North Yorkshire (DL10)`. */
  label({ town, name }: TownMatch): string {
    const { council, county } = this.describe(town.district);
    const folded = foldPlaceName(name);
    const where = [council, county].find((name) => name !== "" && foldPlaceName(name) !== folded);
    return where === undefined ? `${name} (${town.district})` : `${name}, ${where} (${town.district})`;
  }

  private narrow(matches: TownMatch[] | undefined, qualifier: string): TownMatch[] | undefined {
    if (matches === undefined) return undefined;
    const wanted = qualifier.split(" ");
    const fits = matches.filter(({ town }) => {
      const described = ` ${foldPlaceName(this.describe(town.district).words)} ${town.district.toLowerCase()} `;
      return wanted.every((word) => described.includes(` ${word} `));
    });
    // The alias's own list means "ask"; what is left after narrowing is a list of its own.
    return fits.length > 0 ? [...fits] : undefined;
  }

  /** "newport wales": a whole name followed by words of its council, county, nation or district. */
  private splitOff(folded: string): TownMatch[] | undefined {
    const tokens = folded.split(" ");
    for (let keep = tokens.length - 1; keep >= Math.max(1, tokens.length - 4); keep--) {
      const name = tokens.slice(0, keep).join(" ");
      const found = this.narrow(this.names.get(name) ?? this.aliases.get(name), tokens.slice(keep).join(" "));
      if (found) return found;
    }
    return undefined;
  }

  private decode(): void {
    if (this.list !== undefined) return;
    const { towns: drafts, aliases, ordinary } = this.read();
    const towns = drafts.map(townOf);
    this.list = towns;
    this.ordinary = new Set(ordinary);
    for (const town of towns) {
      for (const name of town.other === undefined ? [town.name] : [town.name, town.other]) {
        const match = { town, name };
        const folded = foldPlaceName(name);
        add(this.names, folded, match);
      }
    }
    for (const matches of this.names.values()) matches.sort((a, b) => a.town.rank - b.town.rank);
    for (const [alias, targets] of aliases) {
      const matches = targets.flatMap((target) => {
        const [name = "", district] = target.split("@");
        const named = this.names.get(foldPlaceName(name)) ?? [];
        return named.filter(({ town }) => district === undefined || town.district === district).slice(0, 1);
      });
      if (matches.length > 0 || targets.join("") === "") this.aliases.set(alias, matches);
    }
  }
}

/** Whether a city or a town is among them. */
export function isMajor(matches: readonly TownMatch[] = []): boolean {
  return matches.some(({ town }) => town.rank <= LAST_MAJOR);
}

function add(map: Map<string, TownMatch[]>, key: string, match: TownMatch): void {
  const list = map.get(key);
  if (list) list.push(match);
  else map.set(key, [match]);
}

/** A town as look-ups want it: degrees and metres. */
function townOf({ name, other, rank, y, x, radiusClass, district }: DraftTown): Town {
  return {
    name,
    ...(other === undefined ? {} : { other }),
    rank,
    point: { lat: y / LAT_STEPS, lng: Math.round((x / LNG_STEPS) * 1e5) / 1e5 },
    radius: radiusOfClass(radiusClass),
    district,
  };
}
