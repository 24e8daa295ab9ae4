import { describe, expect, it } from "vitest";
import { checkRecords, readRecord } from "../../src/authoring/index.js";
import type { Issue } from "../../src/issue/issue.js";
import { NEEDS } from "./needs.js";

// What six volunteers stumbled on while they wrote a record from a leaflet: see TRIALS.md beside this file.
const AREAS = new Map<string, string[]>([
  ["fermanagh-and-omagh", ["northern-ireland"]],
  ["northern-ireland", []],
  ["sheffield", []],
]);

function check(source: string): Issue[] {
  return checkRecords([{ file: "club.yaml", source }], { today: "2026-11-22", needs: NEEDS, areas: AREAS });
}

function issue(code: string, source: string): Issue {
  const found = check(source).find((each) => each.code === code);
  if (found === undefined) throw new Error(`there should be ${code}`);
  return found;
}

const BARE = "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n";

describe("words about times that are understood in part", () => {
  const WORDS = "Every Wednesday 10am-12.30pm (not the last two weeks of December)";
  const told = issue("schedule-not-understood", `${BARE}schedule: ${WORDS}\n`);

  it("are offered back with dots for dates that nobody has given, or as words, and never as every week", () => {
    expect(told.message).toBe(
      '"not the last two weeks of December" was not understood. The rest was: every Wednesday, 10am to 12.30pm.',
    );
    const [dots = "", words = ""] = (told.paste ?? "").split("\n\nor, without the dates:\n");
    expect(dots).toBe("schedule: every Wednesday, 10am to 12.30pm, except ...");
    expect(check(`${BARE}${dots}\n`).map(({ code }) => code)).toContain("schedule-not-understood");
    expect(readRecord(`${BARE}${words}\n`, { id: "club" })).toMatchObject({
      record: { schedule: [{ text: WORDS }] },
      issues: [],
    });
  });

  it.each(["5 Jan - 9 Feb 2027, Tuesdays 2pm to 4pm", "Tuesdays 2pm to 4pm (5 January 2027 to 9 February 2027)"])(
    "that are the first and the last day of a course are offered as such, and not as days when it is off: %s",
    (words) => {
      const { message, paste } = issue("schedule-not-understood", `${BARE}schedule: ${words}\n`);
      expect(message).toContain("reads as the first and the last day. The rest was: every Tuesday, 2pm to 4pm.");
      expect(paste).toBe("schedule: every Tuesday, 2pm to 4pm, from 5 January 2027, until 9 February 2027");
      const { record, issues } = readRecord(`${BARE}${paste}\n`, { id: "club" });
      expect(issues).toEqual([]);
      expect(record?.schedule).toMatchObject([{ days: ["tuesday"], from: "2027-01-05", until: "2027-02-09" }]);
    },
  );

  it("that are dates of a break are still offered as such", () => {
    const { paste } = issue("schedule-not-understood", `${BARE}schedule: Tuesdays 2pm, closed 5 Jan - 9 Feb 2027\n`);
    expect(paste).toContain("schedule: every Tuesday, 2pm, except ...");
  });

  it("keep the days and times when the rest takes nothing away from them", () => {
    const { paste } = issue("schedule-not-understood", `${BARE}schedule: By appointment, Tue 9am-5pm\n`);
    expect(readRecord(`${BARE}${paste}\n`, { id: "club" })).toMatchObject({
      record: {
        schedule: [
          { days: ["tuesday"], every: "week", starts: "09:00", ends: "17:00", text: "By appointment, Tue 9am-5pm" },
        ],
      },
      issues: [],
    });
  });

  it("from midnight to midnight are offered as words, with where it is said that somebody is there at any hour", () => {
    const { why, paste } = issue("schedule-not-understood", `${BARE}schedule: Every day, midnight to midnight\n`);
    expect(why).toContain('write "24 hours a day" as the hours of the contact or of the place');
    expect(paste).toBe('schedule:\n  - text: "Every day, midnight to midnight"');
  });

  it("of which nothing is understood are offered as words alone", () => {
    const { paste } = issue("schedule-not-understood", `${BARE}schedule: an hour a week\n`);
    expect(paste).toBe('schedule:\n  - text: "an hour a week"');
  });

  it("keep every session and the words that were not understood", () => {
    const { paste } = issue(
      "schedule-not-understood",
      `${BARE}schedule: Mon 10am to 12 and Thu 2pm to 4pm, by appointment\n`,
    );
    const { record, issues } = readRecord(`${BARE}${paste}\n`, { id: "club" });
    expect(issues).toEqual([]);
    expect(record?.schedule?.map(({ days, text }) => [days, text])).toEqual([
      [["monday"], "every Monday, 10am to 12 noon"],
      [["thursday"], "every Thursday, 2pm to 4pm"],
      [undefined, "Mon 10am to 12 and Thu 2pm to 4pm, by appointment"],
    ]);
  });
});

