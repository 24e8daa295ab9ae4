import type { CorpusQuestion, CorpusRecord, QuestionKind } from "./corpus.js";

/** What is kept between building an engine and asking it: bytes of an index. */
export type Saved = Uint8Array;

/** How many answers every engine gives. */
export const MOST = 20;

/** What an engine is asked: one function a kind of question, each giving record ids, best first. */
export type Asking = Record<QuestionKind, (question: CorpusQuestion) => number[] | Promise<number[]>>;

/** One engine of the bench. It is built in one process and asked in another, as a host would. */
export interface Engine {
  name: string;
  /** Builds the index and gives its bytes. */
  build(records: readonly CorpusRecord[]): Promise<Saved>;
  /**
   * Opens the bytes.
   * @param columns what a host holds beside the index in any case: points, tags, modes
   */
  open(saved: Saved, columns: Columns): Promise<Asking>;
}

/** The records without their text, column by column: filters and places for engines that have none of their own. */
export interface Columns {
  size: number;
  lat: Float64Array;
  lng: Float64Array;
  tags: string[][];
  mode: string[][];
  eligibility: string[];
  national: Uint8Array;
}

export function columnsOf(records: readonly CorpusRecord[]): Columns {
  return {
    size: records.length,
    lat: Float64Array.from(records, ({ lat }) => lat),
    lng: Float64Array.from(records, ({ lng }) => lng),
    tags: records.map(({ tags }) => tags),
    mode: records.map(({ mode }) => mode),
    eligibility: records.map(({ eligibility }) => eligibility),
    national: Uint8Array.from(records, ({ national }) => Number(national)),
  };
}

/** Whether a record is for whoever asks. */
export const isFor = (eligibility: string, asked: string): boolean => eligibility === "anyone" || eligibility === asked;
