import { describe, expect, it } from "vitest";
import { checkRecords, nearDuplicates, newRecord, readRecord } from "../../src/authoring/index.js";
import { NEEDS } from "./needs.js";

const ANSWERS = {
  name: "Gooseberry Club, Heeley",
  organisation: "Gooseberry Friends",
  summary: "A friendly Tuesday group for people who get out of breath: we chat and have tea.",
  kind: "Peer group",
  led_by: "peers, volunteers",
  helps_with: "copd, loneliness",
  modes: "in-person",
  place: "Gooseberry Institute",
  town: "Heeley, Sheffield",
  postcode: "s8 9zz",
  covers: "S8",
  schedule: "every Tuesday, 2pm to 4pm",
  join_by: "self, gp",
  join_how: "Just come along",
  first_time: "Someone shows you round",
  meet_at_door: "Yes",
  cost: "Free",
  phone: "01144960101",
  website: "gooseberry.example.org",
  checked_on: "2026-11-22",
  checked_how: "phone",
};

describe("a new record", () => {
  it("is made from answers in plain words, and no rule has anything to say", () => {
    const made = newRecord(ANSWERS);
    expect(made.id).toBe("gooseberry-club-heeley");
    expect(made.issues).toEqual([]);
    expect(made.record).toMatchObject({
      kind: "peer-group",
      places: [{ postcode: "S8 9ZZ" }],
      schedule: [{ days: ["tuesday"], starts: "14:00", ends: "16:00" }],
      first_time: { meet_at_door: true },
      contact: { phone: "0114 496 0101", website: "https://gooseberry.example.org" },
      cost: { free: true },
    });
    expect(made.source.split("\n")[0]).toBe("# yaml-language-server: $schema=../resource.schema.json");
    const file = `${made.id}.yaml`;
    expect(checkRecords([{ file, source: made.source }], { today: "2026-11-22", needs: NEEDS })).toEqual([]);
    expect(readRecord(made.source, { file }).record).toEqual(made.record);
  });

  it("leaves out the answer that could not be read, says so, and keeps the rest", () => {
    const made = newRecord({ ...ANSWERS, schedule: "when the moon is full", kind: "a sort of thing" });
    expect(made.record?.name).toBe("Gooseberry Club, Heeley");
    expect(made.record).not.toHaveProperty("kind");
    expect(made.record?.schedule).toEqual([{ text: "when the moon is full" }]);
    expect(made.issues.map(({ code }) => code).sort()).toEqual(["not-on-the-list", "schedule-not-understood"]);
  });

  it("loses no other answer of the same group", () => {
    const { record, issues } = newRecord({
      ...ANSWERS,
      website: "our web site",
      join_by: "self, the matron",
      meet_at_door: "perhaps",
      email: "hello@gooseberry.example.org",
    });
    expect(issues.map(({ path }) => path).sort()).toEqual(["contact.website", "first_time.meet_at_door", "join.by[1]"]);
    expect(record).toMatchObject({
      contact: { phone: "0114 496 0101", email: "hello@gooseberry.example.org" },
      join: { by: ["self"], how: "Just come along" },
      first_time: { text: "Someone shows you round" },
    });
    expect(record?.contact).not.toHaveProperty("website");
  });

  it("does not use an id again", () => {
    const taken = new Set(["gooseberry-club-heeley"]);
    expect(newRecord(ANSWERS, taken).id).toBe("gooseberry-club-heeley-heeley-sheffield");
    const { town: _town, ...rest } = ANSWERS;
    expect(newRecord(rest, taken).id).toBe("gooseberry-club-heeley-2");
  });

  it("takes answers that would break YAML for what they are", () => {
    const made = newRecord({ name: 'R&B: [free] #1 "club"', organisation: "- *x*\n& y" });
    expect(made.record).toMatchObject({ name: 'R&B: [free] #1 "club"', organisation: { name: "- *x*\n& y" } });
  });

  it("is compared with those that are there", () => {
    const first = newRecord(ANSWERS).record;
    const again = newRecord({ ...ANSWERS, name: "The Gooseberry Club", phone: "0114 496 0199" }).record;
    const other = newRecord({ ...ANSWERS, name: "Plum Walkers", phone: "0114 496 0101" }).record;
    const unlike = newRecord({ name: "Chess Corner", organisation: "X", town: "Tenbury" }).record;
    if (!first || !again || !other || !unlike) throw new Error("all four should be records");
    expect(nearDuplicates(again, [first, unlike])).toEqual([
      { id: first.id, name: first.name, because: "a like name in the same place" },
    ]);
    expect(nearDuplicates(other, [first, unlike])[0]?.because).toBe("the same phone number");
    expect(nearDuplicates(unlike, [first])).toEqual([]);
  });
});
