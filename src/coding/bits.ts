/**
 * Yes-or-no choices written in hardly more than their surprise: a binary arithmetic coder. A choice that was
 * expected with probability p takes -log2(p) bits. The coder is the carry-less one of Matt Mahoney's lpaq1 (2007),
 * with registers of 24 bits, which every JavaScript engine keeps as small integers.
 *
 * Writing and reading share one shape, so that what walks over the data is one function for both: the writer
 * takes the choice and gives it back; the reader takes no notice of what it is handed and gives back what was written.
 */
export interface BitCoder {
  /**
   * @param chance that the choice is 1: 1 to 65535, in 65536ths
   * @param bit the choice, 0 or 1, when writing
   */
  bit(chance: number, bit: number): number;
}

/** The registers, and the shift that leaves their top byte. */
const ALL = 0xffffff;
const TOP = 16;

export class BitWriter implements BitCoder {
  private low = 0;
  private high = ALL;
  private readonly bytes: number[] = [];

  bit(chance: number, bit: number): number {
    const split = this.low + (((this.high - this.low) * chance * (1 / 65536)) | 0);
    if (bit) this.high = split;
    else this.low = split + 1;
    while ((this.low ^ this.high) >> TOP === 0) {
      this.bytes.push(this.high >> TOP);
      this.low = (this.low << 8) & ALL;
      this.high = ((this.high << 8) & ALL) | 255;
    }
    return bit;
  }

  /** All that was written. Nothing may be written after it. */
  end(): Uint8Array {
    // The reader takes what is missing for zeros: the shortest number between the bounds will do.
    if (this.low > 0) this.bytes.push((this.low >> TOP) + 1);
    return Uint8Array.from(this.bytes);
  }
}

export class BitReader implements BitCoder {
  private low = 0;
  private high = ALL;
  private value = 0;
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let n = 0; n < 3; n++) this.value = (this.value << 8) | this.next();
  }

  bit(chance: number): number {
    const split = this.low + (((this.high - this.low) * chance * (1 / 65536)) | 0);
    let bit = 0;
    if (this.value <= split) {
      this.high = split;
      bit = 1;
    } else this.low = split + 1;
    while ((this.low ^ this.high) >> TOP === 0) {
      this.low = (this.low << 8) & ALL;
      this.high = ((this.high << 8) & ALL) | 255;
      this.value = ((this.value << 8) & ALL) | this.next();
    }
    return bit;
  }

  private next(): number {
    return this.at < this.bytes.length ? (this.bytes[this.at++] ?? 0) : 0;
  }
}
