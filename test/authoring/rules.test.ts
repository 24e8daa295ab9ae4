import { describe, expect, it } from "vitest";
import { checkRecords, fixSource, readRecord } from "../../src/authoring/index.js";
import { NEEDS } from "./needs.js";

/** A record that no rule says anything about; the tests change one thing in it. */
const GOOD = `name: Gooseberry Club
summary: A friendly Tuesday group for people who live with a lung condition. We chat and have tea.
kind: peer-group
organisation:
  name: Gooseberry Friends
  type: informal-group
led_by: [peers]
helps_with: [copd]
modes: [in-person]
places:
  - name: Gooseberry Institute
    postcode: S8 9ZZ
covers: [S8]
schedule: every Tuesday, 2pm to 4pm
join:
  by: [self]
  how: Just come along
first_time:
  text: Someone will meet you at the door
cost:
  free: true
contact:
  phone: "0114 496 0101"
checked:
  on: 2026-09-08
  how: group
  review_by: 2027-03-08
`;

const AREAS: ReadonlyMap<string, readonly string[]> = new Map([
  ["sheffield", ["south-yorkshire", "england"]],
  ["south-yorkshire", ["england"]],
  ["england", []],
]);

function found(source: string, today = "2026-11-22"): string[] {
  return checkRecords([{ file: "club.yaml", source }], { today, needs: NEEDS, areas: AREAS }).map(({ code }) => code);
}

/** The good record with some top fields put in the place of its own. */
function having(changes: Record<string, string | undefined>): string {
  const chunks = new Map(
    GOOD.split(/\n(?=[a-z_]+:)/).map((chunk): [string, string] => [
      chunk.slice(0, chunk.indexOf(":")),
      chunk.trimEnd(),
    ]),
  );
  for (const [key, text] of Object.entries(changes)) {
    if (text === undefined) chunks.delete(key);
    else chunks.set(key, text);
  }
  return `${[...chunks.values()].join("\n")}\n`;
}

describe("a mistake", () => {
  const placed = (source: string): [string, number | undefined, string | undefined][] =>
    checkRecords([{ file: "club.yaml", source }], { today: "2026-11-22", needs: NEEDS, areas: AREAS }).map(
      ({ code, line, path }) => [code, line, path],
    );
  const BARE = having({ schedule: undefined, contact: undefined, places: undefined });

  it("does not hide others beside it", () => {
    const contact = 'contact:\n  tel: 0114 496 0101\n  phone: "07700 900123"\n  email: jo at home\n';
    expect(found(BARE + contact)).toEqual(["unknown-key", "private-mobile", "email-form"]);
    const places = "places:\n  - post_code: S8 9ZZ\n  - name: Hall\n    postcode: nowhere\n";
    expect(found(having({ contact: undefined, places }) + contact)).toContain("postcode-form");
    const story = having({ story: "story:\n  quote: It was good\n  colour: red" });
    expect(found(story)).toEqual(["story-consent", "unknown-key"]);
    const far = having({ places: "places:\n  - lat: 530\n    lng: 0\n  - postcode: nowhere" });
    expect(found(far)).toEqual(["number-out-of-range", "postcode-form"]);
  });

  it("is not told a second time by a rule that misses what could not be read", () => {
    expect(found(having({ contact: "contact:\n  tel: 0114 496 0101" }))).toEqual(["unknown-key"]);
    expect(found(having({ contact: 'contact:\n  phone: "07700 900123"\n  agreed_on: soon' }))).toEqual(["not-a-date"]);
    expect(found(having({ contact: 'contact:\n  phone: "07700 900123"\n  agreed_on:' }))).toEqual(["empty-value"]);
    const story = having({ story: "story:\n  quote: It was good\n  consent_on: soon" });
    expect(found(story)).toEqual(["not-a-date"]);
  });

  it("is placed right when an item before it could not be read", () => {
    const places = 'places:\n  - just words\n  - name: Hall\n  - postcode: "nowhere"\n';
    expect(placed(BARE + places).filter(([code]) => code === "postcode-form")).toEqual([
      ["postcode-form", 25, "places[2].postcode"],
    ]);
    const sessions = "schedule:\n  - every Tuesday, 2pm and Thursday, 3pm\n  - days: [friday]\n    place: Nowhere\n";
    expect(placed(BARE + sessions)).toContainEqual(["session-place", 25, "schedule[1].place"]);
  });
});

