import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecords, fixSource, readRecord } from "../../src/authoring/index.js";
import type { Issue } from "../../src/issue/issue.js";
import { NEEDS } from "./needs.js";

// What a message says to write is written, and must not be told to be the same mistake again.

/** Fields of every kind, with the field they stand in. */
const FIELDS: readonly (readonly [string | undefined, string])[] = [
  ...["name", "summary", "kind", "led_by", "helps_with", "modes", "places", "covers", "schedule", "languages"],
  ...["not_for", "cost", "contact", "organisation", "who_for", "first_time", "join", "checked", "eases", "edited_on"],
]
  .map((key) => [undefined, key] as const)
  .concat([
    ["who_for", "min_age"],
    ["contact", "phone"],
    ["contact", "relay_ok"],
    ["cost", "free"],
    ["join", "by"],
    ["join", "how"],
    ["first_time", "text"],
    ["checked", "on"],
  ] as never);

const VALUES = [
  ...["3", "eighteen", "16 to 25", "18+", "yes", "free", "volunteer", "copd", "copd, asthma", "s8, Sheffield"],
  ...[
    "-copd",
    "\u2022 copd",
    "{copd, asthma}",
    "{a: b}",
    "[in-person",
    "{phone",
    "[copd] and more",
    "Tea: bring a mug",
  ],
  ...[
    "Jo at home",
    "0114 496 0101",
    "jo@example.org",
    "www.example.org",
    '"quoted" text',
    "'open",
    "@home",
    "2/13/2026",
  ],
  ...[
    "every Tuesday, 4pm to 2pm",
    "every Tuesday, 7",
    "Tuesdays in term time",
    "just come, or ring",
    "Phone",
    "& more",
  ],
];

const FORMS: readonly ((key: string, value: string, pad: string) => string)[] = [
  (key, value, pad) => `${pad}${key}: ${value}`,
  (key, value, pad) => `${pad}${key}:\n${pad}  ${value}`,
  (key, value, pad) => `${pad}${key}:\n${pad}  ${value}\n${pad}  -asthma`,
  (key, value, pad) => `${pad}${key}:\n${pad}  - ${value}`,
  (key, value, pad) => `${pad}${key} ${value}`,
  (key, value, pad) => `${pad}${key} = ${value}`,
  (key, value, pad) => `${pad}${key}:${value}`,
];

function recordWith(outer: string | undefined, lines: string): string {
  const rest = [
    ...(lines.startsWith("name") ? [] : ["name: Gooseberry Club"]),
    ...(lines.startsWith("organisation") ? [] : ["organisation:\n  name: Gooseberry Friends"]),
  ];
  return `${[...rest, ...(outer === undefined ? [] : [`${outer}:`]), lines, "description: The end"].join("\n")}\n`;
}

/** The text with the advice in the place of what it is about: one line, or a field with all that stands in it. */
function followed(source: string, { line = 1, paste = "" }: Issue): string {
  const lines = source.split("\n");
  const advice = (paste.split("\n\nor")[0] ?? "").split("\n");
  const indentOf = (text: string): number => text.length - text.trimStart().length;
  const key = /^([a-z_]+):/.exec(advice[0]?.trim() ?? "")?.[1];
  let from = line - 1;
  const opens = (text: string): boolean => new RegExp(`^(?:- )?${key}[ :=]`).test(text.trimStart());
  if (key !== undefined) for (let at = from; at >= 0; at--) if (opens(lines[at] ?? "")) [from, at] = [at, -1];
  const indent = indentOf(lines[from] ?? "");
  let to = from + 1;
  while (to < lines.length && (lines[to] ?? "") !== "" && indentOf(lines[to] ?? "") > indent) to++;
  if (key === undefined) to = line;
  const own = indentOf(advice[0] ?? "");
  lines.splice(from, to - from, ...advice.map((each) => " ".repeat(indent) + each.slice(own)));
  return lines.join("\n");
}

