import type { RangeCoder } from "./range-coder.js";
import { Shares } from "./shares.js";
import { MOST_SPOTS, type Spot } from "./spot.js";
import { type CommonWords, Texts } from "./texts.js";

/** What JSON can say. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

const KINDS = ["text", "object", "list", "number", "true", "false", "null"] as const;
type Kind = (typeof KINDS)[number];
/** Digits behind the point that a number is written with; one with more is written as text. */
const MOST_DIGITS = 7;
/** Numbers of these digits that are smaller are written as the step from the one before. */
const LARGEST = 2 ** 29;
/** What stands for the end of an object: a key that starts so gets one more. And the spots of its first key and of the next. */
const [END, FIRST, NEXT] = ["\u0000", "\u0001", "\u0002"];

/**
 * Values of one shape one after the other, such as records: which fields come, and what stands in each, as expected
 * from those before. Writing and reading share one shape: see `RangeCoder`.
 */
export class Values {
  private readonly texts: Texts;
  private readonly coder: RangeCoder;
  private readonly kinds: Shares;

  /** @param like values that came before these, whose experience they start with */
  constructor(coder: RangeCoder, common: CommonWords, like?: Values) {
    this.coder = coder;
    this.texts = new Texts(coder, common, like?.texts);
    this.kinds = new Shares(MOST_SPOTS, KINDS.length, like?.kinds);
  }

  /** The next value; the one handed over is ignored when reading. */
  code(value: Value): Value {
    return this.value(this.texts.spots.top, value);
  }

  private value(spot: Spot, value: Value): Value {
    switch (this.kind(spot, value)) {
      case "text":
        return this.texts.text(spot, typeof value === "string" ? value : "");
      case "object":
        return this.object(spot, value);
      case "list":
        return this.list(spot, Array.isArray(value) ? value : []);
      case "number":
        return this.number(spot, typeof value === "number" ? value : 0);
      case "true":
        return true;
      case "false":
        return false;
      default:
        return null;
    }
  }

  private kind(spot: Spot, value: Value): Kind | undefined {
    return KINDS[this.kinds.code(this.coder, spot.id, KINDS.indexOf(kindOf(value)))];
  }

  private object(spot: Spot, value: Value): Value {
    const given = Object.entries(value ?? {});
    const found: { [key: string]: Value } = {};
    let order = this.texts.spots.at(spot, FIRST);
    for (let n = 0; ; n++) {
      const [name, own] = given[n] ?? ["", null];
      const wanted = n >= given.length || name.startsWith(END) ? END + name : name;
      // Which field comes next is told best by the one before it.
      const written = this.texts.text(order, wanted);
      if (written === END) return found;
      const key = written.startsWith(END) ? written.slice(END.length) : written;
      const inside = this.texts.spots.at(spot, key);
      put(found, key, this.value(inside, own));
      order = this.texts.spots.at(inside, NEXT);
    }
  }

  private list(spot: Spot, value: readonly Value[]): Value[] {
    const length = this.texts.number(spot, value.length);
    const inside = this.texts.spots.at(spot, "");
    const found: Value[] = [];
    for (let n = 0; n < length; n++) found.push(this.value(inside, value[n] ?? null));
    return found;
  }

  private number(spot: Spot, value: number): number {
    const { spots } = this.texts;
    const digits = this.texts.number(spot, digitsOf(value) ?? MOST_DIGITS + 1);
    const inside = spots.at(spot, String(digits));
    if (digits > MOST_DIGITS) return Number(this.texts.text(inside, String(value)));
    const step = Math.round(value * 10 ** digits) - inside.last;
    const coded = this.texts.number(inside, step < 0 ? -2 * step - 1 : 2 * step);
    inside.last += coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
    return inside.last / 10 ** digits;
  }
}

/** Sets a field, also one that is called as what objects inherit from. */
function put(object: { [key: string]: Value }, key: string, value: Value): void {
  if (key in object)
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  else object[key] = value;
}

function kindOf(value: Value): Kind {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : "object";
}

/** The fewest digits behind the point that give the number again; undefined for one that is best written as text. */
function digitsOf(value: number): number | undefined {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const whole = Math.round(value * 10 ** digits);
    if (Math.abs(whole) < LARGEST && whole / 10 ** digits === value && !Object.is(value, -0)) return digits;
  }
  return undefined;
}
