/**
 * The one buffer that a frozen directory or a slice of it is: a header that says what it is and proves that it is
 * whole, then named parts. All numbers are little-endian, as on every machine that runs a browser today.
 *
 *     0  "FPFZ"                            magic
 *     4  version                           u32
 *     8  length of the whole in bytes      u32
 *    12  fingerprint of all other bytes    2 x u32
 *    20  number of parts                   u32
 *    24  for each: name, offset, length    3 x u32, the name being four letters
 *        the parts, each from a multiple of four
 */
import { FrozenError } from "./frozen-error.js";

const MAGIC = "FPFZ";
/** Raised whenever a reader of the old layout would misread the new one, or words are folded or stemmed anew. */
const FROZEN_VERSION = 8;
const HEADER = 24;
const PRINT_AT = 12;
const ENTRY = 12;

const padded = (length: number): number => (length + 3) & ~3;

/** Puts parts into one buffer. @param parts by a name of four ASCII letters, in the order they shall stand in */
export function seal(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const start = HEADER + parts.size * ENTRY;
  let length = start;
  for (const part of parts.values()) length += padded(part.length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, nameCode(MAGIC), true);
  view.setUint32(4, FROZEN_VERSION, true);
  view.setUint32(8, length, true);
  view.setUint32(20, parts.size, true);
  let entry = HEADER;
  let offset = start;
  for (const [name, part] of parts) {
    view.setUint32(entry, nameCode(name), true);
    view.setUint32(entry + 4, offset, true);
    view.setUint32(entry + 8, part.length, true);
    bytes.set(part, offset);
    entry += ENTRY;
    offset += padded(part.length);
  }
  const [low, high] = fingerprint(bytes);
  view.setUint32(PRINT_AT, low, true);
  view.setUint32(PRINT_AT + 4, high, true);
  return bytes;
}

/** The parts of a buffer that {@link seal} made. */
export interface Unsealed {
  /** @throws FrozenError when the part is not there */
  part(name: string): Uint8Array;
  has(name: string): boolean;
  /** The names of all parts, in order. */
  names: readonly string[];
  /** Sixteen hexadecimal digits that stand for these very bytes. */
  print: string;
}

/**
 * Opens a buffer and makes sure that not a byte of it is other than it was written.
 * @throws FrozenError with a stable `code` for anything else
 */
export function unseal(given: Uint8Array): Unsealed {
  // The parts are read as 32-bit numbers too, which must start at a multiple of four. Node's Buffer.slice copies nothing.
  const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
  if (bytes.length < 4 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== nameCode(MAGIC)) {
    throw new FrozenError("frozen-not", "This is not a frozen directory.");
  }
  if (bytes.length < HEADER) throw new FrozenError("frozen-truncated", "This frozen file ends inside its header.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = view.getUint32(4, true);
  if (version !== FROZEN_VERSION) {
    throw new FrozenError(
      "frozen-version",
      `This frozen file has version ${version}; this fingerpost reads version ${FROZEN_VERSION}.`,
    );
  }
  const length = view.getUint32(8, true);
  if (length !== bytes.length) {
    throw new FrozenError(
      "frozen-truncated",
      `This frozen file has ${bytes.length} bytes where ${length} were written.`,
    );
  }
  const [low, high] = fingerprint(bytes);
  if (low !== view.getUint32(PRINT_AT, true) || high !== view.getUint32(PRINT_AT + 4, true)) {
    throw new FrozenError("frozen-corrupted", "Some bytes of this frozen file are not those that were written.");
  }
  const parts = new Map<number, Uint8Array>();
  for (let n = 0, entry = HEADER; n < view.getUint32(20, true); n++, entry += ENTRY) {
    const offset = view.getUint32(entry + 4, true);
    parts.set(view.getUint32(entry, true), bytes.subarray(offset, offset + view.getUint32(entry + 8, true)));
  }
  return {
    has: (name) => parts.has(nameCode(name)),
    names: [...parts.keys()].map(nameOf),
    part: (name) => {
      const part = parts.get(nameCode(name));
      if (part === undefined) {
        throw new FrozenError("frozen-mismatch", `This frozen file is of another kind: it has no part "${name}".`);
      }
      return part;
    },
    print: printed(low, high),
  };
}

/** The fingerprint of any bytes, as {@link Unsealed.print} gives it for a frozen file. */
export function printOf(bytes: Uint8Array): string {
  const whole = new Uint8Array(padded(Math.max(bytes.length, HEADER)));
  whole.set(bytes);
  const [low, high] = fingerprint(whole);
  return printed(low, high);
}

const printed = (low: number, high: number): string => [high, low].map((n) => n.toString(16).padStart(8, "0")).join("");

function nameCode(name: string): number {
  return (
    (name.charCodeAt(0) | (name.charCodeAt(1) << 8) | (name.charCodeAt(2) << 16) | (name.charCodeAt(3) << 24)) >>> 0
  );
}

function nameOf(code: number): string {
  return String.fromCharCode(code & 255, (code >>> 8) & 255, (code >>> 16) & 255, code >>> 24);
}

/**
 * Two lanes of 32 bits over 32-bit words, each word mixed in by xor, multiplication by an odd number and a turn:
 * every step can be undone, so that one changed word always shows, and several go unseen once in 2^64. It guards
 * against accidents, not against somebody who forges a file: that is the host's and HTTPS's part.
 * The multipliers are those of MurmurHash3 (A. Appleby, public domain), chosen there for how well they mix.
 */
function fingerprint(bytes: Uint8Array): [number, number] {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const skip = PRINT_AT >>> 2;
  let a = 0;
  let b = words.length;
  for (let i = 0; i < words.length; i++) {
    if (i === skip || i === skip + 1) continue;
    const word = words[i] ?? 0;
    a = Math.imul(a ^ word, 0xcc9e2d51);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b ^ word, 0x1b873593);
    b = (b << 17) | (b >>> 15);
  }
  return [a >>> 0, b >>> 0];
}
