/** The words of one record, by how much a match in them says. */
export interface TextFields {
  /** What it is called, other names, and who runs it. */
  name: string;
  /** Summary, kind, labels of needs, town. */
  about: string;
  /** Everything else. */
  more: string;
}

/** How well one record's text answers the words. */
export interface TextHit {
  /** The record's number. */
  record: number;
  /** 0 to 1: the share of the words' weight that was found; rare words weigh more. */
  share: number;
  /** 0 to 1: how plainly the record was asked for by its name. */
  named: number;
  /** The person's words that were found. */
  words: string[];
}

/** Which records a search looks at: the others are passed over before anything is added up for them. */
export interface Among {
  has(record: number): boolean;
  /** Ranges of numbers outside which there are none, starts and ends in turn, in order: whoever can, looks only there. */
  ranges?: readonly number[];
}

/** The seam between what the library asks of text and how it is indexed. */
export interface TextEngine {
  /**
   * Finds records by words. Distinct words count, not how often they stand there or how long the text is.
   * @param words folded words of the request, function words left out
   * @param among only these records; what a word weighs is counted over all of them in any case
   * @returns hits in no particular order
   */
  search(words: readonly string[], among?: Among): TextHit[];
  /** True when some record holds the folded word. */
  knows(word: string): boolean;
}