describe("areas", () => {
  const covered = (covers: string): string[] | undefined =>
    readRecord(having({ covers: `covers: ${covers}` }), { id: "club" }).record?.covers;

  it("are read as search reads them, however they are written", () => {
    for (const covers of ["[s8]", "[Sheffield]", "[South Yorkshire]", "[Anyone]", "[s8 0]", "[s]", "[s80aa]"])
      expect([covers, found(having({ covers: `covers: ${covers}` }))]).toEqual([covers, []]);
    expect(covered("[s8, Sheffield, South Yorkshire, Anyone, s8 0, s80, s, s80aa, UK, the hills & dales]")).toEqual(
      "S8,sheffield,south-yorkshire,anyone,S8 0,S80,S,S8 0AA,uk,the hills & dales".split(","),
    );
  });

  it("on one line are offered, and mended, in the form that is then taken", () => {
    const source = having({ covers: "covers: S8, s2" });
    const [issue] = readRecord(source, { id: "club" }).issues;
    expect(issue).toMatchObject({ code: "list-on-one-line", paste: "covers:\n  - S8\n  - S2", fixable: true });
    const fixed = fixSource(source, { id: "club" }).source;
    expect(fixed).toContain("covers: [S8, S2]\n");
    expect(found(fixed)).toEqual([]);
    expect(found(having({ covers: "covers: Sheffield" }))).toEqual(["list-needs-dashes"]);
    expect(fixSource(having({ covers: "covers: people near Sheffield, S2" }), { id: "club" }).changes).toBe(0);
  });
});

describe("what is offered for a number or a postcode among words", () => {
  it.each([
    [
      "contact",
      "  phone: Pat 01756 792937",
      'phone: "01756 792937 (Pat)"',
      '"Pat 01756 792937" has words before the number.',
    ],
    ["contact", "  text: HELP to 60777", 'text: "60777 (HELP)"', '"HELP to 60777" has words before the number.'],
    [
      "places",
      "  - name: Rose Hall\n    address: 3 High Street, Heeley s89zz",
      'address: "3 High Street, Heeley"\npostcode: S8 9ZZ',
      'The postcode S8 9ZZ stands in "address", and there is no "postcode" for this place.',
    ],
  ])("in %s puts each where it belongs: %j", (key, lines, paste, message) => {
    const source = having({ [key]: `${key}:\n${lines}` });
    const told = checkRecords([{ file: "club.yaml", source }], { today: "2026-11-22", needs: NEEDS, areas: AREAS });
    expect(told.map((issue) => [issue.paste, issue.message])).toEqual([[paste, message]]);
  });
});

describe("two places in one", () => {
  it("are not made into one wrong place: each needs an entry", () => {
    const places = "places:\n  - name: Methodist Church, S8 0AA and St Mary's, S2 1AA";
    const options = { today: "2026-11-22", needs: NEEDS, areas: AREAS };
    const told = checkRecords([{ file: "club.yaml", source: having({ places }) }], options);
    expect(told.map(({ message, paste }) => [message, paste])).toEqual([
      [
        'Two postcodes stand in "Methodist Church, S8 0AA and St Mary\'s, S2 1AA": each place needs an entry of its own.',
        undefined,
      ],
    ]);
  });
});

describe("what is offered for a door beside domestic abuse", () => {
  it.each([
    ["name: Hub, S8 9ZZ", 'A postcode stands in "name"', 'name: "Hub"'],
    ["name: Rose House, 12 Station Road", 'A street stands in "name"', 'name: "Rose House"'],
    ["name: 12 Station Road", 'A street stands in "name"', "address: withheld"],
    ["name: Hub\n    postcode: S8 9ZZ", "A whole postcode is public", "postcode: S8"],
    ["name: Hub\n    address: 12 Station Road", "A street address is public", "address: withheld"],
  ])("speaks of what was found, and has the place without it: %j", (place, found, without) => {
    const source = having({ places: `places:\n  - ${place}`, helps_with: "helps_with: [domestic-abuse]" });
    const told = checkRecords([{ file: "club.yaml", source }], { today: "2026-11-22", needs: NEEDS, areas: AREAS });
    expect(told.map(({ message, paste }) => [message, paste])).toEqual([
      [`${found} in a record that helps with domestic abuse.`, `${without}\n\nor\n\naddress_public_because: ...`],
    ]);
  });
});

describe("what is offered for a withheld address", () => {
  it("does not keep the street that stands in the town", () => {
    const places = "places:\n  - address: withheld\n    town: 12 Station Road, Sheffield S8 9ZZ";
    const options = { today: "2026-11-22", needs: NEEDS, areas: AREAS };
    const told = checkRecords([{ file: "club.yaml", source: having({ places }) }], options);
    expect(told.map(({ message, paste }) => [message, paste])).toEqual([
      ['The address is withheld, and "town" beside it gives it away.', "places:\n  - address: withheld"],
    ]);
  });
});