describe("what a message says to write", () => {
  it("is not reported again as the same mistake, for every kind of field and slip", () => {
    let tried = 0;
    const failures: string[] = [];
    for (const [outer, key] of FIELDS) {
      for (const value of VALUES) {
        for (const form of FORMS) {
          const source = recordWith(outer, form(key, value, outer === undefined ? "" : "  "));
          for (const issue of readRecord(source, { id: "club" }).issues) {
            // Dots are for what only people know, and are refused until somebody knows it.
            if (issue.paste === undefined || issue.paste.includes("...") || /-missing$/.test(issue.code)) continue;
            tried++;
            const after = followed(source, issue);
            const again = readRecord(after, { id: "club" }).issues.find(
              ({ code, path }) => code === issue.code && path === issue.path,
            );
            if (again !== undefined)
              failures.push(`${issue.code} ${JSON.stringify(source)} ${JSON.stringify(issue.paste)} ${again.message}`);
          }
        }
      }
    }
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  }, 120_000);

  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['contact\n  phone: "0114 496 0101"', "contact:"],
    ["kind = peer-group", "kind: peer-group"],
    ["helps_with [copd, asthma]", "helps_with: [copd, asthma]"],
    ["helps_with:\n  -copd", "helps_with:\n  - copd"],
    ["helps_with:\n  \u2022 copd\n  \u2022 asthma", "helps_with:\n  - copd\n  - asthma"],
    ["helps_with: {copd, asthma}", "helps_with:\n  - copd\n  - asthma"],
    ["modes: [in-person\nkind: peer-group", "modes: [in-person]"],
    ["who_for:\n  min_age: eighteen", "min_age: ..."],
    ["who_for:\n  min_age: 16 to 25", "min_age: ..."],
    ["who_for:\n  min_age: 18+", "min_age: 18"],
    ["cost: 3", "cost:\n  amount: 3"],
    ["led_by: volunteer", "led_by:\n  - volunteers"],
    ["led_by: bananas", "led_by:\n  - ..."],
    ["places: The Institute, Heeley", 'places:\n  - name: "The Institute, Heeley"'],
    ["contact: Jo, 0114 496 0101", 'contact:\n  phone: "0114 496 0101"\n  who: "Jo"'],
    ["contact: 01756 792926 ext 4", 'contact:\n  phone: "01756 792926 ext 4"'],
    [
      "contact: Ring Pat on 01756 792927 after 6pm",
      'contact:\n  phone: "01756 792927"\n  who: "Pat"\n  hours: "after 6pm"',
    ],
    [
      "contact: 01756 792928 or pat@ourgroup.org.uk",
      'contact:\n  email: "pat@ourgroup.org.uk"\n  phone: "01756 792928"',
    ],
    [
      "contact: www.facebook.com/ourgroup or just turn up",
      'contact:\n  website: "https://www.facebook.com/ourgroup"\n  who: "just turn up"',
    ],
    ["contact: (0114) 496 0101, weekdays", 'contact:\n  phone: "(0114) 496 0101"\n  hours: "weekdays"'],
    [
      "contact: 0114 496 0101 or Pat 07700 900123",
      'contact:\n  phone: "0114 496 0101"\n  more:\n    - label: "Pat"\n      phone: "07700 900123"',
    ],
    [
      "contact: 0300 123 1234 / 07700 900123",
      'contact:\n  phone: "0300 123 1234"\n  more:\n    - label: ...\n      phone: "07700 900123"',
    ],
    [
      "contact: Ring 0114 496 0101 (Pat) or text 07700 900123",
      'contact:\n  phone: "0114 496 0101"\n  text: "07700 900123"\n  who: "Pat"',
    ],
    ["contact: Text 07700 900123", 'contact:\n  text: "07700 900123"'],
    [
      "contact: Visit https://x.org.uk or ring freephone 0800 123 4567",
      'contact:\n  website: "https://x.org.uk"\n  phone: "0800 123 4567"',
    ],
    [
      "contact: Call the office on 01756 792928 Monday to Friday, 9 to 5",
      'contact:\n  phone: "01756 792928"\n  who: "the office"\n  hours: "Monday to Friday, 9 to 5"',
    ],
    ["places: Rose Hall, Heeley, S8 9ZZ", 'places:\n  - name: "Rose Hall, Heeley"\n    postcode: S8 9ZZ'],
    ["places:\n  - Rose Hall s8 9zz, Heeley", '- name: "Rose Hall, Heeley"\n  postcode: S8 9ZZ'],
    ["places: Rose Hall S8 9ZZ; Lily Hall S8 0AA", 'places:\n  - name: "Rose Hall S8 9ZZ; Lily Hall S8 0AA"'],
    [
      "places: St Mary's Church, Heeley S8 9ZZ (side door)",
      'places:\n  - name: "St Mary\'s Church, Heeley (side door)"\n    postcode: S8 9ZZ',
    ],
    ["who_for: Over 50s", 'who_for:\n  text: "Over 50s"\n  min_age: 50'],
    ["who_for: Under 5s", 'who_for:\n  text: "Under 5s"'],
    ["schedule: every Tuesday, 4pm to 2pm", "schedule: every Tuesday, ... to ..."],
  ];
  for (const [written, paste] of CASES) {
    it(`for ${JSON.stringify(written)} is what was meant, with nothing made up`, () => {
      expect(readRecord(recordWith(undefined, written), { id: "club" }).issues.map((issue) => issue.paste)).toEqual([
        paste,
      ]);
    });
  }

  it("for somebody's own mobile beside a number is followed, and the day on which they agreed is then asked for", () => {
    const written = recordWith(undefined, "contact: 0114 496 0101 or Pat 07700 900123");
    const [issue] = readRecord(written, { id: "club" }).issues;
    const source = followed(written, issue as Issue);
    const { record } = readRecord(source, { id: "club" });
    expect(record?.contact?.more).toEqual([{ label: "Pat", phone: "07700 900123" }]);
    expect(checkRecords([{ file: "club.yaml", source }], EXISTS)).toContainEqual(
      expect.objectContaining({ code: "private-mobile", path: "contact.more[0].phone" }),
    );
  });

  it("for a place where people may be in hiding offers no postcode, and the door is told when the name is there", () => {
    const source =
      "name: Rose\norganisation:\n  name: Rose\nhelps_with: [domestic-abuse]\nplaces: Rose House, S8 9ZZ\n";
    const [issue] = readRecord(source, { id: "rose" }).issues;
    expect(issue?.paste).toBe('places:\n  - name: "Rose House, S8 9ZZ"');
    const codes = checkRecords(
      [{ file: "rose.yaml", source: source.replace("places: Rose House, S8 9ZZ", issue?.paste ?? "") }],
      EXISTS,
    ).map(({ code }) => code);
    expect(codes).toContain("abuse-address");
    expect(codes).not.toContain("postcode-in-words");
  });

  it("about times that run backwards does not speak of holidays", () => {
    const source = recordWith(undefined, "schedule: every Tuesday, 4pm to 2pm");
    const [issue] = readRecord(source, { id: "club" }).issues;
    expect(issue?.message).toBe('"4pm to 2pm" ends before it starts. The rest was: every Tuesday.');
    expect(issue?.why).not.toContain("except");
    const pasted = recordWith(undefined, issue?.paste ?? "");
    expect(readRecord(pasted, { id: "club" }).record).toBeUndefined();
  });
});

