import { dayNumber } from "../resource/calendar.js";
import { notYetKnown } from "../resource/not-yet-known.js";
import { MOST_TEXT, plainText } from "./plain-text.js";

/** Fields of a feed that did not come into a record: by path, in how many services. */
export class NotCarried {
  /** There is no field for it, or it belongs to a person. */
  readonly left: Map<string, number> = new Map();
  /** There is a field for it, but what stands in it cannot be used. */
  readonly unusable: Map<string, number> = new Map();
  /** It is longer than what is read of one field. */
  readonly cut: Map<string, number> = new Map();

  /** Adds what one service left behind: each path once. */
  add(remains: Remains): void {
    for (const sort of ["left", "unusable", "cut"] as const) {
      for (const path of remains[sort]) this[sort].set(path, (this[sort].get(path) ?? 0) + 1);
    }
  }
}

/** What one object left behind, as paths. */
export interface Remains {
  left: Set<string>;
  unusable: Set<string>;
  cut: Set<string>;
}

/**
 * Reads one object of a feed and remembers what was read, so that what nobody read can be told. Whatever is not
 * of the expected type counts as unusable and is never an error.
 */
export class Reading {
  private readonly value: Readonly<Record<string, unknown>>;
  private readonly path: string;
  private readonly read = new Set<string>();
  private readonly bad = new Set<string>();
  private readonly long = new Set<string>();
  private readonly inner = new Map<string, Reading[]>();

  constructor(value: object, path = "") {
    this.value = value as Record<string, unknown>;
    this.path = path;
  }

  /** A text without HTML; undefined when it is empty, no text, or only says that it is not known yet, such as "TBC". */
  text(key: string): string | undefined {
    const given = this.get(key);
    if (given === undefined) return undefined;
    if (typeof given !== "string") return this.unusable(key);
    if (given.length > MOST_TEXT) this.long.add(this.path + key);
    const text = plainText(given);
    if (notYetKnown(text)) return this.unusable(key);
    return text === "" ? undefined : text;
  }

  /** A text on one line. */
  line(key: string): string | undefined {
    return this.text(key)?.replace(/\s+/g, " ");
  }

  /** A number, or digits in quotes, which feeds have too. */
  number(key: string): number | undefined {
    const given = this.get(key);
    if (given === undefined || given === "") return undefined;
    const number = typeof given === "string" ? Number(given.trim()) : given;
    return typeof number === "number" && Number.isFinite(number) ? number : this.unusable(key);
  }

  /** `YYYY-MM-DD` from a date or a date with a time; a date that no month has is none. */
  date(key: string): string | undefined {
    const given = this.line(key);
    if (given === undefined) return undefined;
    const date = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/.exec(given)?.[0];
    return date !== undefined && dayNumber(date) !== undefined ? date : this.unusable(key);
  }

  /** The objects of a list. */
  list(key: string): Reading[] {
    const given = this.get(key);
    if (given === undefined) return [];
    if (!Array.isArray(given)) return this.unusable(key) ?? [];
    const objects = given.filter(isObject);
    if (objects.length < given.length) this.unusable(key);
    return this.within(objects, key);
  }

  object(key: string): Reading | undefined {
    const given = this.get(key);
    if (given === undefined) return undefined;
    return isObject(given) ? this.within([given], key)[0] : this.unusable(key);
  }

  /** Says that what was read under a key cannot be used. */
  unusable(key: string): undefined {
    this.bad.add(this.path + key);
    return undefined;
  }

  /** Says that what was read under a key found no field. */
  leave(key: string): void {
    this.read.delete(key);
  }

  /** What was not read or could not be used, here and inside, as paths. Ids say nothing to people and are not told. */
  remains(): Remains {
    const found: Remains = { left: new Set(), unusable: new Set(this.bad), cut: new Set(this.long) };
    for (const [key, value] of Object.entries(this.value)) {
      if (this.read.has(key) || key === "id" || key.endsWith("_id") || isEmpty(value)) continue;
      found.left.add(this.path + key.slice(0, 60));
    }
    for (const each of [...this.inner.values()].flat()) {
      const inside = each.remains();
      for (const sort of ["left", "unusable", "cut"] as const) for (const path of inside[sort]) found[sort].add(path);
    }
    return found;
  }

  private get(key: string): unknown {
    this.read.add(key);
    const value = Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return value === null ? undefined : value;
  }

  /** The same readings when a key is read again, so that each part remembers all that was read of it. */
  private within(values: readonly object[], key: string): Reading[] {
    const known = this.inner.get(key);
    if (known !== undefined) return known;
    const readings = values.map((value) => new Reading(value, `${this.path}${key}.`));
    this.inner.set(key, readings);
    return readings;
  }
}

/** Whether a value of JSON is an object with keys, and neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says nothing. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