describe("the curly quotes of a word processor round a value", () => {
  const WRAPPED = `${BARE}schedule: \u201cTuesdays 2pm to 4pm\u201d
cost:
  free: \u201cyes\u201d
status: \u201copen\u201d
`;

  it("are taken off wherever a value is read, and kept nowhere", () => {
    const { record, issues } = readRecord(WRAPPED, { id: "club" });
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      cost: { free: true },
      status: "open",
      schedule: [{ days: ["tuesday"], every: "week", starts: "14:00", ends: "16:00", text: "Tuesdays 2pm to 4pm" }],
    });
  });

  it("do not stand in what is offered", () => {
    const list = issue("list-needs-dashes", `${BARE}languages: \u201cen\u201d\n`);
    expect(list.paste).toBe("languages:\n  - en");
    const words = issue("schedule-not-understood", `${BARE}schedule: \u201can hour a week\u201d\n`);
    expect(words.paste).toBe('schedule:\n  - text: "an hour a week"');
  });
});

describe("what stands in the place of an email address", () => {
  it.each([
    ["www.example.org", 'website: "https://www.example.org"'],
    ["a@example.org; c@example.org", 'email: "a@example.org"\nmore:\n  - label: ...\n    email: "c@example.org"'],
  ])("%s: each has a line of its own", (email, paste) => {
    expect(issue("email-form", `${BARE}contact:\n  email: ${email}\n`).paste).toBe(paste);
  });

  it.each([
    "email: www.example.org\n  website: https://example.org",
    "email: http://user:pw@example.org",
    "email: info@example",
  ])("is offered nothing where a line is taken, or nobody can tell: %j", (lines) => {
    expect(issue("email-form", `${BARE}contact:\n  ${lines}\n`).paste).toBeUndefined();
  });
});

describe("what is offered for something that only the group can know", () => {
  it.each(["check-missing", "worth-adding", "first-time-missing", "contact-missing", "needs-missing"])(
    "%s offers a form, and pasted as it is the form is refused",
    (code) => {
      const source = `${BARE}kind: peer-group\n`;
      const { paste = "" } = issue(code, source);
      expect(paste).toContain("...");
      expect(paste).not.toMatch(/\d{4}-\d{2}-\d{2}|anyone|peers|0114/);
      expect(check(`${source}${paste}\n`).some((each) => each.code === "empty-value")).toBe(true);
    },
  );

  it("never offers today as the day on which somebody agreed", () => {
    const { paste, why } = issue("private-mobile", `${BARE}contact:\n  phone: "07700 900123"\n`);
    expect(paste).toBe("agreed_on: ...");
    expect(why).toContain("leave the number out");
  });

  it("says that letters nobody can explain may stay", () => {
    const { why } = issue("unexplained-acronym", `${BARE}description: All volunteers are PVG checked\n`);
    expect(why).toContain("leave it as it is");
  });
});