/** What exists, for advice about needs and areas. */
const EXISTS = {
  today: "2026-11-22",
  needs: NEEDS,
  areas: new Map([
    ["sheffield", []],
    ["rotherham", []],
    ["fermanagh-and-omagh", []],
  ]),
};

/** Does what each problem says, one after another, until there is none that says what to write. */
function obeyed(source: string): string {
  let text = source;
  for (let round = 0; round < 6; round++) {
    const [issue] = checkRecords([{ file: "club.yaml", source: text }], EXISTS).filter(
      ({ severity, paste }) => severity === "problem" && paste !== undefined,
    );
    if (issue === undefined) return text;
    text = followed(text, issue);
  }
  return text;
}

describe("several values in one", () => {
  const CASES: readonly (readonly [string, Record<string, unknown>])[] = [
    ["join:\n  by: self and gp", { join: { by: ["self", "gp"] } }],
    ["join:\n  by: self gp", { join: { by: ["self", "gp"] } }],
    ["join:\n  by: [self gp, carer]", { join: { by: ["self", "gp", "carer"] } }],
    ["join:\n  by:\n    - self, gp", { join: { by: ["self", "gp"] } }],
    ["modes: in person or phone", { modes: ["in-person", "phone"] }],
    ["modes: In person/phone", { modes: ["in-person", "phone"] }],
    ["led_by: volunteers and staff", { led_by: ["volunteers", "staff"] }],
    ["led_by: [volunteers & staff]", { led_by: ["volunteers", "staff"] }],
    ["helps_with: copd and asthma", { helps_with: ["copd", "asthma"] }],
    ["helps_with: copd, asthma and chronic pain", { helps_with: ["copd", "asthma", "chronic-pain"] }],
    ["helps_with: [copd and asthma]", { helps_with: ["copd", "asthma"] }],
    ["helps_with: [lonelyness, breathlessness]", { helps_with: ["loneliness", "breathlessness"] }],
    ["helps_with: [Chronic pain]", { helps_with: ["chronic-pain"] }],
    ["covers: S8 and S2", { covers: ["S8", "S2"] }],
    ['covers: "[S8, S2]"', { covers: ["S8", "S2"] }],
    ["covers: [S8 and S2]", { covers: ["S8", "S2"] }],
    ["covers: Fermanagh and Omagh", { covers: ["fermanagh-and-omagh"] }],
    ["covers: Sheffield, Rotherham and S2", { covers: ["sheffield", "rotherham", "S2"] }],
    ["covers: [shefield, S2]", { covers: ["sheffield", "S2"] }],
    ["languages: English", { languages: ["en"] }],
    ["languages: [English and Welsh]", { languages: ["en", "cy"] }],
  ];
  for (const [written, meant] of CASES) {
    it(`for ${JSON.stringify(written)} are all there when the advice was followed, and when it was mended by itself`, () => {
      const source = recordWith(undefined, written);
      expect(checkRecords([{ file: "club.yaml", source }], EXISTS).some(({ severity }) => severity === "problem")).toBe(
        true,
      );
      const options = { file: "club.yaml", known: EXISTS };
      expect(readRecord(obeyed(source), options).record).toMatchObject(meant);
      // What --fix does not touch is still told.
      const fixed = fixSource(source, options).source;
      expect(readRecord(obeyed(fixed), options).record).toMatchObject(meant);
    });
  }

  it("are not guessed where one of them is not on the list", () => {
    const paste = (lines: string): (string | undefined)[] =>
      checkRecords([{ file: "club.yaml", source: recordWith(undefined, lines) }], EXISTS)
        .filter(({ severity }) => severity === "problem")
        .map((issue) => issue.paste);
    expect(paste("covers: Sheffield and surrounding area")).toEqual(["covers:\n  - sheffield\n  - ..."]);
    expect(paste("covers: [Sheffield and surrounding area]")).toEqual(["covers: [sheffield, ...]"]);
    expect(paste("join:\n  by: [self and the matron]")).toEqual(["by: [self, ...]"]);
    expect(paste("kind: peer group and course")).toEqual([undefined]);
  });
});

