import { describe, expect, it } from "vitest";
import { checkRecords, readRecord, renderIssues, type SourceFile } from "../../src/authoring/index.js";
import type { Issue } from "../../src/issue/issue.js";
import { NEEDS } from "./needs.js";

// What a volunteer wrote who knows neither Git nor YAML: nothing of it may be shown as it stands, nor the advice be a guess.
const AREAS = new Map<string, string[]>([
  ["arun", ["england"]],
  ["england", []],
  ["norfolk", ["england"]],
  ["sheffield", ["england"]],
  ["suffolk", ["england"]],
]);
const BARE = "name: Gooseberry Club\norganisation:\n  name: Gooseberry Friends\n";

function check(source: string, file = "club.yaml"): Issue[] {
  return checkRecords([{ file, source }], { today: "2026-11-22", needs: NEEDS, areas: AREAS });
}

function problems(lines: string): Issue[] {
  return check(`${BARE}${lines}\n`).filter(({ severity }) => severity === "problem");
}

function paste(lines: string): string | undefined {
  const [first] = problems(lines);
  if (first === undefined) throw new Error("there should be a problem");
  return first.paste;
}

describe("words that only say that nobody knows yet", () => {
  const WORDS = [
    "TBC",
    "tba",
    "To be confirmed",
    "T.B.C.",
    "n/a",
    "?",
    "??",
    "xxx",
    "-",
    "not known",
    "Lorem ipsum dolor",
  ];

  it.each(WORDS)("%s is told, with its line, and shown to nobody", (words) => {
    const source = `${BARE}cost:\n  text: "${words}"\n`;
    const told = check(source).filter(({ code }) => code === "empty-value");
    expect(told).toMatchObject([{ line: 5, path: "cost.text", severity: "problem" }]);
    expect(readRecord(source, { id: "club" }).record?.cost?.text).toBeUndefined();
  });

  it.each(["£5 (TBC)", "14:00-16:00 TBC", "£3.50 to be confirmed"])("%s says something, and is kept", (words) => {
    expect(readRecord(`${BARE}cost:\n  text: "${words}"\n`, { id: "club" }).record?.cost?.text).toBe(words);
  });

  it("are told of a number, a list, an item of a list and a schedule, and nothing else is said of that line", () => {
    const lines = "contact:\n  phone: TBC\ncovers: TBC\nnot_for:\n  - TBC\nschedule: TBC";
    expect(problems(lines).map(({ code, line }) => [code, line])).toEqual([
      ["empty-value", 5],
      ["empty-value", 6],
      ["empty-value", 8],
      ["empty-value", 9],
    ]);
  });

  it.each(["None", "NA", "Unknown Voices", "To be confirmed by phone", "x"])(
    "%s says something, and stays",
    (words) => {
      expect(readRecord(`${BARE}description: ${words}\n`, { id: "club" }).record?.description).toBe(words);
    },
  );
});

describe("what is offered", () => {
  it("brings in no area that only sounds like a word beside it", () => {
    expect(paste("covers: Sheffield and around")).toBe("covers:\n  - sheffield\n  - ...");
  });

  it("keeps an area that is one slip away, and one with the word area behind it", () => {
    expect(paste("covers: Shefield, Norfolk and Suffolk area")).toBe(
      "covers:\n  - sheffield\n  - norfolk\n  - suffolk",
    );
  });

  it("for a record without a name holds dots and no name, which would be pasted and published", () => {
    const missing = check("summary: Tea\n");
    expect(missing.map(({ paste: lines }) => lines)).toContain("name: ...");
    expect(check("Tea Pals meets in Heeley.\n").map(({ paste: lines }) => lines)).toEqual([
      "name: ...\norganisation:\n  name: ...",
    ]);
  });

  it.each([
    ["every Tusday, 2pm to 4pm", "every Tuesday, 2pm to 4pm"],
    ["Wendsdays, 10am", "Wednesday, 10am"],
    ["12 Jnauary 2027, 2pm", "12 January 2027, 2pm"],
    ["bob dydd Mawrth, 2yp", "every Tuesday, 2pm"],
    ["pob dydd Iau, 10yb tan 11yb", "every Thursday, 10am to 11am"],
  ])("for %s is the day that was meant, and it can be read", (written, meant) => {
    expect(paste(`schedule: ${written}`)).toBe(`schedule: ${meant}`);
    expect(problems(`schedule: ${meant}`)).toEqual([]);
  });

  it("for two numbers is a line for each, however they are parted", () => {
    const two = 'phone: "0114 496 0101"\nmore:\n  - label: ...\n    phone: "0114 496 0102"';
    for (const written of [
      '"0114 496 0101, 0114 496 0102"',
      '"0114 496 0101 or 0114 496 0102"',
      '["0114 496 0101", "0114 496 0102"]',
    ])
      expect(paste(`contact:\n  phone: ${written}`)).toBe(two);
  });

  it("never puts a name before a second number, or a number into the brackets of the first", () => {
    const [told] = problems('contact:\n  phone: "Jo 01632 960001 or 0114 496 0101"');
    expect(told?.message).toContain("more than one number");
    expect(told?.paste).toBeUndefined();
  });

  it("keeps an option behind a number, and gives hours a line of their own", () => {
    expect(problems('contact:\n  phone: "0114 496 0101, option 2"')).toEqual([]);
    expect(paste('contact:\n  phone: "0114 496 0101 (9am to 5pm)"')).toBe(
      'phone: "0114 496 0101"\nhours: "9am to 5pm"',
    );
  });

  it("for an address without its sign is the address", () => {
    expect(paste("contact:\n  email: tea(at)gooseberry.example.org")).toBe('email: "tea@gooseberry.example.org"');
  });

  it("keeps the web address of evidence that was written on one line", () => {
    expect(paste("evidence: https://gooseberry.example.org/study")).toBe(
      "evidence:\n  - label: ...\n    url: https://gooseberry.example.org/study",
    );
  });

  it("for a group that is shut is closed", () => {
    expect(paste("status: shut")).toBe("status: closed");
  });

  it("for what people call a field is its name", () => {
    expect(paste("opening hours: every Tuesday, 2pm")).toBe("schedule: every Tuesday, 2pm");
    expect(paste('mobile: "07700 900123"')).toBe('contact:\n  phone: "07700 900123"');
  });
});

