/**
 * Numbers as printable text, one column after another: small numbers take one character, so that gzip,
 * which every web server speaks, does the rest. No character needs escaping inside a JavaScript string.
 */

const FIRST = 35; // "#": after the space, "!" and the double quote
const BACKSLASH = 92;
const BASE = 89; // the last two of the 91 symbols announce two or three more
const TWO = 89;
const THREE = 90;

function symbol(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function numberAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST;
}

/** A whole number from 0 to 704,968 as one, three or four characters. */
export function writeNumber(value: number): string {
  if (value < BASE) return symbol(value);
  if (value < BASE * BASE) return symbol(TWO) + symbol(Math.floor(value / BASE)) + symbol(value % BASE);
  return (
    symbol(THREE) +
    symbol(Math.floor(value / (BASE * BASE))) +
    symbol(Math.floor(value / BASE) % BASE) +
    symbol(value % BASE)
  );
}

/** As `writeNumber`, for a whole number of either sign (zig-zag: 0, -1, 1, -2, 2 ...). */
export function writeSigned(value: number): string {
  return writeNumber(value >= 0 ? value * 2 : -value * 2 - 1);
}

/** Reads what `writeNumber` and `writeSigned` wrote, from the start to the end of one column. */
export class ColumnReader {
  readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  number(): number {
    const first = numberAt(this.text, this.at++);
    if (first < BASE) return first;
    let value = 0;
    for (let more = first === TWO ? 2 : 3; more > 0; more--) value = value * BASE + numberAt(this.text, this.at++);
    return value;
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