describe("a mobile number", () => {
  const withText = (type: string): string[] =>
    check(`${BARE}  type: ${type}\ncontact:\n  text: "07700 900123"\n`).map(({ code }) => code);

  it("for texts to an organisation needs no day of agreement; a small group's does", () => {
    for (const type of ["charity", "cic", "council", "nhs", "business"])
      expect(withText(type)).not.toContain("private-mobile");
    expect(withText("informal-group")).toContain("private-mobile");
  });

  it("is noticed behind another number, before an extension and however it is written", () => {
    const withPhone = (phone: string): Issue =>
      issue("private-mobile", `${BARE}contact:\n  phone: ${JSON.stringify(phone)}\n`);
    for (const phone of [
      "0114 496 0101 or 07700 900123",
      "0114 496 0101/07700900123",
      "07700 900123, 07700 900124",
      "07700 900123 ext 2",
      "07700 900123 x2",
      "Jo: 07700-900-123",
      "+44 7700 900123",
      "+44 (0)7700 900123",
      "0044 7700 900123",
    ])
      expect(withPhone(phone).line).toBe(5);
    expect(withPhone("0114 496 0101 or 07700 900123").message).toContain('"07700 900123" is a mobile number');
  });

  it("is noticed among the words of a record too, however long they are", () => {
    for (const words of [
      "join:\n  how: Ring Jo on 07700 900123 before you come",
      `description: ${"We meet in the hall. ".repeat(40)}Text Jo (07700-900123)`,
      "first_time:\n  text: Jo meets you at the gate, +44 (0)7700 900123",
      "first_time:\n  met_by: Jo (O7700900123)",
      "places:\n  - name: Rose Hall\n    getting_there:\n      notes: Lost? Ring 077 0090 0123",
      "places:\n  - name: Rose Hall (Jo has the key, 07700 900123)",
      "places:\n  - name: Rose Hall\n    hours: Ring Jo on 07700/900123",
      "wait:\n  on: 2026-11-01\n  text: Ask Jo, 07700 900123",
      "other_names:\n  - Jo's Club 07700900123",
      "equipment:\n  - A mat (Jo lends them, 07700 900123)",
      "translations:\n  cy:\n    summary: Ffoniwch Jo ar 07700 900123",
      "checked:\n  on: 2026-11-01\n  how: phone\n  by: Jo 07700 900123",
    ]) {
      const source = `${BARE}contact:\n  phone: "0114 496 0101"\n${words}\n`;
      const { message, paste, line } = issue("private-mobile", source);
      expect(message).toMatch(/^"[^"]{5,}" is a mobile number, and it does not say when its owner agreed/);
      expect(line).toBe(source.trimEnd().split("\n").length);
      expect(paste).toBe("contact:\n  agreed_on: ...");
      const agreed = source.replace('0101"', '0101"\n  agreed_on: 2026-09-01');
      expect(check(agreed).map(({ code }) => code)).not.toContain("private-mobile");
    }
  });

  it("that stands in the contact too is judged there, once", () => {
    const line = `${BARE}  type: charity\ncontact:\n  text: "07860 000123"\njoin:\n  how: Text 07860000123\n`;
    expect(check(line).map(({ code }) => code)).not.toContain("private-mobile");
    const own = check(line.replace("text:", "phone:")).filter(({ code }) => code === "private-mobile");
    expect(own.map(({ path }) => path)).toEqual(["contact.phone"]);
  });

  it("is not seen in ages, days, times and other numbers among words", () => {
    for (const words of [
      "For ages 7-11, 12-16 and 17-25, in groups of 0-7, 8-11, 12-16, 17",
      "On 07.11.2026, 14.11.2026 and 07/12/2026, 14/12/2026, 7 10 2026 11 12",
      "Open 7.30-9.30, 10.30-11.30. Zoom 712 345 6789. Charity 1071234. Ring 0114 496 0101 or 07000 900123",
      "Our reference is 07/700/900/123, and the leaflet's 0770/0900123",
    ])
      expect(check(`${BARE}description: "${words}"\n`).map(({ code }) => code)).not.toContain("private-mobile");
    const ids = `${BARE}  charity_number: "07700900123"\nsource:\n  name: Feed\n  record_id: x-07700900123\n  url: https://example.org/07700900123\n`;
    expect(check(ids).map(({ code }) => code)).not.toContain("private-mobile");
  });

  it("is not seen in numbers that are none", () => {
    for (const phone of ["0114 496 0101 ext 07", "0207 946 0000", "07000 900123", "116 123"])
      expect(check(`${BARE}contact:\n  phone: "${phone}"\n`).map(({ code }) => code)).not.toContain("private-mobile");
  });
});

