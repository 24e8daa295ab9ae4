import { describe, expect, it, test } from "vitest";
import { importOpenReferral } from "../../src/exchange/index.js";
import { only, page, service } from "./feed.js";

describe("copies of one service are put together", () => {
  it("puts a service of a list and its own page together", () => {
    const full = service({ description: "Soup and a chat.", minimum_age: 18 });
    for (const pages of [
      [page([service()]), full],
      [full, page([service()])],
    ]) {
      const { records, issues, rows } = importOpenReferral(pages, "feed.json");
      expect(rows).toBe(2);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({ description: "Soup and a chat.", who_for: { min_age: 18 } });
      expect(issues.map(({ code }) => code)).toContain("open-referral-copies");
    }
  });

  it("loses nothing of either copy, whichever file comes first", () => {
    const hall = { id: "p", location_type: "physical", name: "Hall" };
    const addresses = [{ id: "a", address_1: "1 Mill Lane", city: "Sale", postal_code: "M33 2TF" }];
    const list = service({
      url: "https://soup.example.org",
      phones: [{ id: "1", number: "01632 960001" }],
      service_at_locations: [{ id: "l", location: hall }],
    });
    const full = service({
      description: "Soup and a chat.",
      url: null,
      phones: [],
      service_at_locations: [
        { id: "l", location: { ...hall, addresses }, schedules: [{ id: "s", freq: "WEEKLY", byday: "MO" }] },
      ],
    });
    for (const pages of [
      [page([list]), full],
      [full, page([list])],
    ]) {
      expect(importOpenReferral(pages, "f").records[0]).toMatchObject({
        description: "Soup and a chat.",
        places: [{ name: "Hall", address: "1 Mill Lane", town: "Sale", postcode: "M33 2TF" }],
        schedule: [{ days: ["monday"], every: "week", place: "Hall" }],
        contact: { phone: "01632 960001", website: "https://soup.example.org" },
      });
    }
  });

  it("takes the copy that was changed later, and says in what they differ", () => {
    const before = service({ fees: "£2", last_modified: "2026-01-01", description: "Soup." });
    const after = service({ fees: "£5", last_modified: "2026-11-01", status: "inactive" });
    for (const pages of [
      [before, after],
      [after, before],
    ]) {
      const { records, issues } = importOpenReferral(pages, "f");
      expect(records[0]).toMatchObject({ status: "closed", cost: { text: "£5" }, description: "Soup." });
      expect(issues.find(({ code }) => code === "open-referral-copies")?.message).toContain("fees (1), status (1)");
    }
  });

  const library = { name: "Library", addresses: [{ address_1: "1 High St", postal_code: "LS1 4AB" }] };
  const hall = { name: "Church Hall", addresses: [{ address_1: "9 Low Rd", postal_code: "LS2 7AA" }] };

  test.each([
    ["neither link has an id", {}, {}, {}, {}],
    ["only the locations have ids", {}, { id: "1" }, {}, { id: "2" }],
    ["one location has an id", {}, { id: "1" }, {}, {}],
    ["the link kept its id and leads elsewhere", { id: "l" }, { id: "1" }, { id: "l" }, { id: "2" }],
    ["the link kept its id, without ids of locations", { id: "l" }, {}, { id: "l" }, {}],
  ])("keeps two places of two copies apart where %s", (_, link, first, otherLink, second) => {
    const copies = [
      service({ service_at_locations: [{ ...link, location: { ...first, ...library } }] }),
      service({ service_at_locations: [{ ...otherLink, location: { ...second, ...hall } }] }),
    ];
    for (const pages of [copies, [...copies].reverse()]) {
      const places = importOpenReferral(pages, "f").records[0]?.places?.map(({ name, address, getting_there }) => [
        name,
        address,
        getting_there,
      ]);
      expect(places).toHaveLength(2);
      expect(places).toContainEqual(["Library", "1 High St", undefined]);
      expect(places).toContainEqual(["Church Hall", "9 Low Rd", undefined]);
    }
  });

  it("keeps one place of two copies together without ids", () => {
    const copies = [library, { ...library, latitude: 53.8, longitude: -1.5 }].map((location) =>
      service({ service_at_locations: [{ location }] }),
    );
    expect(importOpenReferral(copies, "f").records[0]?.places).toEqual([
      { name: "Library", address: "1 High St", postcode: "LS1 4AB", lat: 53.8, lng: -1.5 },
    ]);
  });

  it("leaves out the session and phone that only the earlier copy has, and says so", () => {
    const at = (byday: string, number: string, id: string, last_modified: string) =>
      service({ last_modified, phones: [{ id, number }], schedules: [{ id, freq: "WEEKLY", byday }] });
    const before = { ...at("MO", "0161 496 0001", "1", "2020-01-01"), languages: [{ id: "1", code: "cy" }] };
    const after = at("TU", "0161 496 0002", "2", "2026-01-01");
    for (const pages of [
      [before, after],
      [after, before],
    ]) {
      const { records, issues } = importOpenReferral(pages, "f");
      expect(records[0]).toMatchObject({ schedule: [{ days: ["tuesday"], every: "week" }], languages: ["cy"] });
      expect(records[0]?.contact).toEqual({ phone: "0161 496 0002" });
      expect(issues.find(({ code }) => code === "open-referral-copies")?.message).toContain(
        "phones (1), schedules (1)",
      );
    }
  });

  it("knows a phone of two copies by its digits, and keeps all numbers where neither copy is known to be later", () => {
    const phones = (id: string, number: string) => service({ phones: [{ id, number }] });
    const contact = (...pages: unknown[]) => importOpenReferral(pages, "f").records[0]?.contact;
    expect(contact(phones("1", "0161 496 0001"), phones("2", "+44 (0)161 4960001"))).toEqual({
      phone: "0161 496 0001",
    });
    expect(contact(phones("1", "0161 496 0001"), phones("2", "0161 496 0002"))).toEqual({
      phone: "0161 496 0001",
      more: [{ label: "Phone", phone: "0161 496 0002" }],
    });
  });

  it("knows the address of a location that only one of two links to it has", () => {
    const links = [{ name: "Hall" }, { name: "Hall", addresses: [{ id: "a", address_1: "1 Mill Lane" }] }].map(
      (location, at) => ({ id: String(at), location: { id: "p", ...location } }),
    );
    expect(only({ service_at_locations: links }).record.places).toEqual([{ name: "Hall", address: "1 Mill Lane" }]);
  });
});