describe("what is pasted where a message says", () => {
  const read = (source: string): unknown => readRecord(source, { file: "club.yaml", known: EXISTS }).record;

  it("keeps every line of a group that has no dash, for any lines that stand there", () => {
    const parts: readonly [string, Record<string, unknown>][] = [
      ["  name: The Institute", { name: "The Institute" }],
      ["  address: 1 Gooseberry Lane # by the pond", { address: "1 Gooseberry Lane # by the pond" }],
      ["  # Rung on Monday\n  town: Heeley", { town: "Heeley" }],
      ["  postcode: S8 9ZZ", { postcode: "S8 9ZZ" }],
      ["  access:\n    - step-free\n    - parking", { access: ["step-free", "parking"] }],
      ["  getting_there:\n    bus: Bus 75\n    lift: no", { getting_there: { bus: "Bus 75", lift: false } }],
      ["  hours: |\n    Monday\n      and Friday", { hours: "Monday\n  and Friday" }],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...parts], { minLength: 1 }), (some) => {
        const source = `${recordWith(undefined, "kind: course")}places:\n${some.map(([lines]) => lines).join("\n")}\n`;
        expect(read(obeyed(source))).toMatchObject({ places: [Object.assign({}, ...some.map(([, value]) => value))] });
      }),
      { seed: 9, numRuns: 40 },
    );
    const [issue] = readRecord(recordWith(undefined, "places:\n  name: The Institute\n  postcode: S8 9ZZ"), {
      id: "club",
    }).issues;
    expect(issue?.paste).toBe("places:\n  - name: The Institute\n    postcode: S8 9ZZ");
  });

  it.each([
    ["schedule:\n  days: [tuesday]\n  starts: 2pm", { schedule: [{ days: ["tuesday"], starts: "14:00" }] }],
    ["schedule:\n  - days: [tuesday]\n    nth: first", { schedule: [{ nth: [1] }] }],
    ["schedule:\n  - days: [tuesday]\n    nth: first and third", { schedule: [{ nth: [1, 3] }] }],
    ["schedule:\n  - days: [tuesday]\n    nth: [2nd, Last]", { schedule: [{ nth: [2, -1] }] }],
    ["When: every Tuesday, 2pm to 4pm", { schedule: [{ days: ["tuesday"], starts: "14:00", ends: "16:00" }] }],
    ["Where: The Institute", { places: [{ name: "The Institute" }] }],
    ["Price: \u00a32", { cost: { text: "\u00a32" } }],
    ["Who: Adults", { who_for: { text: "Adults" } }],
    ["Ages: 60+", { who_for: { text: "60+", min_age: 60 } }],
    ["Age range: 11 to 16", { who_for: { min_age: 11, max_age: 16 } }],
    ["min_age: 60", { who_for: { min_age: 60 } }],
    ["age: 50", { who_for: { text: "age 50" } }],
    ["dates: 2026-12-01", { schedule: [{ dates: ["2026-12-01"] }] }],
    ["welcomes: asthma", { who_for: { welcomes: ["asthma"] } }],
    ["Drop-in: yes", { join: { drop_in: true } }],
    ["free: yes", { cost: { free: true } }],
    ["address: Meadow Lane", { places: [{ address: "Meadow Lane" }] }],
    ["Postcode: s8 9zz", { places: [{ postcode: "S8 9ZZ" }] }],
    ["Summary: We meet", { summary: "We meet" }],
    ["place: The Institute", { places: [{ name: "The Institute" }] }],
    ["Tel: 01144960101", { contact: { phone: "0114 496 0101" } }],
    ["contact:\n  Tel: 0114 496 0101\n  When: Weekdays", { contact: { phone: "0114 496 0101", hours: "Weekdays" } }],
  ])("reads as it was meant: %j", (lines, meant) => {
    expect(read(obeyed(recordWith(undefined, lines)))).toMatchObject(meant);
  });

  const told = (lines: string): [string, string, string | undefined][] =>
    checkRecords([{ file: "club.yaml", source: recordWith(undefined, lines) }], EXISTS)
      .filter(({ code }) => ["unknown-key", "worth-adding"].includes(code))
      .map(({ code, message, paste }) => [code, message, paste]);

  it("never gives a name twice: not by two lines that mean the same, nor as something to add", () => {
    expect(told("kind: walk\nmodes: telephon\ncovers: Ynys M\u00f4n, Gwynedd\nled_by: [cats]")).toEqual([
      ["worth-adding", "People also ask about: join, cost.", "join:\n  by: [...]\n  how: ...\ncost:\n  text: ..."],
    ]);
    expect(told("Tel: 0114 496 0101\nEmail: hello@example.org").slice(1)).toEqual([
      [
        "unknown-key",
        'There is no field "Tel". Did you mean phone inside "contact"?',
        'contact:\n  phone: "0114 496 0101"\n  email: "hello@example.org"',
      ],
      [
        "unknown-key",
        'There is no field "Email". Did you mean email inside "contact"? There can be only one "contact", and all of it belongs there.',
        undefined,
      ],
    ]);
  });

  it("has the age of a group that is written on one line, which --fix would leave out and so does not touch", () => {
    const source = recordWith(undefined, "who_for: Over 50s only");
    const about = (text: string): [string, string | undefined][] =>
      checkRecords([{ file: "club.yaml", source: text }], EXISTS)
        .filter(({ path }) => path?.startsWith("who_for"))
        .map(({ code, paste }) => [code, paste]);
    expect(about(source)).toEqual([["needs-parts", 'who_for:\n  text: "Over 50s only"\n  min_age: 50']]);
    expect(read(obeyed(source))).toMatchObject({ who_for: { text: "Over 50s only", min_age: 50 } });
    expect(readRecord(source, { id: "club" }).issues.map(({ fixable }) => fixable)).toEqual([undefined]);
    expect(fixSource(source, { file: "club.yaml" }).source).toBe(source);
    const adults = fixSource(source.replace("Over 50s only", "Adults"), { file: "club.yaml" }).source;
    expect(readRecord(adults, { id: "club" }).record?.who_for).toEqual({ text: "Adults" });
    expect(about(source.replace("Over 50s only", "Adults"))).toEqual([["needs-parts", 'who_for:\n  text: "Adults"']]);
  });

  it("gathers the parts of one group that stand at the left edge, and offers no value that the part does not take", () => {
    const pastes = (lines: string) => told(lines).flatMap(([code, , paste]) => (code === "unknown-key" ? [paste] : []));
    expect(pastes("min_age: 16\nmax_age: 25")).toEqual(["who_for:\n  min_age: 16\n  max_age: 25", undefined]);
    expect(pastes("town: Heeley\npostcode: S8 9ZZ")).toEqual([
      'places:\n  - town: "Heeley"\n    postcode: "S8 9ZZ"',
      undefined,
    ]);
    expect(pastes("carers: yes")).toEqual([undefined]);
    expect(pastes("min_age: 16\ncarers: yes")).toEqual(["who_for:\n  min_age: 16", undefined]);
  });

  it("names the group of a field that stands at the left edge, but none where it cannot hold what is there", () => {
    expect(
      told("places:\n  - name: Hall\npostcode: S8 9ZZ\nkind: walk").find(([code]) => code === "unknown-key"),
    ).toEqual([
      "unknown-key",
      'There is no field "postcode". Did you mean postcode inside "places"? There can be only one "places", and all of it belongs there.',
      undefined,
    ]);
    expect(told("free: bring a cake\nkind: walk")[1]?.[1]).toBe('There is no field "free".');
    const hidden = readRecord("name: Rose\norganisation: {name: Rose}\nhelps_with: [domestic-abuse]\ntown: Heeley\n", {
      id: "club",
    }).issues;
    expect(hidden.map(({ message, paste }) => [message, paste])).toEqual([
      ['There is no field "town". Did you mean town inside "places"?', undefined],
    ]);
  });

  it("about an island does not say that Isle is one area more", () => {
    const source = recordWith(undefined, "covers:\n  - Anglesey");
    const areas = new Map([["isle-of-anglesey", []]]);
    const [issue] = checkRecords([{ file: "club.yaml", source }], { ...EXISTS, areas }).filter(
      ({ code }) => code === "area-unknown",
    );
    expect(issue?.message).toBe(
      '"anglesey" is not on the list of areas. Did you mean isle-of-anglesey? Check that it is the same area.',
    );
  });
});

