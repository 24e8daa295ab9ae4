/**
 * The table of sectors in whole numbers, as it is written and read: the middle between `sectors.txt`, its packed
 * form and the table that look-ups use.
 */
export interface SectorDraft {
  edition: string;
  /** Districts that exist for post alone. */
  unplaced: string[];
  /** Ids with the nation's letter, in the order in which cells first name them. */
  councils: { id: string; letter: string }[];
  /** A postcode area's districts stand together, by number. */
  districts: DraftDistrict[];
  /** The cells of all districts, one district after another, by digit. */
  cells: DraftCell[];
}

export interface DraftDistrict {
  code: string;
  /** Bit n is set when sector n exists; 0: the district is one cell. */
  sectors: number;
  /** Steps of 1/1000 and 1/600 of a degree; with sectors, whole steps of the district's radius class. */
  y: number;
  x: number;
  radiusClass: number;
}

export interface DraftCell {
  /** From the district's centre, in steps of the cell's radius class. */
  y: number;
  x: number;
  radiusClass: number;
  /** The council with the largest share; then, for each other one, the council and the class of its share. */
  councils: number[];
}
