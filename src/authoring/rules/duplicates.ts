import type { Resource } from "../../resource/resource.js";
import { contactLines } from "./contact-lines.js";
import type { Finding, SetRule } from "./rule.js";

/** The same thing twice: people ring the one that nobody keeps up to date. */
export const duplicates: SetRule = {
  scope: "set",
  codes: ["id-twice", "same-name-and-place", "same-phone", "same-charity-number"],
  check(records) {
    const seen: Record<"id" | "name" | "phone" | "charity", Map<string, Resource>> = {
      id: new Map(),
      name: new Map(),
      phone: new Map(),
      charity: new Map(),
    };
    return records.flatMap((record, position) => {
      const findings: Finding[] = [];
      // Also of one that has closed: whichever comes first hides the other.
      const first = earlier(seen.id, record.id, record);
      if (first !== undefined) findings.push(idTwice(record, records.indexOf(first)));
      if (record.status === "closed" || record.status === "moved")
        return findings.map((finding) => ({ id: record.id, position, finding }));
      for (const key of namePlaceKeys(record)) {
        const other = earlier(seen.name, key, record);
        if (other === undefined || other.id === record.id) continue;
        findings.push(sameName(other));
        break;
      }
      for (const [path, line] of contactLines(record.contact)) {
        if (line.phone === undefined) continue;
        const other = earlier(seen.phone, line.phone.replace(/[^0-9]/g, ""), record);
        if (other === undefined || sameOrganisation(other, record)) continue;
        findings.push({
          code: "same-phone",
          path: [...path, "phone"],
          message: `"${other.name}" (${other.id}) has the same phone number, and another organisation.`,
          why: "One of the two may be wrong, or they are the same group under two names.",
        });
      }
      const charity = record.organisation.charity_number;
      const holder = charity === undefined ? undefined : earlier(seen.charity, charity.replace(/\s/g, ""), record);
      if (holder !== undefined && !sameOrganisation(holder, record)) {
        findings.push({
          code: "same-charity-number",
          path: ["organisation", "charity_number"],
          message: `"${holder.organisation.name}" (${holder.id}) has the same charity number.`,
          why: "A charity number belongs to one charity. Write its name in the same way in both, or mend the number.",
        });
      }
      return findings.map((finding) => ({ id: record.id, position, finding }));
    });
  },
};

/** The record that had a key before, if any; otherwise this one has it from now on. */
function earlier(seen: Map<string, Resource>, key: string, record: Resource): Resource | undefined {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, record);
  return first;
}

/** @param other the place of the first record of this id in the list */
function idTwice(record: Resource, other: number): Finding {
  return {
    code: "id-twice",
    path: [],
    other,
    message: `There is another record with the id "${record.id}".`,
    why: "Only the first of the two would be shown. Delete one of them or, if they are two different things, give this file another name: the name is the id.",
  };
}

function sameName(other: Resource): Finding {
  return {
    code: "same-name-and-place",
    path: ["name"],
    message: `"${other.name}" (${other.id}) has the same name and the same place.`,
    why: "People would see it twice, and ring the one that nobody keeps up to date. Keep one of the two.",
  };
}

/** The name with each postcode or town; the name alone when there is no place. */
function namePlaceKeys(record: Resource): string[] {
  const name = plain(record.name);
  const places = (record.places ?? []).flatMap(({ postcode, town }) =>
    [postcode ?? town].filter((where) => where !== undefined),
  );
  return places.length === 0 ? [`${name}|`] : [...new Set(places.map((where) => `${name}|${plain(where)}`))];
}

/** Letters and digits alone, without the words that come and go in names. */
export function plain(text: string): string {
  return (
    text
      .slice(0, 200)
      .normalize("NFC")
      .toLowerCase()
      // Of any alphabet: two names in Bengali are two, and their vowels are marks.
      .split(/[^\p{L}\p{M}\p{N}]/u)
      .filter((word) => word !== "" && word !== "the" && word !== "and" && word !== "of")
      .join(" ")
  );
}

function sameOrganisation(a: Resource, b: Resource): boolean {
  return plain(a.organisation.name) === plain(b.organisation.name);
}