describe("what is not so, or only for a while", () => {
  const told = (lines: string): [string, string | undefined][] =>
    readRecord(recordWith(undefined, lines), { id: "club" }).issues.map(({ message, paste }) => [message, paste]);

  it.each(["no lift", "not step-free", "no parking", "without a lift"])("is not offered as being there: %s", (text) => {
    expect(told(`access:\n  - ${text}`)).toEqual([[`"${text}" is not on the list for "access".`, undefined]]);
  });

  it("is told where what is not there belongs", () => {
    const [issue] = readRecord(recordWith(undefined, "access:\n  - not step free"), { id: "club" }).issues;
    expect(issue?.why).toContain('What is known not to be there goes under "no_access: [step-free]".');
  });

  it.each([
    ["no longer open", undefined],
    ["not full", undefined],
    ["Temporarily closed", "status: paused\nstatus_until: ..."],
    ["closed until January", "status: paused\nstatus_until: ..."],
    ["Closed for Christmas", "status: paused\nstatus_until: ..."],
    ["full until March", "status: full\nstatus_until: ..."],
    ["closed for good", "status: closed"],
    ["permanently closed", "status: closed"],
  ])("is no other status: %s", (text, paste) => {
    expect(told(`status: ${text}`).map((each) => each[1])).toEqual([paste]);
  });
});

