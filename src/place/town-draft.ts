/** A table of towns in whole numbers, as it is written and read: the middle between `towns.txt` and its packed form. */
export interface TownDraft {
  towns: DraftTown[];
  /** Short names and what each may stand for: `Name` or `Name@DISTRICT`. */
  aliases: [string, string[]][];
  /** Folded names that are also everyday words. */
  ordinary: string[];
}

export interface DraftTown {
  name: string;
  /** Its name in the other language. */
  other?: string;
  /** Index in `TOWN_RANKS`. */
  rank: number;
  /** Steps of 1/1000 and 1/600 of a degree. */
  y: number;
  x: number;
  radiusClass: number;
  district: string;
}
