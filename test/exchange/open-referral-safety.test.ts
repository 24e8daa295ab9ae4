import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("people who flee are not found by their address", () => {
  it("keeps back the address of a place whose people must not be found, and its name and point", () => {
    const location = {
      id: "p",
      location_type: "physical",
      name: "Larch House",
      latitude: 53.4,
      longitude: -2.3,
      addresses: [{ id: "a", address_1: "9 Hidden Row", city: "Sale", postal_code: "M33 2TF" }],
    };
    const schedules = [{ id: "s", freq: "WEEKLY", byday: "MO" }];
    for (const more of [
      { description: "A women's refuge.", service_at_locations: [{ id: "l", location, schedules }] },
      {
        service_at_locations: [
          {
            id: "l",
            location: {
              ...location,
              addresses: [{ id: "a", address_1: "Confidential", city: "Sale", postal_code: "M33 2TF" }],
            },
            schedules,
          },
        ],
      },
    ]) {
      const { record, issues } = only(more);
      expect(record.places).toEqual([{ address: "withheld", town: "Sale" }]);
      expect(JSON.stringify(record)).not.toMatch(/M33|53\.4|Larch|Hidden/);
      expect(issues.map(({ code }) => code)).toContain("open-referral-withheld");
    }
  });

  const refugePlace = {
    id: "l",
    location: {
      id: "p",
      location_type: "physical",
      name: "Larch House",
      addresses: [{ id: "a", address_1: "9 Hidden Row", city: "Sale", postal_code: "M33 2TF" }],
    },
  };

  test.each([
    "Support for women who have experienced domestic and sexual abuse",
    "Help for people who suffer domestic or family violence",
    "Domestic-abuse support",
    "<b>Domestic</b>&nbsp;abuse",
    "Women's Aid emergency accommodation",
    "Safehouse for women",
    "Safe accommodation for women fleeing violent partners",
    "Emergency housing for women and children escaping abuse",
    "IDVA service",
    "Coercive control support",
    "Intimate partner violence support",
    "So-called honour crimes",
    "FGM safe place",
    "Human-trafficking victims",
    "Cam-drin domestig: lloches i ferched",
    "Lloches i fenywod",
  ])("keeps the address back where the words are: %s", (words) => {
    for (const more of [
      { description: words },
      { alternate_name: words },
      { alert: words },
      { eligibility_description: words },
      { organization: { id: "o", name: words } },
      { organization: { id: "o", name: "Larch", description: words } },
    ]) {
      const { record, issues } = only({ ...more, service_at_locations: [refugePlace] });
      expect(record.places).toEqual([{ address: "withheld", town: "Sale" }]);
      expect(issues.find(({ code }) => code === "open-referral-withheld")?.message).toMatch(
        /because the words "[^"]+"/,
      );
    }
  });

  test.each([
    "Support for refugees",
    "A wildlife refuge",
    "Paws Dog Refuge",
    "A donkey refuge",
    "Cefnogaeth i geiswyr lloches",
    "An honour to serve tea",
  ])("shows the address where the words only sound like them: %s", (description) => {
    expect(only({ description, service_at_locations: [refugePlace] }).record.places?.[0]?.address).toBe("9 Hidden Row");
  });

  it("keeps a withheld address out of the words too", () => {
    const { record, issues } = only({
      description: "Our refuge has six rooms. Post goes to 9 hidden row, M332TF, Larch House.",
      schedules: [{ id: "s", freq: "WEEKLY", byday: "MO", description: "At Larch Hse, 9 Hidden Rd" }],
      service_at_locations: [{ ...refugePlace, schedules: [{ id: "t", description: "Ring the bell at number 9" }] }],
    });
    expect(JSON.stringify(record)).not.toMatch(/hidden|M33|Larch|bell/i);
    expect(record.summary).toContain("Our refuge has six rooms.");
    expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain(
      "schedules.description (1)",
    );
  });

  const roseHouse = { address_1: "Rose House, 14 Gooseberry Lane", city: "Sale", postal_code: "M33 2TF" };

  test.each([
    ["come to the side door of 14 Gooseberry Lane, M332TF", roseHouse],
    ["come to the side door of Rose House", roseHouse],
    ["we are on Gooseberry Lane", roseHouse],
    ["we are at 14, Gooseberry Ln.", roseHouse],
    ["we are on Gooseberry Lane", { address_1: "Flat 2", address_2: "14 Gooseberry Lane", city: "Sale" }],
    ["we are on Gooseberry Lane", { city: "Gooseberry Lane, Sale" }],
    ["come to the side door of 14 Gooseberry Lane", undefined],
    ["see https://example.org/visit/gooseberry-lane", roseHouse],
  ])("keeps the address of a refuge out of: %s", (words, address) => {
    const { record, issues } = only({
      description: `A women's refuge with six rooms for women and their children: ${words}`,
      application_process: words,
      ...(address === undefined
        ? {}
        : {
            url: "https://www.example.org/find-us/14-gooseberry-lane",
            service_at_locations: [
              { id: "l", location: { id: "p", location_type: "physical", addresses: [{ id: "a", ...address }] } },
            ],
          }),
    });
    expect(JSON.stringify(record)).not.toMatch(/gooseberry|rose house|M33/i);
    expect(record.summary).toMatch(
      /^A women's refuge with six rooms for women and their children: .*\(address withheld\)/,
    );
    if (address !== undefined) {
      expect(record.places).toEqual([{ address: "withheld", town: "Sale" }]);
      expect(record.contact?.website).toBe("https://www.example.org");
    }
    expect(issues.map(({ code }) => code)).toContain("open-referral-withheld");
  });

  it("names each field out of which the address of a refuge was taken", () => {
    const { issues, record } = only({
      description: "Our refuge has six rooms.",
      url: "https://www.example.org/find-us/hidden-row",
      email: "larch.house@example.org",
      phones: [{ id: "1", number: "01632 960001", description: "The office at 9 Hidden Row" }],
      application_process: "Ring first.",
      service_at_locations: [refugePlace],
    });
    expect(record.contact).toEqual({
      phone: "01632 960001",
      hours: "The office at (address withheld)",
      website: "https://www.example.org",
    });
    expect(issues.find(({ code }) => code === "open-referral-withheld")?.message).toMatch(
      /that may hold it, and what leads there in contact\.website, contact\.email, contact\.hours\.$/,
    );
  });

  it.each([
    "Our refuge is a 6 bed house with a playroom. Help with domestic abuse.",
    "Domestic abuse: in 2023 Family Court supporters helped 120 women through court.",
    "A team of 10 trained court advocates for victims of domestic abuse.",
    "Help for women who live with domestic abuse anywhere in Wales. We meet you at a community centre.",
  ])("leaves of a service for people who flee its ordinary words: %s", (description) => {
    const { record } = only({
      description,
      service_areas: [{ id: "s", name: "Wales" }],
      service_at_locations: [
        {
          id: "l",
          location: {
            id: "p",
            addresses: [{ id: "a", address_1: "Community Centre, 10 High Street, Cardiff, Wales", city: "Cardiff" }],
          },
        },
      ],
    });
    expect([record.summary, record.covers]).toEqual([description, ["wales"]]);
  });

  it.each([
    ["Come to 14 gooseberry lane and ring. Domestic abuse help.", "Come to (address withheld) and ring."],
    ["Help for people who fled domestic abuse. We are at 7 Oak Court.", "We are at (address withheld)."],
  ])("takes a street out, with capitals or plainly a street: %s", (description, left) => {
    expect(only({ description }).record.summary).toContain(left);
  });

  it("leaves of a refuge its numbers to ring, its town and its ordinary words", () => {
    const description =
      "Our refuge has 6 rooms in a quiet close, 5 minutes walk from the shops. Ring 0161 496 0101, 10 to 4 every day, for a place.";
    const { record } = only({
      description,
      phones: [{ id: "t", number: "0161 496 0101" }],
      service_at_locations: [
        {
          id: "l",
          location: { id: "p", addresses: [{ id: "a", address_1: "Refuge, 2 Oak Road", city: "Bury St Edmunds" }] },
        },
      ],
    });
    expect(record.summary).toBe(description);
    expect(record.contact?.phone).toBe("0161 496 0101");
    expect(record.places).toEqual([{ address: "withheld", town: "Bury St Edmunds" }]);
  });
});
