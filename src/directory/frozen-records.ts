import { type Inferred, type Prepared, prepare, type RecordList } from "../find/index.js";
import { ByteReader, ByteWriter, FrozenError, packTerms, TermList, type Unsealed } from "../match/frozen/index.js";
import type { Point } from "../place/index.js";
import type { Resource } from "../resource/resource.js";
import { datesOf, type RecordDates } from "./age.js";

/** What is kept of a record: itself, where its places were found, and the needs that were read out of its text. */
export interface Kept {
  resource: Resource;
  /** For each venue: the number of its place, metres of doubt, and its point when the place does not say it itself. */
  venues: { place: number; uncertainty: number; point?: Point }[];
  inferred: Inferred[];
}

/**
 * Records as parts of a frozen file: each its own JSON, so that one can be read without the others, and a list of
 * ids that says which record has which.
 * @param records in the order of the index
 */
export function packRecords(records: readonly Prepared[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const texts = records.map((record) => encoder.encode(JSON.stringify(keptOf(record))));
  const lengths = new ByteWriter();
  const all = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    lengths.number(text.length);
    all.set(text, at);
    at += text.length;
  }
  const byId = records.map(({ resource }, number) => ({ id: resource.id, number }));
  byId.sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new ByteWriter();
  for (const { number } of byId) numbers.number(number);
  return new Map([
    ["rlen", lengths.done()],
    ["ridn", numbers.done()],
    ["rids", packTerms(byId.map(({ id }) => id))],
    ["date", encoder.encode(JSON.stringify(datesOf(records)))],
    ["recs", all],
  ]);
}

/** What a frozen file keeps of a record: where its places lie and what was read out of its words, so that neither is worked out again. */
export function keptOf({ resource, venues, helpsWith }: Prepared): Kept {
  return {
    resource,
    venues: venues.map(({ place, point, uncertainty }) => {
      const { lat, lng } = resource.places?.[place] ?? {};
      const isOwn = lat === point.lat && lng === point.lng;
      return { place, uncertainty, ...(isOwn ? {} : { point: { lat: point.lat, lng: point.lng } }) };
    }),
    inferred: [...helpsWith].flatMap(([need, { inferred, said }]) =>
      inferred === undefined || said === undefined ? [] : [{ need, words: inferred, said }],
    ),
  };
}

/** Records of a frozen file, each read when it is first asked for. */
export interface FrozenRecords {
  size: number;
  /** @throws FrozenError when there is none of the number */
  at(number: number): Prepared;
  numberOf(id: string): number | undefined;
  /** What the dates of all of them say. */
  dates: RecordDates;
}

/** Opens what {@link packRecords} wrote. @param size how many there are */
export function openRecords(file: Unsealed, size: number): FrozenRecords {
  const reader = new ByteReader(file.part("rlen"));
  const starts = new Uint32Array(size + 1);
  for (let n = 0; n < size; n++) starts[n + 1] = (starts[n] ?? 0) + reader.number();
  const ids = new TermList(file.part("rids"), size);
  const order = new ByteReader(file.part("ridn"));
  const numbers = Uint32Array.from({ length: size }, () => order.number());
  const bytes = file.part("recs");
  const decoder = new TextDecoder();
  const kept = (number: number): Kept => {
    if (number < 0 || number >= size) throw new FrozenError("frozen-mismatch", "This frozen file has no such record.");
    return JSON.parse(decoder.decode(bytes.subarray(starts[number], starts[number + 1]))) as Kept;
  };
  return {
    size,
    dates: JSON.parse(decoder.decode(file.part("date"))) as RecordDates,
    at: (number) => thaw(kept(number)),
    numberOf(id) {
      const at = ids.find(id);
      return at === -1 ? undefined : numbers[at];
    },
  };
}

/** Records that are each read once, for as long as one question takes. */
export function readOnce({ size, at }: Pick<FrozenRecords, "size" | "at">): RecordList {
  const read = new Map<number, Prepared>();
  return {
    length: size,
    at(number) {
      const record = read.get(number) ?? at(number);
      read.set(number, record);
      return record;
    },
  };
}

/** The record as a live directory prepares it, from what `keptOf` kept of it. */
export function thaw({ resource, venues, inferred }: Kept): Prepared {
  const found = new Map<object, { point: Point; uncertainty: number }>();
  for (const { place, uncertainty, point } of venues) {
    const there = resource.places?.[place];
    const { lat = 0, lng = 0 } = there ?? {};
    if (there !== undefined) found.set(there, { point: point ?? { lat, lng }, uncertainty });
  }
  return prepare(resource, { locate: (place) => found.get(place) }, inferred);
}
