import type { Resource } from "../resource/resource.js";
import { contactLines } from "./rules/contact-lines.js";
import { plain } from "./rules/duplicates.js";

/** A record that may be the same thing. */
export interface NearDuplicate {
  id: string;
  name: string;
  /** In words: `the same phone number`. */
  because: string;
}

/**
 * Records that may be the same thing as a new one: the same phone, charity number or web address, or a like
 * name in the same place.
 * @returns at most five, the surest first
 */
export function nearDuplicates(record: Partial<Resource>, existing: readonly Resource[]): NearDuplicate[] {
  return existing
    .flatMap((other) => {
      const found = reason(record, other);
      return found === undefined
        ? []
        : [{ id: other.id, name: other.name, because: found.because, weight: found.weight }];
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, 5)
    .map(({ id, name, because }) => ({ id, name, because }));
}

function reason(record: Partial<Resource>, other: Resource): { because: string; weight: number } | undefined {
  const phones = numbers(record);
  const likeness = shared(record.name ?? "", other.name);
  if (numbers(other).some((number) => phones.includes(number)))
    return { because: "the same phone number", weight: 3 + likeness };
  const charity = record.organisation?.charity_number;
  if (charity !== undefined && charity === other.organisation.charity_number && likeness > 0) {
    return { because: "the same charity number and a like name", weight: 2 + likeness };
  }
  if (plain(record.name ?? "") === plain(other.name)) return { because: "the same name", weight: 2 };
  const where = places(record);
  const near = places(other).some((place) => where.includes(place));
  return near && likeness >= 0.5 ? { because: "a like name in the same place", weight: 1 + likeness } : undefined;
}

function numbers(record: Partial<Resource>): string[] {
  return contactLines(record.contact).flatMap(([, { phone }]) =>
    phone === undefined ? [] : [phone.replace(/[^0-9]/g, "")],
  );
}

function places(record: Partial<Resource>): string[] {
  return (record.places ?? []).flatMap(({ postcode, town }) =>
    [postcode, town].flatMap((where) => (where === undefined ? [] : [plain(where)])),
  );
}

/** How many words two names share, from 0 to 1, by the shorter one. */
function shared(a: string, b: string): number {
  const one = new Set(
    plain(a)
      .split(" ")
      .filter((word) => word !== ""),
  );
  const two = new Set(
    plain(b)
      .split(" ")
      .filter((word) => word !== ""),
  );
  const least = Math.min(one.size, two.size);
  if (least === 0) return 0;
  return [...one].filter((word) => two.has(word)).length / least;
}