describe("several mistakes in one list in brackets", () => {
  it("are mended by one line, which each of them offers", () => {
    const lines: readonly [string, string][] = [
      ["languages: [English, Urdu, Polish]", "languages: [en, ur, pl]"],
      ["helps_with: [asthmaa, copd, loneliness and copdd]", "helps_with: [asthma, copd, loneliness, copd]"],
      ["join:\n  by: [sellf, gp, carerr]", "by: [self, gp, carer]"],
      ["covers: [Shefield, S8 and S2]", "covers: [sheffield, S8, S2]"],
    ];
    for (const [line, instead] of lines) {
      const told = checkRecords([{ file: "club.yaml", source: recordWith(undefined, line) }], EXISTS).filter(
        ({ severity, paste }) => severity === "problem" && paste !== undefined,
      );
      expect(told.length).toBeGreaterThan(1);
      for (const { paste } of told) expect(paste?.split("\n")[0]).toBe(instead);
    }
  });
});

/** What is offered, pasted over the line that is named and over as many below it as it has, or those it speaks of. */
function pasted(source: string, lines = 1): string {
  const [issue] = readRecord(source, { id: "club", needs: NEEDS }).issues;
  const text = source.split("\n");
  text.splice((issue?.line ?? 1) - 1, lines, ...(issue?.paste ?? "no advice").split("\n"));
  return text.join("\n");
}