describe("what leads to a withheld address", () => {
  const REFUGE = "places:\n  - address: withheld\n    town: Sheffield";
  const told = (changes: Record<string, string>, file = "club.yaml"): [string | undefined, string][] =>
    checkRecords([{ file, source: having({ places: REFUGE, ...changes }) }], {
      today: "2026-11-22",
      needs: NEEDS,
      areas: AREAS,
    }).flatMap(({ code, path, message }) => (code === "withheld-address" ? [[path, message]] : []));

  it.each([
    ["places[0].hours", "a postcode", { places: `${REFUGE}\n    hours: Mondays at S8 9ZZ` }],
    ["places[0].address", "a street", { places: "places:\n  - address: withheld (12 Elm Road)" }],
    ["contact.hours", "a street", { contact: 'contact:\n  phone: "0114 496 0101"\n  hours: Weekdays at 12 Elm Road' }],
    ["schedule[0].text", "a street", { schedule: "schedule:\n  - text: Mondays at 12 Elm Road" }],
    [
      "summary",
      "a street",
      { summary: "summary: We chat and have tea at 12 Elm Road, and everybody is welcome there." },
    ],
    ["description", "a pair of coordinates", { description: "description: We are at 53.3498, -1.4712" }],
    ["first_time.what_to_bring", "a postcode", { first_time: "first_time:\n  what_to_bring: Slippers, to S8 9ZZ" }],
    ["join.url", "a link to a map", { join: "join:\n  url: https://www.google.com/maps/place/x" }],
    ["contact.website", "a link to a map", { contact: "contact:\n  website: https://w3w.co/filled.count.soap" }],
    ["description", "a link to a map", { description: "description: what3words is filled.count.soap" }],
    ["description", "a link to a map", { description: "description: See what3words.com/filled.count.soap" }],
    ["other_names[0]", "a street", { other_names: "other_names: [12 Elm Road]" }],
    ["translations.cy.summary", "a postcode", { translations: "translations:\n  cy:\n    summary: Yn S8 9ZZ" }],
  ])("is told in %s", (path, found, changes) => {
    expect(told(changes)).toEqual([[path, `The address is withheld, and there is ${found} in this text.`]]);
  });

  it("is told in the id that comes from the name of the file", () => {
    expect(told({}, "club-s8-9zz.yaml")).toEqual([
      ["id", "The address is withheld, and there is a postcode in this text."],
    ]);
  });

  it("is no word about such links, and in a name the number is told to go", () => {
    expect(told({ description: "description: We never give a what3words address to anybody." })).toEqual([]);
    const by = (who: string) =>
      checkRecords(
        [{ file: "club.yaml", source: having({ places: REFUGE, steward: `steward: the link worker at ${who}` }) }],
        { today: "2026-11-22", needs: NEEDS },
      ).map(({ path, why }) => [path, why]);
    expect(by("12 Grove Road Surgery")).toEqual([
      [
        "steward",
        'Someone who must not be found could be found. Take it out, or of a name such as "12 Grove Road Surgery" the number. Of another place where people may come, write the address under places as well.',
      ],
    ]);
    expect(by("Grove Road Surgery")).toEqual([]);
  });

  it("in the address itself may be a place whose name says that it is withheld: where to write the name is said", () => {
    const address = "Brook Confidential Advice, 12 High Street";
    const named = (places: string) =>
      checkRecords([{ file: "club.yaml", source: having({ places }) }], { today: "2026-11-22", needs: NEEDS });
    const [issue] = named(`places:\n  - address: ${address}`);
    expect([issue?.path, issue?.why]).toEqual([
      "places[0].address",
      'Someone who must not be found could be found. Its words say that it is withheld, so nobody is shown it: write only the word "withheld". If everybody may know it, write what the place is called under "name", and here only the street.',
    ]);
    expect(named("places:\n  - name: Brook Confidential Advice\n    address: 12 High Street")).toEqual([]);
  });

  it.each([
    "We have 5 Family Court supporters.",
    "We are a team of 5 Magistrates Court advocates and 2 Family Court staff.",
    "2 Independent Domestic Violence Court advocates come with you.",
    "There are 3 Women's Place workers and 10 Freedom Drive sessions.",
  ])("is no count of people or of sessions: %s", (words) => {
    expect(told({ description: `description: ${words}` })).toEqual([]);
  });

  it.each([
    ..."We are at 5 Oak Court.|We are at 5 Oak Court, Sheffield|Come to 5 Oak Court on Mondays|at 5 Oak Court mornings".split(
      "|",
    ),
    ..."5 Oak Court opposite the park|5 Oak Court Sheffield|5 Oak Road residents know us|Dewch i 5 Oak Court ar y chwith".split(
      "|",
    ),
  ])("is a street, whatever is said behind it: %s", (words) => {
    expect(told({ description: `description: ${words}` })).toEqual([
      ["description", "The address is withheld, and there is a street in this text."],
    ]);
  });

  it("is not the door of another place that the record gives, nor a box for letters", () => {
    const hub =
      "  - name: Hub\n    address: 14 Example Street\n    postcode: S1 2ZZ\n    getting_there: {notes: Opposite 9 Elm Road}";
    const places = `${REFUGE}\n${hub}`;
    const how = "join:\n  how: Come to 14 Example Street, S1 2ZZ, where 10 to 12 of us meet in a quiet close";
    expect(told({ places, join: how })).toEqual([]);
    const post = (address: string) =>
      `contact:\n  phone: "0114 496 0101"\n  post: Quiet Latch, ${address}, Sheffield, S1 2ZZ`;
    const office = `${REFUGE}\n  - name: Office\n    address: First Floor, 14 Example Street\n    postcode: S1 2ZZ`;
    expect(told({ places: office, contact: post("14 Example Street") })).toEqual([]);
    expect(told({ places: office, contact: post("14 Example St") })).toEqual([]);
    expect(told({ places: office, contact: post("4 Example Street") })).toHaveLength(1);
    const district = `${REFUGE}\n  - name: Office\n    address: 14, Example Street, S1`;
    expect(told({ places: district, description: "description: We are at 14 Elm Road" })).toHaveLength(1);
    expect(told({ places: district, description: "description: We are in S1 9ZZ" })).toHaveLength(1);
    expect(told({ contact: 'contact:\n  phone: "0114 496 0101"\n  post: PO Box 12, Sheffield S1 2ZZ' })).toEqual([]);
  });
});

