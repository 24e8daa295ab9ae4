import type { Place, Resource } from "../resource/resource.js";

/** How many records state one field. */
export interface FillRow {
  /** The field, or what is asked of it, in a few words. */
  field: string;
  /** Records that state it: yes and no both count. */
  stated: number;
  total: number;
  /** 0 to 1; 0 when there are no records. */
  share: number;
}

const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
const any = (value: object | undefined, ...keys: string[]): boolean =>
  value !== undefined &&
  (keys.length === 0 ? Object.keys(value).length > 0 : keys.some((key) => Object.hasOwn(value, key)));
const places = (record: Resource): readonly Place[] => record.places ?? [];

/** What the ranking and the cards run on, with when a record counts as stating it. */
const FIELDS: readonly [field: string, states: (record: Resource) => boolean][] = [
  ["helps_with", (record) => some(record.helps_with)],
  ["kind", (record) => record.kind !== undefined],
  ["modes", (record) => some(record.modes)],
  ["places", (record) => some(record.places)],
  [
    "places with a postcode or a point",
    (record) =>
      places(record).some(
        (place) => place.postcode !== undefined || (place.lat !== undefined && place.lng !== undefined),
      ),
  ],
  ["covers", (record) => some(record.covers) || places(record).some((place) => some(place.covers))],
  ["led_by", (record) => some(record.led_by)],
  ["who_for", (record) => any(record.who_for)],
  ["who_for ages", (record) => any(record.who_for, "min_age", "max_age")],
  ["join", (record) => any(record.join)],
  ["join.by", (record) => some(record.join?.by)],
  ["first_time", (record) => any(record.first_time)],
  ["cost", (record) => any(record.cost)],
  ["access", (record) => [record, ...places(record)].some((each) => some(each.access) || some(each.no_access))],
  [
    "schedule or hours",
    (record) =>
      some(record.schedule) ||
      record.contact?.hours !== undefined ||
      places(record).some((place) => place.hours !== undefined),
  ],
  ["languages", (record) => some(record.languages)],
  ["contact phone", (record) => any(record.contact, "phone")],
  ["contact text", (record) => any(record.contact, "text")],
  ["contact email", (record) => any(record.contact, "email")],
  ["contact website", (record) => any(record.contact, "website")],
  ["a usable contact", hasUsableContact],
  ["checked", (record) => record.checked !== undefined],
  ["eases", (record) => some(record.eases)],
  ["summary or description", (record) => record.summary !== undefined || record.description !== undefined],
];

/** Whether a person can get in touch: by phone, text, e-mail or the web. */
export function hasUsableContact(record: Resource): boolean {
  return any(record.contact, "phone", "text", "email", "website");
}

/**
 * How much the records say, for each field that the ranking or a card uses.
 * @param records any records; a field counts however little stands in it
 * @returns one row a field, always the same fields in the same order
 */
export function fillTable(records: readonly Resource[]): FillRow[] {
  return FIELDS.map(([field, states]) => {
    const stated = records.filter(states).length;
    return { field, stated, total: records.length, share: records.length === 0 ? 0 : stated / records.length };
  });
}
