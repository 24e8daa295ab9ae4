/** A need read from the words: you wrote `words`, we read it so because of `because`. */
export interface NeedReading {
  /** Names the reading, so that it can be declined. */
  id: string;
  /** The need's id. */
  need: string;
  /** The need's name, in the language of the request. */
  label: string;
  /** What the person wrote. */
  words: string;
  /** The phrase of the vocabulary that it was read by. */
  because: string;
  /** The words stand on one that would hurt to read back, or on a slip: `words` is not shown to people. */
  unshown?: true;
  /** 0 to 1. */
  strength: number;
  /** The words say that it is not so, or that something else is wanted: it counts little, and stands last. Only what
   * needs care stands first where nothing else is likely. */
  denied?: boolean;
}

/** Something said about the person or what they want, offered as a chip that can be taken away. */
export interface AttributeReading {
  /** Names the reading, so that it can be declined. */
  id: string;
  /** The field of a request that it would be, such as `modes`, or `about`: whom it is about. */
  kind: string;
  /** The field's value: `phone`, `parent`, true. */
  value: string | number | boolean;
  /** What the person wrote. */
  words: string;
}

/** A word that was read as another. */
export interface Correction {
  /** Names the correction, so that it can be declined. */
  id: string;
  /** The word as it was typed. */
  from: string;
  /** The word that it was read as. */
  to: string;
}

/** What was understood of the request, and how sure that is. */
export interface Understood {
  /** Needs read from the words, in the order to show them. */
  needs: NeedReading[];
  /** What else the words say of the person, or of what they want. */
  attributes: AttributeReading[];
  /** Words that were taken for misspelt. */
  corrections: Correction[];
  /** Two lives of one word: offered, not guessed. */
  choices: { words: string; needs: string[] }[];
  /** How sure the reading is on the whole. */
  band: "sure" | "maybe" | "none";
  /** The band is not `sure`. */
  unsure: boolean;
}

/** What was understood, with the language whose phrases it was read by. */
export interface ReadUnderstood extends Understood {
  /** Stretches of the text that name what is not wanted: "zoom" of "dont want it on zoom", or a child who died. They ask for nothing. */
  turned: { start: number; end: number }[];
  /** `cy` without having asked for it: the words were plainly Welsh. The band is then at most `maybe`. */
  language: "en" | "cy";
}