describe("an area that takes in more than was meant", () => {
  it("is offered with what else it takes in, and postcode districts beside it", () => {
    const { message, paste } = issue("area-unknown", `${BARE}covers: [fermanagh]\n`);
    expect(message).toContain("Did you mean fermanagh-and-omagh? It takes in more: omagh too.");
    expect(paste).toContain("postcode districts");
  });

  it("is all of London where London is written, and not the one square mile of the City", () => {
    AREAS.set("city-of-london", ["greater-london"]).set("greater-london", []);
    for (const covers of ["[London]", "London", "[all London]"]) {
      const { message, paste } =
        check(`${BARE}covers: ${covers}\n`).find(({ path }) => path?.startsWith("covers")) ?? {};
      expect(`${message} ${paste}`).toContain("greater-london");
      expect(`${message} ${paste}`).not.toMatch(/city-of-london|takes in more/);
    }
    expect(issue("area-unknown", `${BARE}covers: [London and Sheffield]\n`).paste).toContain(
      "greater-london, sheffield",
    );
  });

  it("is offered for a slip of the pen with a word of care", () => {
    expect(issue("area-unknown", `${BARE}covers: [shefield]\n`).message).toContain(
      "Did you mean sheffield? Check that it is the same area.",
    );
  });
});

describe("a phone number", () => {
  const withPhone = (phone: string): Issue[] =>
    check(`${BARE}contact:\n  phone: "${phone}"\n`).filter(({ code }) => code === "phone-form");
  const read = (phone: string): string | undefined =>
    readRecord(`${BARE}contact:\n  phone: "${phone}"\n`, { id: "club" }).record?.contact?.phone;

  it.each(["0114–496–0101", "0114\u2011496\u20110101", "0114.496.0101", "0114 – 496 0101", "0114/496 0101"])(
    "with the dashes, dots or slash of a leaflet is read: %s",
    (phone) => {
      expect(read(phone)).toBe("0114 496 0101");
      expect(withPhone(phone)).toEqual([]);
    },
  );

  it("keeps what stands behind it, and is never joined with a second one", () => {
    for (const phone of ["01204 62345/6", "0114 496 0101 / 0102", "0114 496 0101 – mornings", "0114 496 0101 (9–5)"])
      expect(read(phone)).toBe(phone);
    const [short] = withPhone("01204 62345/6");
    expect(short?.message).toBe('"01204 62345/6" reads as two numbers.');
    expect(short?.paste).toBe('phone: "01204 62345"\nmore:\n  - label: ...\n    phone: "..."');
    expect(withPhone("0114 496 0101 / 0114 496 0102")[0]?.paste).toBe(
      'phone: "0114 496 0101"\nmore:\n  - label: ...\n    phone: "0114 496 0102"',
    );
  });

  it.each([
    "028 9049 6010/1/2",
    "0161 496 0102/0161 496 0103/0161 496 0104",
    "0114 496 0102/0103 ask for Jo",
    "01629 812154/5 or 812200",
  ])("is told of where more than two stand in it, or words behind the second: %s", (phone) => {
    expect(read(phone)).toBe(phone);
    const [told] = withPhone(phone);
    expect(told?.message).toBe(`"${phone}" reads as more than one number.`);
    expect(told?.paste).toBe(`phone: "${phone.split("/")[0]}"\nmore:\n  - label: ...\n    phone: "..."`);
  });

  it("with a slash before its hours or before nothing is one number", () => {
    for (const phone of [
      "0800 123 4567 / 24 hours",
      "0800 123 4567/ 24/7",
      "0114 496 0101 / 9am-5pm",
      "0114 496 0101/0900-1700",
    ])
      expect(withPhone(phone)).toEqual([]);
    expect(read("0161 496 0102 /")).toBe("0161 496 0102");
  });
});

