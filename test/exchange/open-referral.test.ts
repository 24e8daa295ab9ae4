import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { importOpenReferral } from "../../src/exchange/index.js";
import { admit } from "../../src/resource/admit.js";
import { dial } from "../../src/resource/links.js";
import { shapeProblems } from "../../src/resource/schema.js";

const ID = "6f3b1c1e-58a4-4d0e-9f5e-1a2b3c4d5e6f";

const service = (more: object = {}): Record<string, unknown> => ({
  id: ID,
  name: "Tuesday Soup",
  status: "active",
  organization: { id: "o1", name: "Soup Friends", description: "We cook." },
  ...more,
});
const only = (more: object, options = {}) => {
  const imported = importOpenReferral([service(more)], "feed.json", options);
  expect(imported.records).toHaveLength(1);
  const record = imported.records[0]!;
  expect(shapeProblems(record)).toEqual([]);
  return { record, ...imported };
};
const page = (contents: unknown[], more: object = {}) => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
  ...more,
});

describe("a feed's services become records", () => {
  it("takes a service with nothing but what the standard asks for, and calls it thin", () => {
    const { record, thin } = only({});
    expect(record).toMatchObject({
      id: ID,
      name: "Tuesday Soup",
      organisation: { name: "Soup Friends" },
      status: "open",
    });
    expect(record.source?.record_id).toBe(ID);
    expect(thin).toEqual([ID]);
  });

  it("reads pages, single services, lists and services at locations alike", () => {
    for (const pages of [
      [page([service()])],
      [service()],
      [[service()]],
      [{ id: "l1", service: service(), location: { id: "p1", location_type: "physical", name: "Hall" } }],
      [
        {
          id: "o1",
          name: "Soup Friends",
          description: "We cook.",
          services: [{ id: ID, name: "Tuesday Soup", status: "active" }],
        },
      ],
    ]) {
      const { records } = importOpenReferral(pages, "feed.json");
      expect(records.map(({ id, organisation }) => [id, organisation.name])).toEqual([[ID, "Soup Friends"]]);
    }
  });

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

  it("finds who runs a service on a page of organisations", () => {
    const { organization: _, ...bare } = service();
    const organisations = page([{ id: "o9", name: "Ladle Trust", website: "https://ladle.example.org" }]);
    const { records } = importOpenReferral([page([{ ...bare, organization_id: "o9" }]), organisations], "feed.json");
    expect(records[0]?.organisation).toEqual({ name: "Ladle Trust", url: "https://ladle.example.org" });
  });

  test.each([
    ["active", "open"],
    ["temporarily closed", "paused"],
    ["defunct", "closed"],
    ["inactive", "closed"],
  ])("says that %s is %s", (status, expected) => {
    expect(only({ status }).record.status).toBe(expected);
  });

  it("makes a first paragraph of 50 to 200 characters the summary, and takes HTML out", () => {
    const first = "Hot soup and a place to sit for anybody who would like company at noon.";
    const { record } = only({ description: `<p>${first}</p><p>Bread &amp; butter too.<br/>Dogs welcome.</p>` });
    expect(record.summary).toBe(first);
    expect(record.description).toBe("Bread & butter too.\nDogs welcome.");
    expect(only({ description: "Soup." }).record).toMatchObject({ description: "Soup." });
  });

  test.each([
    [
      "Write to <help@x.example.org> or see <https://x.example.org/join>.",
      "Write to help@x.example.org or see https://x.example.org/join.",
    ],
    [
      'Refer <a class="b" href="mailto:ref@x.example.org?subject=Hi">by email</a>.',
      "Refer by email (ref@x.example.org).",
    ],
    ['Book <a href="https://x.example.org/book">here</a>.', "Book here (https://x.example.org/book)."],
    ['See <a href="https://x.example.org/">x.example.org</a>.', "See x.example.org."],
    ["T&ycirc; caf&eacute; &hellip; it&#x2019;s &bull; &euro;5 &Eacute;t&eacute;", "Tŷ café … it’s • €5 Été"],
    [
      "For anybody.<div>Cost: £3</div><table><tr><td>Monday</td><td>10am</td></tr><tr><td>Tuesday</td><td>2pm</td></tr></table>",
      "For anybody.\nCost: £3\nMonday 10am\nTuesday 2pm",
    ],
    ["Soup.&lt;p&gt;Please &lt;strong&gt;book&lt;/strong&gt;.&lt;/p&gt;", "Soup.\nPlease book."],
    ["Soup<!-- from Word --><style>p.Mso {margin:0}</style> and bread", "Soup and bread"],
  ])("reads %s", (description, text) => {
    const { record } = only({ description });
    expect(record.summary ?? record.description).toBe(text);
  });

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

  it("reads where it happens", () => {
    const { record } = only({
      service_at_locations: [
        {
          id: "l",
          location: {
            id: "p",
            location_type: "physical",
            name: "Mill Hall",
            latitude: 53.4,
            longitude: -2.3,
            addresses: [
              { id: "a", address_1: "1 Mill Lane", city: "Sale", postal_code: "M33 2TF", address_type: "physical" },
            ],
            accessibility: [
              { id: "x", description: "Hearing loop" },
              { id: "y", description: "Ring the bell and we will put the ramp out for you." },
            ],
          },
        },
      ],
    });
    expect(record.places).toEqual([
      {
        name: "Mill Hall",
        address: "1 Mill Lane",
        town: "Sale",
        postcode: "M33 2TF",
        lat: 53.4,
        lng: -2.3,
        access: ["hearing-loop"],
        getting_there: { notes: "Ring the bell and we will put the ramp out for you." },
      },
    ]);
    expect(record.modes).toBeUndefined();
  });

  const located = (location: object, id = "p") => ({ id, location: { id, location_type: "physical", ...location } });

  it("takes the door for the place, not the box for letters, and keeps every address", () => {
    const box = { id: "a", address_1: "PO Box 3", city: "Sale", postal_code: "M33 1AA", address_type: "postal" };
    const door = { id: "b", address_1: "5 Mill Lane", city: "Sale", postal_code: "M33 2TF", address_type: "physical" };
    const { record } = only({ service_at_locations: [located({ name: "Hall", addresses: [box, door] })] });
    expect(record.places).toEqual([
      {
        name: "Hall",
        address: "5 Mill Lane",
        town: "Sale",
        postcode: "M33 2TF",
        getting_there: { notes: "Letters go to: PO Box 3, Sale, M33 1AA." },
      },
    ]);
    const postal = [box, { ...box, address_1: "PO Box 4" }].map((address, at) =>
      located({ location_type: "postal", addresses: [address] }, String(at)),
    );
    const { issues } = only({ service_at_locations: postal });
    expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain(
      "service_at_locations.location.addresses (1)",
    );
  });

  it("does not promise a lift that is out of order", () => {
    const accessibility = [
      { id: "1", description: "Lift", details: "Out of order until further notice" },
      { id: "2", description: "Hearing loop", details: "None" },
      { id: "3", description: "Parking" },
    ];
    const { record } = only({ service_at_locations: [located({ accessibility })] });
    expect(record.places?.[0]).toEqual({
      access: ["parking"],
      getting_there: { notes: "Lift: Out of order until further notice. Hearing loop: None." },
    });
  });

  test.each([
    ["Hearing loop", "In the main hall", "hearing-loop", "Hearing loop: In the main hall."],
    ["Accessible toilet", "Yes", "accessible-toilet", "Accessible toilet: Yes."],
    ["Step free access.", "Ramp at the side.", "step-free", "Step free access: Ramp at the side."],
    ["Lift", "Not working", undefined, "Lift: Not working."],
    ["Accessible toilet", "No", undefined, "Accessible toilet: No."],
    ["Parking", "Isn't any", undefined, "Parking: Isn't any."],
    ["Hearing loop", "Hearing loop", "hearing-loop", undefined],
    [undefined, "Hearing loop", "hearing-loop", undefined],
  ])("reads %s, with %s said of it", (description, details, access, notes) => {
    const { record } = only({
      service_at_locations: [located({ accessibility: [{ id: "1", description, details }] })],
    });
    expect(record.places?.[0]).toEqual({
      ...(access === undefined ? {} : { access: [access] }),
      ...(notes === undefined ? {} : { getting_there: { notes } }),
    });
  });

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

  it("takes a service area into covers only when all of them are known", () => {
    const knowsArea = (id: string): boolean => id === "trafford";
    const areas = (...names: string[]) => ({ service_areas: names.map((name, i) => ({ id: String(i), name })) });
    expect(only(areas("Trafford Council", "Wales", "S8"), { knowsArea }).record.covers).toEqual([
      "trafford",
      "wales",
      "S8",
    ]);
    const { record } = only(areas("Trafford", "Lymm and round about"), { knowsArea });
    expect(record.covers).toBeUndefined();
    expect(record.who_for?.text).toBe("Area served: Trafford; Lymm and round about");
  });

  test.each([
    ["London", "greater-london"],
    ["London-wide", "greater-london"],
    ["Pan-London", "greater-london"],
    ["City of London", "city-of-london"],
    ["Edinburgh", "city-of-edinburgh"],
  ])("takes %s for %s", (name, area) => {
    const exists = new Set(["greater-london", "city-of-london", "city-of-edinburgh"]);
    const { record } = only({ service_areas: [{ id: "a", name }] }, { knowsArea: (id: string) => exists.has(id) });
    expect(record.covers).toEqual([area]);
  });

  it("reads weekly, fortnightly and monthly schedules", () => {
    const schedule = (more: object) => only({ schedules: [{ id: "s", ...more }] }).record.schedule;
    expect(schedule({ freq: "WEEKLY", byday: "TH,FR", opens_at: "10:00:00", closes_at: "18:00Z" })).toEqual([
      { days: ["thursday", "friday"], every: "week", starts: "10:00", ends: "18:00" },
    ]);
    expect(schedule({ freq: "WEEKLY", interval: 2, dtstart: "2026-01-05", byday: "MO" })).toEqual([
      { days: ["monday"], every: "two-weeks", from: "2026-01-05" },
    ]);
    expect(schedule({ freq: "MONTHLY", byday: "2TU,-1FR", valid_to: "2026-12-31" })).toEqual([
      { days: ["tuesday"], every: "month", nth: [2], until: "2026-12-31" },
      { days: ["friday"], every: "month", nth: [-1], until: "2026-12-31" },
    ]);
  });

  test.each([
    ["a single date", { dtstart: "2026-12-05", opens_at: "10:00" }, { dates: ["2026-12-05"], starts: "10:00" }],
    [
      "the weekday of the first date",
      { freq: "WEEKLY", dtstart: "2026-12-01" },
      { days: ["tuesday"], every: "week", from: "2026-12-01" },
    ],
    [
      "a fortnight that goes on counting from its first date",
      { freq: "WEEKLY", interval: 2, byday: "TU", dtstart: "2024-01-02", valid_from: "2027-01-06" },
      { days: ["tuesday"], every: "two-weeks", from: "2027-01-12" },
    ],
    [
      "an end under until",
      { freq: "WEEKLY", byday: "TU", until: "2024-12-31", valid_to: "2025-12-31" },
      { days: ["tuesday"], every: "week", until: "2024-12-31" },
    ],
    [
      "a number of times",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-06", count: 6 },
      { days: ["tuesday"], every: "week", from: "2026-01-06", until: "2026-02-10" },
    ],
    [
      "of two ends the earlier, also where one is a number of times",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-06", count: 20, valid_to: "2026-02-28" },
      { days: ["tuesday"], every: "week", from: "2026-01-06", until: "2026-02-28" },
    ],
    [
      "a number of times from the first such day on",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-01", count: 6 },
      { days: ["tuesday"], every: "week", from: "2026-01-01", until: "2026-02-10" },
    ],
    [
      "a number of fortnights from the first such day in a week that counts",
      { freq: "WEEKLY", interval: 2, byday: "TU", dtstart: "2026-01-01", count: 2 },
      { days: ["tuesday"], every: "two-weeks", from: "2026-01-01", until: "2026-01-27" },
    ],
    [
      "a first date with words that say it comes round again",
      { dtstart: "2026-12-01", opens_at: "10:00", description: "Every Tuesday" },
      { starts: "10:00", text: "Every Tuesday", from: "2026-12-01" },
    ],
    [
      "one day whose words only mention what comes round",
      { dtstart: "2026-12-05", opens_at: "14:00", description: "Each child of our weekly group gets a present" },
      { starts: "14:00", text: "Each child of our weekly group gets a present", dates: ["2026-12-05"] },
    ],
    ["only the day where it is some weeks", { freq: "WEEKLY", byday: "MO", byweekno: "1,3" }, { days: ["monday"] }],
  ])("reads %s", (_, schedule, session) => {
    expect(only({ schedules: [{ id: "s", ...schedule }] }).record.schedule).toEqual([session]);
  });

  it("says where a session is, also when the place has no name", () => {
    const at = (id: string, place: object, byday: string) => ({
      id,
      location: { id, location_type: "physical", ...place },
      schedules: [{ id: `s${id}`, freq: "WEEKLY", byday }],
    });
    const street = { addresses: [{ id: "a", address_1: "2 Ladle Street", postal_code: "M33 2TF" }] };
    const { record } = only({ service_at_locations: [at("1", { name: "Hall" }, "MO"), at("2", street, "TU")] });
    expect(record.places?.map(({ name }) => name)).toEqual(["Hall", "2 Ladle Street"]);
    expect(record.schedule?.map(({ place }) => place)).toEqual(["Hall", "2 Ladle Street"]);
  });

  it("tells two places of one name apart, and sends nobody to the other", () => {
    const hall = (id: string, city: string, byday: string) => ({
      id,
      location: { id, name: "Community Centre", addresses: [{ id: "a", address_1: "1 High Street", city }] },
      schedules: [{ id: `s${id}`, freq: "WEEKLY", byday }],
    });
    const { record } = only({ service_at_locations: [hall("1", "Manchester", "MO"), hall("2", "Sheffield", "TU")] });
    expect(record.places?.map(({ name }) => name)).toEqual([
      "Community Centre, Manchester",
      "Community Centre, Sheffield",
    ]);
    expect(record.schedule?.map(({ place }) => place)).toEqual([
      "Community Centre, Manchester",
      "Community Centre, Sheffield",
    ]);
  });

  it("leaves out a day that no month has, and says so", () => {
    const { record, issues } = only({
      last_modified: "2026-02-31T00:00:00",
      schedules: [{ id: "s", freq: "WEEKLY", byday: "MO", valid_from: "2026-02-31" }],
    });
    expect(record.schedule).toEqual([{ days: ["monday"], every: "week" }]);
    expect(record.edited_on).toBeUndefined();
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["last_modified", "schedules.valid_from"]));
  });

  it("keeps the words of a schedule whose rule a record cannot say, and says so", () => {
    const { record, issues } = only({
      schedules: [{ id: "s", freq: "WEEKLY", interval: 3, byday: "MO", description: "Every third Monday" }],
    });
    expect(record.schedule).toEqual([{ text: "Every third Monday" }]);
    expect(issues.some(({ path }) => path === "schedules.interval")).toBe(true);
  });

  it("does not make every Tuesday of the first in a month, and says so", () => {
    const { record, issues } = only({
      schedules: [{ id: "s", freq: "WEEKLY", byday: "1TU", description: "The first Tuesday" }],
    });
    expect(record.schedule).toEqual([{ text: "The first Tuesday" }]);
    expect(issues.some(({ path }) => path === "schedules.byday")).toBe(true);
  });

  it("reads ages, cost and languages", () => {
    const { record } = only({
      minimum_age: 11,
      maximum_age: 25,
      cost_options: [{ id: "c", amount: 3.5, amount_description: "a bowl" }],
      languages: [
        { id: "1", code: "eng" },
        { id: "2", name: "Welsh" },
        { id: "3", name: "BSL" },
        { id: "4", name: "Sindarin" },
      ],
    });
    expect(record.who_for).toEqual({ min_age: 11, max_age: 25 });
    expect(record.cost).toEqual({ free: false, amount: 3.5, text: "£3.50, a bowl" });
    expect(record.languages).toEqual(["en", "cy", "bfi"]);
    expect(record.description).toContain("Sindarin");
    expect(only({ fees: "Free" }).record.cost?.free).toBe(true);
    expect(only({ eligibility_description: "Over 55s" }).record.who_for).toEqual({
      min_age: 55,
      text: "Over 55s",
    });
  });

  test.each([
    ["only the first time is free", [{ amount: 0, option: "First session" }, { option: "£10 a session after that" }]],
    ["only the first time is named", [{ amount: 0, option: "First session" }]],
    ["only the first time is free, in other words", [{ amount: 0, option: "First session free, £5 after" }]],
    ["only some are", [{ amount: 0, option: "Under 16s" }]],
    ["only an age is", [{ amount: 0, option: "Children up to 12 years" }]],
    ["only members are", [{ amount: 0, option: "Members" }]],
    [
      "one option is limited",
      [
        { amount: 0, option: "Adults" },
        { amount: 0, option: "Until May" },
      ],
    ],
    ["it will be free", [{ amount: 0, valid_from: "2026-12-01" }]],
    ["a gift is asked for in words alone", [{ option: "Free, donations welcome" }]],
    ["it was free until a day", [{ amount: 0, valid_to: "2020-01-01" }]],
    ["a gift is asked for", [{ amount: 0, amount_description: "suggested donation £5" }]],
  ])("does not say that it is free where %s", (_, options) => {
    const { cost } = only({ cost_options: options }, { today: "2026-11-22" }).record;
    expect(Object.keys(cost ?? {})).toEqual(["text"]);
  });

  test.each([
    [
      [
        { amount: 0, option: "Adults" },
        { amount: 0, option: "Children" },
      ],
    ],
    [[{ amount: 0, option: "Per session" }]],
    [[{ amount: 0, amount_description: "Free service" }]],
    [[{ amount: 0, amount_description: "no charge to use this service" }]],
    [[{ amount: 0, option: "All ages, no membership fee, no deposit" }]],
    [[{ amount: 0, valid_from: "2020-01-01" }]],
    [[{ option: "This service is free" }]],
  ])("says that it is free: %j", (cost_options) => {
    expect(only({ cost_options }, { today: "2026-11-22" }).record.cost?.free).toBe(true);
  });

  it("names pounds only where it is pounds, on every day", () => {
    const cost = (option: object, more = {}) =>
      only({ cost_options: [option], ...more }, { today: "2026-11-22" }).record.cost;
    expect(cost({ amount: 5, currency: "EUR" })).toEqual({ free: false, text: "5 EUR" });
    expect(cost({ amount: 5, currency: "GBP" })).toEqual({ free: false, amount: 5, text: "£5" });
    expect(cost({ amount: 5, valid_to: "2020-01-01" })).toEqual({ free: false, text: "£5 (until 2020-01-01)" });
    expect(cost({ amount: 5, valid_from: "2024-04-01", option: "per session" })).toEqual({
      free: false,
      amount: 5,
      text: "£5, per session (from 2024-04-01)",
    });
    expect(cost({ amount: 5 }, { fees: "Free for members" })).toEqual({ text: "£5; Free for members" });
    expect(cost({ amount: 0, option: "Free for everyone" })).toEqual({ free: true, text: "free, Free for everyone" });
  });

  test.each(["Any", "All", "Yes", "UK", "GB"])("takes %s for no language", (name) => {
    const { record } = only({ languages: [{ id: "1", name }] });
    expect(record.languages).toBeUndefined();
    expect(record.description).toContain(name);
  });

  it("knows languages by their tags, also some that few lists have", () => {
    const languages = ["uk", "syl", "bfi", "pnb", "rom", "tw"].map((code) => ({ id: code, code }));
    expect(only({ languages }).record.languages).toEqual(["uk", "syl", "bfi", "lah", "rom", "tw"]);
  });

  it("reads a web address without the mark behind it, and takes no price for one", () => {
    expect(only({ url: "www.soup.example.org," }).record.contact?.website).toBe("https://www.soup.example.org");
    expect(only({ url: "3.50" }).record.contact).toBeUndefined();
  });

  test.each(["Years 7 to 11", "Year 9 and above", "Years 10+"])("takes school years for no age: %s", (words) => {
    expect(only({ eligibility_description: words }).record.who_for).toEqual({ text: words });
  });
});