describe("rules about one record", () => {
  it("say nothing about a good record", () => {
    expect(found(GOOD)).toEqual([]);
    expect(found(having({}))).toEqual([]);
  });

  const cases: [string, Record<string, string | undefined>, string[]][] = [
    ["no way to get in touch", { contact: undefined }, ["contact-missing"]],
    ["the emergency number as its own", { contact: 'contact:\n  phone: "999"' }, ["phone-emergency"]],
    ["a number that costs more than a call", { contact: 'contact:\n  phone: "0909 879 0000"' }, ["phone-dear"]],
    [
      "a number that costs more than a call, and says so",
      { contact: 'contact:\n  phone: "0909 879 0000"\n  call_cost: £1 a minute' },
      [],
    ],
    ["an ordinary number abroad", { contact: 'contact:\n  phone: "+33 9 87 90 00 00"' }, []],
    ["only a website", { contact: "contact:\n  website: https://x.example.org" }, ["contact-web-only"]],
    [
      "only a website, for an online group",
      { contact: "contact:\n  website: https://x.example.org", modes: "modes: [online]" },
      [],
    ],
    ["no contact, but an open door", { contact: undefined, join: "join:\n  drop_in: true" }, []],
    ["a summary of three words", { summary: "summary: A lung group" }, ["summary-short"]],
    ["a summary that never ends", { summary: `summary: ${"We chat and drink tea. ".repeat(10)}` }, ["summary-long"]],
    ["no summary", { summary: undefined }, ["summary-missing"]],
    [
      "letters that nobody knows",
      { description: "description: We work with the SYICB on this" },
      ["unexplained-acronym"],
    ],
    [
      "letters that are explained",
      { description: "description: We work with the health board (SYICB). SYICB pays." },
      [],
    ],
    ["a word to text", { description: "description: Text KITE to the number below" }, []],
    [
      "words from a funding bid",
      { description: "description: We utilise tea in order to help" },
      ["plain-words", "plain-words"],
    ],
    [
      "advice about tablets",
      { description: "description: You can stop taking your tablets after a week" },
      ["clinical-advice"],
    ],
    ["a warning about tablets", { description: "description: Never stop taking your tablets because of us" }, []],
    ["a mobile nobody agreed to", { contact: 'contact:\n  phone: "07700 900123"' }, ["private-mobile"]],
    ["a mobile with the 0 after 44", { contact: 'contact:\n  phone: "+4407700900123"' }, ["private-mobile"]],
    [
      "a mobile nobody agreed to, in the words beside a number",
      { contact: 'contact:\n  phone: "0114 496 0101"\n  hours: or Pat 07700 900123 in the evening' },
      ["private-mobile"],
    ],
    [
      "a mobile nobody agreed to, in what another number is for",
      {
        contact:
          'contact:\n  phone: "0114 496 0101"\n  more:\n    - label: Pat 07700 900123\n      phone: "0114 496 0102"',
      },
      ["private-mobile"],
    ],
    ["two numbers in London", { contact: 'contact:\n  phone: "020 7946 0000, 0001"' }, []],
    ["a mobile whose owner agreed", { contact: 'contact:\n  phone: "07700 900123"\n  agreed_on: 2026-09-01' }, []],
    [
      "a private email",
      { contact: 'contact:\n  phone: "0114 496 0101"\n  email: ama1962@gmail.com' },
      ["private-email"],
    ],
    [
      "the group's own free email",
      { contact: 'contact:\n  phone: "0114 496 0101"\n  email: gooseberryclub@gmail.com' },
      [],
    ],
    ["a person's full name", { contact: 'contact:\n  phone: "0114 496 0101"\n  who: Ama Example' }, ["private-name"]],
    [
      "its own words saying that it closed",
      { join: "join:\n  how: We were told that it is no longer open." },
      ["said-closed"],
    ],
    ["four digits", { contact: 'contact:\n  phone: "1234"' }, ["phone-form"]],
    ["a text code and a number of three digits", { contact: 'contact:\n  phone: "111"\n  text: "85258"' }, []],
    ["a number with a digit missing", { contact: 'contact:\n  phone: "0114 496 010"' }, ["phone-form"]],
    ["a home address", { places: "places:\n  - address: 14 Example Road\n    postcode: S8 9ZZ" }, ["house-address"]],
    ["a hall with a street", { places: "places:\n  - name: Hall\n    address: 14 Example Road" }, []],
    [
      "a street beside domestic abuse",
      { places: "places:\n  - name: Hall\n    address: 14 Example Road", helps_with: "helps_with: [domestic-abuse]" },
      ["abuse-address"],
    ],
    [
      "a public street beside domestic abuse, with the reason",
      {
        places:
          "places:\n  - name: Hall\n    address: 14 Example Road\n    address_public_because: It is the town hall",
        helps_with: "helps_with: [domestic-abuse]",
      },
      [],
    ],
    [
      "a street beside words of a refuge, which does not say that it helps with domestic abuse",
      {
        places: "places:\n  - name: Hall\n    address: 14 Example Road",
        description: "description: We run a refuge for women and children.",
      },
      ["abuse-words-address"],
    ],
    [
      "a street beside words that it is for people who lived through abuse",
      {
        places: "places:\n  - name: Hall\n    address: 14 Example Road",
        description: "description: Support for women who have experienced domestic abuse.",
      },
      ["abuse-words-address"],
    ],
    [
      "a street of advice that names abuse among much else",
      {
        places: "places:\n  - name: Hall\n    address: 14 Example Road",
        description: "description: Free advice on debt, housing, benefits and domestic abuse.",
      },
      [],
    ],
    [
      "a street of a refuge for animals",
      {
        places: "places:\n  - name: Hall\n    address: 14 Example Road",
        description: "description: Paws Dog Refuge finds homes for dogs. Next to the donkey refuge.",
      },
      [],
    ],
    [
      "a street beside those whom it is not for",
      {
        places: "places:\n  - name: Hall\n    address: 14 Example Road",
        not_for: "not_for: [People who flee domestic abuse]",
      },
      [],
    ],
    [
      "a postcode beside a withheld address",
      { places: "places:\n  - address: withheld\n    town: Sheffield\n    postcode: S8 9ZZ" },
      ["withheld-address"],
    ],
    [
      "a postcode beside words that say that an address is withheld",
      { places: "places:\n  - address: Withheld for safety\n    town: Sheffield\n    postcode: S8 9ZZ" },
      ["withheld-address"],
    ],
    [
      "coordinates beside a withheld address",
      { places: "places:\n  - address: withheld\n    lat: 53.3\n    lng: -1.4" },
      ["withheld-address", "withheld-address"],
    ],
    [
      "a street in the name of a place, beside domestic abuse",
      { places: "places:\n  - name: Rose House, 12 Station Road", helps_with: "helps_with: [domestic-abuse]" },
      ["abuse-address"],
    ],
    [
      "a postcode in the town, beside domestic abuse",
      { places: "places:\n  - town: Sheffield s8 9zz", helps_with: "helps_with: [domestic-abuse]" },
      ["abuse-address"],
    ],
    [
      "a postcode in the name of a refuge that does not say that it helps with domestic abuse",
      {
        places: "places:\n  - name: Rose House, Sheffield S8 9ZZ",
        description: "description: We run a refuge for women and children.",
      },
      ["abuse-words-address"],
    ],
    [
      "a whole postcode in its field, beside domestic abuse",
      { places: "places:\n  - name: Hub\n    postcode: S8 9ZZ", helps_with: "helps_with: [domestic-abuse]" },
      ["abuse-address"],
    ],
    [
      "a whole postcode beside domestic abuse, with the reason",
      {
        places: "places:\n  - name: Hub\n    postcode: S8 9ZZ\n    address_public_because: It is the town hall",
        helps_with: "helps_with: [domestic-abuse]",
      },
      [],
    ],
    [
      "the first half of a postcode beside domestic abuse",
      { places: "places:\n  - name: Hub\n    postcode: S8", helps_with: "helps_with: [domestic-abuse]" },
      [],
    ],
    [
      "names that have a number and a saint, or a rise, beside domestic abuse",
      {
        places: "places:\n  - name: Number 7 St Helens\n  - name: The 3 Rise Centre",
        helps_with: "helps_with: [domestic-abuse]",
      },
      [],
    ],
    [
      "a street that ends the name, beside domestic abuse",
      { places: "places:\n  - name: 3 Orchard Rise, Heeley", helps_with: "helps_with: [domestic-abuse]" },
      ["abuse-address"],
    ],
    [
      "a town and a hall beside domestic abuse",
      {
        places: "places:\n  - name: Unit B1 2nd floor\n    town: Sheffield",
        helps_with: "helps_with: [domestic-abuse]",
      },
      [],
    ],
    [
      "a street in the town beside a withheld address",
      { places: "places:\n  - address: withheld\n    town: 12 Station Road, Sheffield S8 9ZZ" },
      ["withheld-address"],
    ],
    [
      "directions beside a withheld address",
      { places: "places:\n  - address: Withheld\n    getting_there:\n      bus: Number 75" },
      ["withheld-address"],
    ],
    [
      "a postcode in the words beside a withheld address",
      { places: "places:\n  - address: withheld", description: "description: Find us at S8 9ZZ" },
      ["withheld-address"],
    ],
    ["a withheld address alone", { places: "places:\n  - address: withheld\n    town: Sheffield" }, []],
    ["co-production without the how", { coproduced: "coproduced:\n  with: Seven people" }, ["coproduced-how"]],
    ["a story without consent", { story: "story:\n  quote: It helped me" }, ["story-consent"]],
    [
      "a story whose consent has run out",
      { story: "story:\n  quote: It helped me\n  consent_on: 2024-01-01\n  expires_on: 2026-01-01" },
      ["story-expired"],
    ],
    ["a group without its first time", { first_time: undefined }, ["first-time-missing"]],
    ["a helpline without a first time", { first_time: undefined, kind: "kind: helpline" }, []],
    [
      "a course that is over",
      { kind: "kind: course", schedule: "schedule: 12 and 19 January 2026, 2pm" },
      ["course-over"],
    ],
    ["a course to come", { kind: "kind: course", schedule: "schedule: 12 and 19 January 2027, 2pm" }, []],
    [
      "a weekly group that has ended",
      { schedule: "schedule: every Tuesday, 2pm, until 30 June 2026" },
      ["course-over"],
    ],
    ["a weekly group that ends later", { schedule: "schedule: every Tuesday, 2pm, until 30 June 2027" }, []],
    [
      "a pause that ends before it begins",
      { status: "status: paused\nstatus_on: 2026-11-01\nstatus_until: 2026-10-01" },
      ["dates-reversed"],
    ],
    [
      "a group that ends before it begins",
      { schedule: "schedule: every Tuesday, 2pm, from 5 January 2027, until 5 December 2026" },
      ["dates-reversed"],
    ],
    [
      "consent to a story on a day that has not come",
      { story: "story:\n  quote: It helped me\n  consent_on: 2027-01-01" },
      ["date-in-future"],
    ],
    [
      "consent to a story that runs out before it was given",
      { story: "story:\n  quote: It helped me\n  consent_on: 2026-11-01\n  expires_on: 2026-10-01" },
      ["dates-reversed", "story-expired"],
    ],
    [
      "a mobile whose owner will agree",
      { contact: 'contact:\n  phone: "07700 900123"\n  agreed_on: 2027-01-01' },
      ["date-in-future"],
    ],
    ["an age in words alone", { who_for: "who_for:\n  text: Over 50s only" }, ["ages-in-words"]],
    ["small children, whose parents look for it", { who_for: "who_for:\n  text: Under 5s" }, []],
    ["an age in words on one line, which is told once", { who_for: "who_for: Over 50s only" }, ["needs-parts"]],
    ["an age in words and in its field", { who_for: "who_for:\n  text: 50+\n  min_age: 50" }, []],
    ["words about whom it is for", { who_for: "who_for:\n  text: Adults with a lung condition" }, []],
    ["a course without dates", { kind: "kind: course", schedule: undefined }, ["course-no-dates"]],
    ["no check", { checked: undefined }, ["check-missing"]],
    [
      "a check that is due",
      { checked: "checked:\n  on: 2026-01-01\n  how: phone\n  review_by: 2026-07-01" },
      ["review-past"],
    ],
    ["a check over a year old", { checked: "checked:\n  on: 2025-01-01\n  how: phone" }, ["review-past"]],
    [
      "a check in two years' time",
      { checked: "checked:\n  on: 2026-09-01\n  how: phone\n  review_by: 2028-09-01" },
      ["review-far"],
    ],
    ["a check tomorrow", { checked: "checked:\n  on: 2026-11-23\n  how: phone" }, ["check-in-future"]],
    [
      "a password in a link",
      { organisation: "organisation:\n  name: Gooseberry Friends\n  url: https://me:secret@example.org" },
      ["link-credentials"],
    ],
    ["a need that does not exist", { helps_with: "helps_with: [fibromialgia]" }, ["unknown-need"]],
    ["no needs", { helps_with: undefined }, ["needs-missing"]],
    ["ages the wrong way round", { who_for: "who_for:\n  min_age: 25\n  max_age: 18" }, ["ages-reversed"]],
    ["one age alone", { who_for: "who_for:\n  min_age: 18" }, []],
    ["moved, and nobody knows where", { status: "status: moved" }, ["moved-without-target"]],
    ["an area within another", { covers: "covers: [sheffield, england]" }, ["area-redundant"]],
    ["anyone and an area", { covers: "covers: [anyone, S8]" }, ["area-redundant"]],
    ["an area that does not exist", { covers: "covers: [shefield]" }, ["area-unknown"]],
    ["a postcode in the name of a place", { places: "places:\n  - name: Hall, S8 9ZZ" }, ["postcode-in-words"]],
    [
      "a postcode in the address, where the record has it too",
      { places: "places:\n  - name: Hall\n    address: High Street S8 9ZZ\n    postcode: S8 9ZZ" },
      [],
    ],
    [
      "a postcode in the name, where the field has its first half",
      { places: "places:\n  - name: Hall S8 9ZZ\n    postcode: S8" },
      [],
    ],
    [
      "a postcode in the name, where the field has another",
      { places: "places:\n  - name: Hall S8 0AA\n    postcode: S8 9ZZ" },
      ["postcode-in-words"],
    ],
    ["words before a number", { contact: "contact:\n  phone: Pat 01756 792937" }, ["phone-form"]],
    ["a postcode that cannot be", { places: "places:\n  - name: Hall\n    postcode: SS88 9Z" }, ["postcode-form"]],
    [
      "a session that ends before it starts",
      { schedule: 'schedule:\n  - days: [tuesday]\n    starts: "14:00"\n    ends: "13:00"' },
      ["session-times"],
    ],
    [
      "every two weeks from nobody knows when",
      { schedule: "schedule: every other Tuesday, 2pm" },
      ["session-incomplete"],
    ],
    [
      "a session in a place that is not there",
      { schedule: "schedule:\n  - days: [tuesday]\n    place: Gooseberry Instute" },
      ["session-place"],
    ],
    [
      "a session in a place whose name two places have",
      {
        places: "places:\n  - name: Hall\n    postcode: S8 0AA\n  - name: Hall\n    postcode: S2 3AA",
        schedule: "schedule:\n  - days: [tuesday]\n    place: Hall",
      },
      ["session-place"],
    ],
    ["a language written out", { languages: "languages: [Urdu]" }, ["not-a-language"]],
    ["a name in capitals", { name: "name: GOOSEBERRY LUNG CLUB" }, ["name-shouting"]],
    ["fields that people ask about", { kind: undefined, cost: undefined }, ["worth-adding"]],
    ["a description that never ends", { description: `description: ${"We chat. ".repeat(200)}` }, ["description-long"]],
  ];
  it.each(cases)("notice %s", (_what, changes, expected) => {
    expect(found(having(changes))).toEqual(expected);
  });

  it("point at the line of the field, and say why it matters", () => {
    const [issue] = checkRecords(
      [{ file: "club.yaml", source: having({ helps_with: "helps_with:\n  - copd\n  - fibromialgia" }) }],
      {
        today: "2026-11-22",
        needs: NEEDS,
      },
    );
    expect(issue).toMatchObject({ line: 10, column: 5, path: "helps_with[1]", id: "club", paste: "- fibromyalgia" });
    expect(issue?.message).toContain("Did you mean fibromyalgia?");
    expect(issue?.why).toBeTruthy();
  });

  it("do not call missing what is only misspelt", () => {
    expect(found(having({ checked: "checked:\n  on: never\n  how: phone" }))).toEqual(["not-a-date"]);
  });
});