describe("postcode districts", () => {
  const SHEFFIELD = new Set(["S", "S1", "S2", "S3", "S8", "W1A", "W1B", "W2", "W3"]);
  const told = (covers: string): Issue[] =>
    checkRecords([{ file: "club.yaml", source: `${BARE}covers: ${covers}\n` }], {
      today: "2026-11-22",
      areas: AREAS,
      places: { knows: (postcode) => postcode !== "S8 5", knowsArea: (area) => SHEFFIELD.has(area) },
    }).filter(({ path }) => path?.startsWith("covers"));

  it.each(["S1 to S8", "S1-S8", "s1 – s8", "S1 - 8"])("from one to another are each written out: %s", (range) => {
    const [issue] = told(range);
    expect(issue?.message).toBe(
      `This reads as one value called "${range}". A list needs a dash on each line, and "${range}" is a range: write each district.`,
    );
    expect(issue?.paste).toBe("covers:\n  - S1\n  - S2\n  - S3\n  - S8");
    expect(issue?.fixable).toBeUndefined();
    expect(told(`[${range}]`).map(({ message, paste }) => [message.split('" ')[1], paste])).toEqual([
      ["is a range of postcode districts: write each district.", "covers: [S1, S2, S3, S8]"],
    ]);
  });

  it("from one to another beside other areas, or with an end that does not exist, are not guessed", () => {
    expect(told("S1 to S3, sheffield")[0]?.paste).toBe("covers:\n  - S1\n  - S2\n  - S3\n  - sheffield");
    expect(told("S1 to S9")[0]?.paste).toBe("covers:\n  - ...");
    const [blind] = readRecord(`${BARE}covers: S1 to S3\n`, { id: "club" }).issues;
    expect([blind?.paste, blind?.fixable]).toEqual(["covers:\n  - ...", undefined]);
  });

  it("and postcode areas that do not exist are told, and what is cut further is offered", () => {
    for (const covers of ["ZZ", "ZZ99", "GM", "TO", "S9 1", "S8 5"])
      expect(told(`[${covers}]`).map(({ message }) => message)).toEqual([
        `There is no postcode area, district or sector "${covers}" in the table of postcodes.`,
      ]);
    expect(told("[W1]")[0]?.paste).toBe("covers: [W1A, W1B]");
    expect(told("[W1]")[0]?.why).toBe(
      "Nobody can tell who lives there: people everywhere are told to ring and ask, or nobody sees it. Write the first halves of the postcodes there (such as S8), or the name of the area.",
    );
    expect(told("[W1-W3]")[0]?.paste).toBe("covers: [W1A, W1B, W2, W3]");
    expect(told("W1 to W3")[0]?.paste).toBe("covers:\n  - W1A\n  - W1B\n  - W2\n  - W3");
    expect(told("[S, S1, S8 0, S8 0AA, W1A, anyone]").filter(({ code }) => code === "area-unknown")).toEqual([]);
  });
});

describe("a month where a day belongs", () => {
  it("is taken for its first day where that promises least, and this is said", () => {
    const source = `${BARE}wait:\n  text: about 8 weeks\n  on: November 2026\n`;
    expect(readRecord(source, { id: "club" }).record?.wait).toEqual({ text: "about 8 weeks", on: "2026-11-01" });
    expect(issue("month-only", source).severity).toBe("suggestion");
  });

  it("is no day on which somebody agreed", () => {
    expect(issue("not-a-date", `${BARE}contact:\n  agreed_on: November 2026\n`).paste).toBe("agreed_on: ...");
  });
});

describe("a line that stops YAML", () => {
  it("no longer hides the other mistakes, and the record is still refused", () => {
    const source = `${BARE}summary: Growing things: together\nhelps_with: [copdd]\ndescription: See also: the page\nkind: peer grup\n`;
    const found = check(source).map(({ code, line }) => [code, line]);
    expect(found).toContainEqual(["colon-in-text", 4]);
    expect(found).toContainEqual(["unknown-need", 5]);
    expect(found).toContainEqual(["colon-in-text", 6]);
    expect(found).toContainEqual(["not-on-the-list", 7]);
    expect(readRecord(source, { id: "club" }).record).toBeUndefined();
  });
});

describe("several needs on one line with nothing between them", () => {
  it("are all offered back, also those of several words", () => {
    const needs = new Set(["chronic-pain", "fatigue", "pain"]);
    const source = `${BARE}helps_with: chronic pain fatigue\n`;
    const [told] = checkRecords([{ file: "club.yaml", source }], { today: "2026-11-22", needs }).filter(
      ({ path }) => path === "helps_with",
    );
    expect(told?.paste).toContain("- chronic-pain\n");
    expect(told?.paste).toContain("- fatigue");
  });
});
