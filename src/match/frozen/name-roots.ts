import { rootsOfName } from "../names.js";
import { ByteReader, ByteWriter } from "./bytes.js";
import { FrozenError } from "./frozen-error.js";

/**
 * Writes the names that each record goes by as numbers of the terms that are their roots: how plainly one was asked for
 * is then told without reading its record. For each record how many names it has, for each of these how many roots, and
 * the roots.
 * @param names of each record in the order of the index, its own first
 * @param terms the terms of the index, in order; a root that is none of them gets the number behind the last
 */
export function packNameRoots(names: readonly (readonly string[])[], terms: readonly string[]): Uint8Array {
  const numbers = new Map(terms.map((term, n) => [term, n]));
  const writer = new ByteWriter();
  for (const list of names) {
    writer.number(list.length);
    for (const name of list) {
      const roots = rootsOfName(name);
      writer.number(roots.length);
      for (const root of roots) writer.number(numbers.get(root) ?? terms.length);
    }
  }
  return writer.done();
}

/** What {@link packNameRoots} wrote, opened: it stays bytes in memory, and a question reads the few names it needs. */
export class NameRoots {
  private readonly reader: ByteReader;
  /** Where each record begins. */
  private readonly starts: Uint32Array;

  /** @throws FrozenError when the bytes do not hold the names of so many records */
  constructor(bytes: Uint8Array, records: number) {
    this.reader = new ByteReader(bytes);
    this.starts = new Uint32Array(records);
    for (let record = 0; record < records; record++) {
      this.starts[record] = this.reader.position;
      for (let names = this.reader.number(); names > 0; names--) {
        for (let roots = this.reader.number(); roots > 0; roots--) this.reader.number();
      }
    }
    if (this.reader.position !== bytes.length) {
      throw new FrozenError("frozen-corrupted", "The names in this frozen file do not add up.");
    }
  }

  /** The roots of each name of a record, its own first. */
  of(record: number): number[][] {
    const { reader } = this;
    reader.goTo(this.starts[record] ?? 0);
    const names: number[][] = [];
    for (let left = reader.number(); left > 0; left--) {
      const roots: number[] = [];
      for (let more = reader.number(); more > 0; more--) roots.push(reader.number());
      names.push(roots);
    }
    return names;
  }
}
