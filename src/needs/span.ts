/** A stretch of the text that is not about a need: a place's name, an organisation's name. */
export interface Span {
  start: number;
  end: number;
}

/** Where nothing stands. */
export const NOWHERE: Span = { start: -1, end: -1 };