describe("rules about all records", () => {
  const files = (...sources: string[]): { file: string; source: string }[] =>
    sources.map((source, at) => ({ file: `${"abc"[at]}.yaml`, source }));
  const codes = (...sources: string[]): string[] =>
    checkRecords(files(...sources), { today: "2026-11-22" }).map(({ code }) => code);

  it("notice the same name in the same place", () => {
    expect(codes(GOOD, GOOD.replace("Gooseberry Club", "The Gooseberry club"))).toEqual(["same-name-and-place"]);
  });

  it("take no name in another alphabet for another", () => {
    const [one, two] = ["শান্তি কেন্দ্র", "শক্তি কেন্দ্র"].map((name) => GOOD.replace("Gooseberry Club", name)) as [
      string,
      string,
    ];
    expect(codes(one, two)).toEqual([]);
    expect(codes(one, one)).toEqual(["same-name-and-place"]);
  });

  it("let two branches have one name", () => {
    expect(codes(GOOD, GOOD.replace("S8 9ZZ", "S2 9ZZ"))).toEqual([]);
  });

  it("notice one phone of two organisations, and one charity number", () => {
    const other = GOOD.replace("Gooseberry Club", "Plum Club").replace("Gooseberry Friends", "Plum Friends");
    expect(codes(GOOD, other)).toEqual(["same-phone"]);
    const number = "  type: charity\n  charity_number: '0000000'\n";
    const one = GOOD.replace("  type: informal-group\n", number);
    const two = other.replace("  type: informal-group\n", number).replace("0101", "0102");
    expect(codes(one, two)).toEqual(["same-charity-number"]);
  });

  it("notice two files with one id, and a link to nowhere", () => {
    const twice = [
      { file: "one/club.yaml", source: GOOD },
      { file: "two/club.yaml", source: GOOD.replace("S8 9ZZ", "S2 9ZZ") },
    ];
    expect(checkRecords(twice, { today: "2026-11-22" }).map(({ code, file }) => [code, file])).toEqual([
      ["id-twice", "two/club.yaml"],
    ]);
    expect(codes(`${GOOD}try_instead: [nobody]\n`, GOOD.replace("S8 9ZZ", "S2 9ZZ"))).toEqual(["record-unknown"]);
  });
});

describe("exceptions", () => {
  const WEB = "contact:\n  website: https://x.example.org";
  it("with a reason are kept to", () => {
    const allowed = `# fingerpost-allow contact-web-only: the group has no phone\n${having({ contact: WEB })}`;
    expect(found(allowed)).toEqual([]);
  });

  it("without a reason are a problem, and allow nothing", () => {
    expect(found(`# fingerpost-allow contact-web-only\n${having({ contact: WEB })}`)).toEqual([
      "allow-without-reason",
      "contact-web-only",
    ]);
  });

  it("are reported when they are no longer needed", () => {
    expect(found(`# fingerpost-allow contact-web-only: the group has no phone\n${GOOD}`)).toEqual(["allow-not-needed"]);
  });

  it("cannot be made for a withheld address, nor for codes that do not exist", () => {
    const leaking = having({ places: "places:\n  - address: withheld\n    postcode: S8 9ZZ" });
    expect(found(`# fingerpost-allow withheld-address: all know it\n${leaking}`)).toContain("withheld-address");
    expect(found(`# fingerpost-allow contact-web: it is so\n${GOOD}`)).toEqual(["allow-unknown"]);
  });
});