describe("advice that is pasted over the whole line", () => {
  const read = (source: string): unknown => readRecord(source, { id: "club", needs: NEEDS }).record;
  const BARE = "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n";

  it.each([
    "* copd\n* asthma",
    "  * copd\n  * asthma",
    "\u2022 copd\n\u2022 asthma",
    "-copd\n-asthma",
    "  \u2022 copd\n  \u2022 asthma",
  ])("makes a list of bullets: %j", (items) => {
    const source = `${BARE}helps_with:\n${items}\ndescription: The end\n`;
    const { issues } = readRecord(source, { id: "club", needs: NEEDS });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.paste).toBe("helps_with:\n  - copd\n  - asthma");
    const after = source.replace(`helps_with:\n${items}`, issues[0]?.paste ?? "");
    expect(read(after)).toMatchObject({ helps_with: ["copd", "asthma"], description: "The end" });
  });

  it("keeps sentences of a list with bullets whole", () => {
    const items = "* People with dogs\n* Children: under 5s";
    const [issue] = readRecord(`${BARE}not_for:\n${items}\n`, { id: "club" }).issues;
    expect(read(`${BARE}${issue?.paste}\n`)).toMatchObject({ not_for: ["People with dogs", "Children: under 5s"] });
  });

  it("tells of the lines round a text from a chat, which are to be deleted", () => {
    const { issues } = readRecord(`\`\`\`yaml\n${BARE}\`\`\`\n`, { id: "club" });
    expect(issues.map(({ paste }) => paste)).toEqual([undefined]);
    expect(issues[0]?.why).toContain("Delete the lines that start with ```");
  });

  it.each([
    ["kind\uff1acourse", { kind: "course" }],
    ["kind\uff1a course", { kind: "course" }],
    ["summary\uff1aTea: bring a mug", { summary: "Tea: bring a mug" }],
    ["summary: 'A friendly men's group' # by me", { summary: "A friendly men's group" }],
    ["summary: 'A friendly men's group.", { summary: "A friendly men's group." }],
    ["summary: 'A friendly men's group' and tea", { summary: "A friendly men's group and tea" }],
    ["help_with: [copd]", { helps_with: ["copd"] }],
    ["firsttime:\n  text: Come in", { first_time: { text: "Come in" } }],
    [
      "places:\n  - Name: Gooseberry Institute\n    town: Heeley",
      { places: [{ name: "Gooseberry Institute", town: "Heeley" }] },
    ],
    ["join:\n  drop-in: true\n  how: Ring", { join: { drop_in: true, how: "Ring" } }],
  ])("gives what was meant for %j", (written, meant) => {
    expect(read(pasted(`${BARE}${written}\ndescription: The end\n`))).toMatchObject({
      ...meant,
      description: "The end",
    });
  });

  it("puts a text that was wrapped before a colon on one line", () => {
    const source = `${BARE}summary: We chat,\n  move: a little\n  and have tea\ndescription: The end\n`;
    expect(read(pasted(source, 3))).toMatchObject({ summary: "We chat, move: a little and have tea" });
  });

  it("does not call a field missing whose name is only misspelt", () => {
    const source =
      "Name: Gooseberry Club\nOrganisation:\n  Name: Gooseberry Friends\nhelp_with: [copd]\nfirsttime:\n  text: Come\n";
    const told = checkRecords([{ file: "club.yaml", source }], EXISTS).map(({ code, path }) => `${code} ${path}`);
    expect(told.filter((each) => /missing/.test(each))).not.toContainEqual(expect.stringMatching(/name|helps|first/));
    expect(told).toContain("unknown-key Name");
  });

  it("offers no field that cannot hold the value, nor one that is there", () => {
    const one = (lines: string) => readRecord(`${BARE}${lines}\n`, { id: "club" }).issues[0];
    expect(one("schedule:\n  - days: [monday]\n    time: 2pm")).not.toHaveProperty("paste");
    expect(one("schedule:\n  - days: [monday]\n    time: 2pm")?.why).toContain("There can be: days,");
    expect(one("move: a little and have tea")?.message).toBe('There is no field "move".');
    expect(one("Name: Another")).not.toHaveProperty("paste");
  });

  it("names a file as an id is made of a name", () => {
    expect(readRecord(BARE, { file: "Caf\u00e9 Blue.yaml" }).issues[0]?.paste).toBe("cafe-blue.yaml");
  });
});

