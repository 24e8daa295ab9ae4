import { describe, expect, it, test } from "vitest";
import { dial } from "../../src/resource/links.js";
import { only } from "./feed.js";

describe("how to get in touch", () => {
  it("reads contacts, and leaves the names and mobiles of people behind", () => {
    const { record, issues } = only({
      url: "www.soup.example.org",
      email: "hello@soup.example.org",
      phones: [
        { id: "1", number: "01632 960001" },
        { id: "2", number: "07700 900002", type: "text", description: "Text line" },
      ],
      contacts: [{ id: "3", name: "A. Person", title: "Cook", phones: [{ id: "4", number: "07700 900009" }] }],
    });
    expect(record.contact).toMatchObject({
      website: "https://www.soup.example.org",
      email: "hello@soup.example.org",
      phone: "01632 960001",
      text: "07700 900002",
    });
    expect(record.contact?.who).toBeUndefined();
    expect(JSON.stringify(record)).not.toMatch(/Person|900009/);
    expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain("contacts.name (1)");
  });

  test.each([
    "07700 900123",
    "+44 7700 900123",
    "+44 (0)7700 900123",
    "+4407700900123",
    "44 7700 900123",
    "0044 7700 900123",
    "7700 900123",
    "(07700) 900123",
    "Mob: 07700 900123",
    "tel:+447700900123",
  ])("leaves somebody's mobile behind however it is written: %s", (number) => {
    const person = { id: "c", name: "Jane Smith", title: "Coordinator" };
    for (const more of [
      { contacts: [{ ...person, phones: [{ id: "p", number }] }] },
      { contacts: [person], phones: [{ id: "p", number, contact_id: "c" }] },
      { contacts: [person], phones: [{ id: "p", number, description: "Ask for Jane Smith" }] },
      { phones: [{ id: "p", number, description: "Jane Smith (home)" }] },
    ]) {
      const { record, issues } = only(more);
      expect(JSON.stringify(record)).not.toMatch(/900 ?123|Smith/);
      expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain("phones.number (1)");
    }
  });

  it("takes a landline beside a name without the name", () => {
    const { record } = only({
      contacts: [{ id: "c", name: "Jane Smith", title: "Coordinator" }],
      phones: [{ id: "p", number: "020 7946 0000 / 0001", description: "Jane Smith", contact_id: "c" }],
    });
    expect(record.contact).toEqual({ phone: "020 7946 0000 / 0001", who: "Coordinator" });
  });

  it("says what a number is for, and shows first what anybody can ring", () => {
    const contact = (more: object) => only(more).record.contact;
    const night = { id: "1", number: "01632 960001", type: "voice", description: "Out of hours emergencies only" };
    const textphone = { id: "2", number: "01632 960002", type: "textphone" };
    const office = { id: "3", number: "01632 960003", type: "voice" };
    expect(contact({ phones: [night] })).toEqual({ phone: "01632 960001", hours: "Out of hours emergencies only" });
    expect(contact({ phones: [textphone, night, office] })).toEqual({
      phone: "01632 960003",
      more: [
        { label: "textphone", phone: "01632 960002" },
        { label: "Out of hours emergencies only", phone: "01632 960001" },
      ],
    });
    const press = { id: "c", title: "Press officer", phones: [{ id: "4", number: "01632 960004" }] };
    expect(contact({ phones: [office], contacts: [press] })).toEqual({
      phone: "01632 960003",
      more: [{ label: "Press officer", phone: "01632 960004" }],
    });
    expect(contact({ contacts: [press] })).toEqual({ phone: "01632 960004", who: "Press officer" });
  });

  test.each([
    ["Office", { who: "Office" }],
    ["24 hour helpline", { hours: "24 hour helpline" }],
    ["Call before 5pm on 01632 960002", { hours: "Call before 5pm on 01632 960002" }],
    ["Main reception, Monday to Friday", { hours: "Main reception, Monday to Friday" }],
    ["Phone", {}],
  ])("can be rung by a tap, with what it is for beside the number: %s", (description, beside) => {
    const { contact } = only({ phones: [{ id: "1", number: "01632 960001", description }] }).record;
    expect(contact).toEqual({ phone: "01632 960001", ...beside });
    expect(dial(contact?.phone ?? "")).toBe("01632960001");
  });

  it("says what a number is for also where a role answers it, or where it takes texts", () => {
    const person = {
      id: "c",
      title: "Coordinator",
      phones: [{ id: "1", number: "01632 960001", description: "Bookings" }],
    };
    expect(only({ contacts: [person] }).record.contact).toEqual({
      phone: "01632 960001",
      who: "Coordinator",
      more: [{ label: "Coordinator, Bookings", phone: "01632 960001" }],
    });
    const phones = [{ id: "1", number: "07700 900002", type: "text", description: "For Deaf people" }];
    expect(only({ phones }).record.contact).toEqual({
      text: "07700 900002",
      more: [{ label: "For Deaf people", text: "07700 900002" }],
    });
  });

  it("takes the numbers of who runs it only where the service has none", () => {
    const organization = { id: "o", name: "Soup Friends", phones: [{ id: "9", number: "01632 960009" }] };
    expect(only({ organization }).record.contact).toEqual({ phone: "01632 960009" });
    const { record, issues } = only({ organization, phones: [{ id: "1", number: "01632 960001" }] });
    expect(record.contact).toEqual({ phone: "01632 960001" });
    expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain("organization.phones");
  });

  test.each([
    ["a@b.example.org, c@d.example.org", "a@b.example.org", ["c@d.example.org"]],
    ["mailto:a@b.example.org?subject=Soup", "a@b.example.org", []],
  ])("reads the e-mail addresses in %s", (email, first, others) => {
    const { contact } = only({ email }).record;
    expect(contact?.email).toBe(first);
    expect((contact?.more ?? []).map((line) => line.email)).toEqual(others);
  });

  it("reads a web address without the mark behind it, and takes no price for one", () => {
    expect(only({ url: "www.soup.example.org," }).record.contact?.website).toBe("https://www.soup.example.org");
    expect(only({ url: "3.50" }).record.contact).toBeUndefined();
  });
});