describe("nothing is lost without being said", () => {
  it("refuses a service without a name or id, one by one, with the reason", () => {
    const { records, refused } = importOpenReferral(
      [
        page([
          service(),
          { ...service(), id: "b", name: " " },
          { name: "No id", status: "active" },
          service({ name: "Another" }),
        ]),
      ],
      "f",
    );
    expect(records).toHaveLength(1);
    expect(refused.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(refused[0]?.reason).toContain("no name");
    expect(refused[1]?.reason).toContain("no id");
    expect(refused[2]?.reason).toContain("id is that of service 1");
  });

  it("names each field that cannot be used", () => {
    const { issues } = only({ url: "soup", email: false, minimum_age: "old", status: "perhaps", schedules: "Mondays" });
    const paths = issues.filter(({ code }) => code === "open-referral-unusable").map(({ path }) => path);
    expect(paths).toEqual(["email", "minimum_age", "schedules", "status", "url"]);
  });

  it("says that a description was longer than is read", () => {
    expect(only({ description: "soup ".repeat(5000) }).issues.map(({ code }) => code)).toContain("open-referral-cut");
  });

  it("says that pages are missing", () => {
    const { issues } = importOpenReferral([page([service()], { total_items: 40, total_pages: 40 })], "f");
    expect(issues.find(({ code }) => code === "open-referral-pages-missing")?.message).toContain(
      "40 services on 40 pages",
    );
  });

  test.each([
    ["holds 40 services, and 1 were in", { total_items: 40, total_pages: undefined }],
    ["holds 40 services on 2 pages, and 1 were in", { total_items: "40", total_pages: "2" }],
    ["pages after those that were read", { total_items: undefined, total_pages: undefined, last_page: false }],
  ])("says that pages are missing: %s", (said, envelope) => {
    const { issues } = importOpenReferral([page([service()], envelope)], "f");
    expect(issues.find(({ code }) => code === "open-referral-pages-missing")?.message).toContain(said);
  });

  it("says of no whole feed that pages are missing", () => {
    for (const pages of [
      [page([service(), service()], { total_items: 2 })],
      [
        page([service()], { total_items: 2, total_pages: 2, last_page: false }),
        page([service({ id: "b" })], { total_items: 2, total_pages: 2 }),
      ],
      [page([service()], { total_items: undefined, last_page: false }), page([service({ id: "b" })])],
    ]) {
      const { issues } = importOpenReferral(pages, "f");
      expect(issues.map(({ code }) => code)).not.toContain("open-referral-pages-missing");
    }
  });

  test.each([
    ["an empty feed", page([]), "The feed is empty"],
    ["no pages", [], "The feed is empty"],
    ["the front page", { version: "HSDS-UK-3.0", profile: "p", openapi_url: "u" }, "front page"],
    ["taxonomies", page([{ id: "1", name: "Needs", description: "d", uri: "u", version: "1" }]), "taxonomies"],
    ["organisations", page([{ id: "1", name: "Soup Friends", website: "https://soup.example.org" }]), "organisations"],
    ["another envelope", { data: [service()] }, "neither a page"],
    ["a number", 7, "neither a page"],
    ["null", null, "neither a page"],
  ])("says what %s is instead of services", (_, value, message) => {
    const { records, issues } = importOpenReferral([value].flat(), "f");
    expect(records).toEqual([]);
    expect(issues[0]?.severity).toBe("problem");
    expect(issues[0]?.message).toContain(message);
  });

  it("never throws, and every record it gives has the right shape", () => {
    const keys =
      "id name status description url email phones number contacts schedules freq byday opens_at service_at_locations location addresses languages name cost_options amount organization minimum_age contents service service_areas attributes taxonomy_term latitude __proto__".split(
        " ",
      );
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom("WEEKLY", "1TU", "25:99", "x@y.example.org", "<p>", "physical"),
        fc.string(),
        fc.double(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 8 }),
      ),
    })).value;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            value,
            value.map((inside) => ({ ...service(), ...(typeof inside === "object" && inside !== null ? inside : {}) })),
          ),
        ),
        (pages) => {
          for (const record of importOpenReferral(pages, "f").records) expect(shapeProblems(record)).toEqual([]);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

const shared = process.env.FINGERPOST_SHARED;
describe.runIf(shared)("the standard's own examples and the validator's mocks", () => {
  const root = join(shared ?? "", "data/open-referral-uk");
  /** Files that hold services, with how many of them can become a record. */
  const holds = (file: string): [services: number, records: number] => {
    if (file.endsWith("V3.0-UK-Fail/service_list.json")) return [4, 0];
    if (/\/organization(?:_full)?\.json$/.test(file)) return [1, 1];
    return /\/service(?:_at_location)?_(?:full|list)\.json$/.test(file) ? [1, 1] : [0, 0];
  };

  it("gives the records there are, refuses with a reason, and throws nothing", () => {
    const files = ["examples", "mocks/V3.0-UK-Default", "mocks/V3.0-UK-Warn", "mocks/V3.0-UK-Fail"].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    const table = files.map((file) => {
      const imported = importOpenReferral([JSON.parse(readFileSync(join(root, file), "utf8"))], file);
      expect([imported.rows, imported.records.length], file).toEqual(holds(file));
      expect(imported.records.length + imported.refused.length, file).toBe(imported.rows);
      if (imported.rows === 0) expect(imported.issues[0]?.severity, file).toBe("problem");
      for (const record of imported.records) {
        expect(shapeProblems(record), file).toEqual([]);
        expect(admit(record).issues, file).toEqual([]);
        expect(JSON.stringify(record), file).not.toMatch(/Ann Persona|A\. Persona/);
      }
      return {
        file,
        in: imported.rows,
        records: imported.records.length,
        thin: imported.thin.length,
        refused: imported.refused.length,
      };
    });
    console.table(table.filter((row) => row.in > 0));
  });
});