describe("what cannot be so", () => {
  const BARE = "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n";
  const problems = (lines: string): string[] =>
    checkRecords([{ file: "club.yaml", source: `${BARE}${lines}\n` }], EXISTS)
      .filter(({ severity }) => severity === "problem")
      .map(({ code }) => code);

  it.each([
    ["cost:\n  free: true\n  amount: 3", "cost-two-readings"],
    ["contact:\n  email: info@example", "email-form"],
    ["contact:\n  email: info@example..org", "email-form"],
    ["contact:\n  email: https://www.tiktok.com/@group.uk", "email-form"],
    ["contact:\n  email: http://user:pw@example.org", "email-form"],
    ["contact:\n  website: http://localhost/x", "not-a-web-address"],
  ])("is a problem: %j", (lines, code) => {
    expect(problems(lines)).toEqual([code]);
  });

  it.each([
    "Tea and coffee £1.50",
    "No charge. Bring £1 for the raffle",
    "We pay your bus fare, up to £5",
    "Nothing to pay. Parking is £2",
    "No cost to you; your GP practice pays £30",
    "Am ddim. Te £1",
    "Suggested £2, nobody is turned away",
    "No fee. Grants of £50 to £500",
    "We give you a £10 voucher",
    "A donation of £2 is welcome",
    "Free to members (£10 a year)",
    "First visit free, £5 after that",
    "£3 a week",
  ])("asks about a price in the words of what is free, and refuses and rewrites nothing: %s", (text) => {
    const source = `${BARE}cost:\n  free: true\n  text: "${text}"\n`;
    const told = checkRecords([{ file: "club.yaml", source }], EXISTS).filter(({ path }) => path === "cost.free");
    expect(told.map(({ code, severity, paste }) => [code, severity, paste])).toEqual([
      ["free-with-price", "suggestion", undefined],
    ]);
  });

  it("asks nothing where no price is named", () => {
    for (const cost of ["free: true\n  text: Free, £0", "free: false\n  text: £3", "free: true"]) {
      const told = checkRecords([{ file: "club.yaml", source: `${BARE}cost:\n  ${cost}\n` }], EXISTS);
      expect(told.filter(({ path }) => path?.startsWith("cost"))).toEqual([]);
    }
  });

  it.each([
    "cost:\n  free: true\n  amount: 0",
    "contact:\n  email: a.b@mail.example.org.uk",
    "contact:\n  website: https://example.org:8080/x?y=a@b",
  ])("is none: %j", (lines) => {
    expect(problems(lines)).toEqual([]);
  });

  it.each([
    ['contact:\n  phone: "O114 496 O101"', { contact: { phone: "0114 496 0101" } }],
    ["places:\n  - postcode: S8 OAA", { places: [{ postcode: "S8 0AA" }] }],
    ["places:\n  - postcode: 0X1 1AA", { places: [{ postcode: "OX1 1AA" }] }],
    ["cost:\n  free: true\n  amount: 3", { cost: { free: false, amount: 3 } }],
  ])("is mended by what is offered: %j", (lines, meant) => {
    const source = `${BARE}${lines}\n`;
    const [issue] = checkRecords([{ file: "club.yaml", source }], EXISTS).filter(
      ({ severity }) => severity === "problem",
    );
    const text = source.split("\n");
    const old = text[(issue?.line ?? 1) - 1] ?? "";
    text[(issue?.line ?? 1) - 1] = (/^ *(?:- )?/.exec(old)?.[0] ?? "") + issue?.paste;
    expect(readRecord(text.join("\n"), { id: "club" }).record).toMatchObject(meant);
    expect(checkRecords([{ file: "club.yaml", source: text.join("\n") }], EXISTS)).not.toContainEqual(
      expect.objectContaining({ severity: "problem" }),
    );
  });
});