describe("letters in the place of digits", () => {
  it("are told as that", () => {
    expect(problems('contact:\n  phone: "0114 496 TEAS"')[0]?.message).toContain("letters where digits belong");
  });
});

describe("a point", () => {
  it("with lat and lng changed over is told, and offered the right way round", () => {
    const [told] = problems("places:\n  - name: Hall\n    lat: -1.47\n    lng: 53.35");
    expect(told).toMatchObject({ code: "point-outside-uk", line: 6, paste: "lat: 53.35\nlng: -1.47" });
  });

  it("in another country is told, and nothing offered", () => {
    const [told] = problems("places:\n  - name: Hall\n    lat: 40.7\n    lng: -74");
    expect(told).toMatchObject({ code: "point-outside-uk" });
    expect(told?.paste).toBeUndefined();
  });

  it.each([
    ["Saint Helier", 49.18, -2.1],
    ["Unst", 60.8, -0.9],
    ["Lowestoft", 52.48, 1.76],
    ["Belleek", 54.48, -8.09],
  ])("in %s is in the UK", (_where, lat, lng) => {
    expect(problems(`places:\n  - name: Hall\n    lat: ${lat}\n    lng: ${lng}`)).toEqual([]);
  });
});

describe("a date that no month has", () => {
  it.each([
    ["31 February 2027, 2pm", "31 February 2027", "schedule: ..., 2pm"],
    ["12, 19 and 31 June 2027, 2pm", "31 June 2027", "schedule: 12, 19 and ..., 2pm"],
    ["31/6/2027, 2pm", "31/6/2027", "schedule: ..., 2pm"],
  ])("%s is told as that, and not offered as words", (written, never, dots) => {
    const [told] = problems(`schedule: ${written}`);
    expect(told).toMatchObject({ message: `"${never}" is not a date that exists.`, paste: dots });
  });

  it.each(["Tuesdays 10.00-12.00 Marsh Hall", "Tuesdays 2pm at 45 Mayfield Road", "Mondays 7.30 February to May"])(
    "is none that is a time or a house: %s",
    (written) => {
      expect(
        problems(`schedule: ${written}`)
          .map(({ message }) => message)
          .join(),
      ).not.toContain("not a date");
    },
  );

  it("is none that is the 29th of February of a year that has one, or of no year", () => {
    expect(problems("schedule: 29 February 2028, 2pm")).toEqual([]);
    expect(problems("schedule: every Tuesday, 2pm, except 29 February")[0]?.message).not.toContain("exists");
  });

  it("is no month of a year, which is read as its first day where it was said then", () => {
    const source = `${BARE}checked:\n  on: 2026-10\n  how: phone\n`;
    expect(readRecord(source, { id: "club" }).record?.checked?.on).toBe("2026-10-01");
    expect(check(source).map(({ code }) => code)).toContain("month-only");
  });
});

describe("a sign alone after the colon", () => {
  it.each(["?", "-"])("%s, which stops YAML, is told on its line, and the rest of the file is read too", (sign) => {
    const told = problems(`first_time:\n  text: ${sign}\nstatus: shut`);
    expect(told.map(({ code, line }) => [code, line])).toEqual([
      ["starts-with-symbol", 5],
      ["not-on-the-list", 6],
    ]);
  });
});

describe("signs of a web page among the words", () => {
  it("are told, and the words without them offered", () => {
    const [told] = problems('description: "<b>Tea</b>&nbsp;and talk.<br>Bring a mug &amp; a friend."');
    expect(told).toMatchObject({
      code: "html-in-words",
      line: 4,
      paste: 'description: "Tea and talk. Bring a mug & a friend."',
    });
  });

  it("are not seen in sums, in names in brackets or in web addresses", () => {
    expect(problems('description: "Ages <18; groups of a < b & c; ask <Jo>."')).toEqual([]);
    expect(problems("contact:\n  website: https://gooseberry.example.org/?a=1&copy;=2")).toEqual([]);
  });
});

describe("a day to check again that is before the last check", () => {
  it("is a slip, and not a review that is late", () => {
    expect(problems("checked:\n  on: 2026-11-01\n  how: phone\n  review_by: 2026-10-31")).toMatchObject([
      { code: "dates-reversed", line: 7 },
    ]);
  });
});

describe("two files of one id", () => {
  const files: SourceFile[] = [
    { file: "club.yaml", source: BARE },
    { file: "club.yml", source: BARE },
  ];
  const issues = checkRecords(files, { today: "2026-11-22" });

  it("are told with the name of the other", () => {
    expect(issues.find(({ code }) => code === "id-twice")).toMatchObject({
      file: "club.yml",
      message: 'There is another record with the id "club". It is in club.yaml.',
    });
  });

  it("on a terminal, what must be mended stands before what could be better", () => {
    const [, second = ""] = renderIssues(issues, files, "terminal").split("club.yml\n");
    expect(second.indexOf("another record")).toBeGreaterThan(0);
    expect(second.indexOf("another record")).toBeLessThan(second.indexOf("Suggestion:"));
  });
});
