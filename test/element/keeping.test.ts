import { describe, expect, it } from "vitest";
import { threeEscapes } from "../../src/element/keys.js";
import { parseCsv, readSheet, sheetText } from "../../src/element/own-sheet.js";
import { calendarFile } from "../../src/element/print/calendar.js";
import { listFragment, readFragment } from "../../src/element/print/fragment.js";
import { listFile, readListFile } from "../../src/element/print/list-file.js";
import { chosen, joined, listOf, moved, planned, toggled } from "../../src/element/state.js";
import type { Resource } from "../../src/index.js";
import { dial, safeUrl } from "../../src/resource/links.js";

describe("a saved list", () => {
  it("comes back as it was saved, and holds ids and the plan alone", () => {
    const list = planned([chosen("puff-and-blow-heeley"), chosen("carers-uk")], "carers-uk", {
      first_step: "ring",
      confidence: 7,
    });
    const file = listFile(list, "Tuesday");
    expect(readListFile(file)).toEqual({ list, next_talk: "Tuesday", left: 0 });
    expect(Object.keys(JSON.parse(file).list[0])).toEqual(["id", "first_step", "when", "with_whom", "in_the_way"]);
  });

  it("is refused when the file is something else, and loses only what is wrong in it", () => {
    expect(readListFile("not json")).toBeUndefined();
    expect(readListFile('{"list":[]}')).toBeUndefined();
    const odd = {
      format: "fingerpost-list",
      list: [{ id: "<script>" }, { id: "carers-uk", confidence: 99, first_step: 5 }],
    };
    expect(readListFile(JSON.stringify(odd))).toEqual({ list: [chosen("carers-uk")], next_talk: "", left: 1 });
  });

  it("is opened whole or says how much of it is not, and leaves what was written before", () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ id: `x-${at}` }));
    const read = readListFile(JSON.stringify({ format: "fingerpost-list", list: [...many, { id: "x-0" }] }));
    expect([read?.list.length, read?.left]).toEqual([50, 11]);
    const standing = planned([chosen("a"), chosen("b")], "a", { first_step: "ring on Monday" });
    const opened = planned([chosen("a"), chosen("b"), chosen("c")], "b", { when: "Tuesday" });
    expect(joined(opened, standing)).toEqual([standing[0], opened[1], opened[2]]);
  });

  it("keeps its plans when the ids on it are set anew, and holds each thing once", () => {
    const list = planned([chosen("carers-uk")], "carers-uk", { first_step: "ring" });
    expect(listOf(["puff-and-blow-heeley", "carers-uk", "carers-uk"], list)).toEqual([
      chosen("puff-and-blow-heeley"),
      ...list,
    ]);
  });

  it("fits in a link as ids, and a link with anything else in it is no list", () => {
    expect(listFragment([chosen("a-b"), chosen("c:d")])).toBe("#support=a-b,c%3Ad");
    expect(readFragment("#support=a-b,c%3Ad")).toEqual(["a-b", "c:d"]);
    expect(readFragment("#support=a,b,a")).toEqual(["a", "b"]);
    expect(readFragment("#support=<b>")).toEqual([]);
    expect(readFragment("#elsewhere")).toEqual([]);
    expect(readFragment("#support=%E0%A4%A")).toEqual([]);
  });

  it("is put in order by steps, and stops at its ends", () => {
    const list = [chosen("a"), chosen("b"), chosen("c")];
    const ids = (of: readonly { id: string }[]): string => of.map(({ id }) => id).join("");
    expect(ids(moved(list, "c", -1))).toBe("acb");
    expect(ids(moved(list, "a", -1))).toBe("abc");
    expect(ids(moved(list, "a", 1))).toBe("bac");
    expect(ids(toggled(list, "b"))).toBe("ac");
    expect(ids(toggled(list, "d"))).toBe("abcd");
  });
});

describe("a calendar file", () => {
  const weekly: Resource = {
    id: "tea",
    name: "Tea, talk; and more",
    organisation: { name: "Tea" },
    places: [{ name: "Hall", town: "Heeley" }],
    schedule: [{ days: ["tuesday"], every: "week", starts: "14:00", ends: "16:00", except: ["2026-12-29"] }],
  };

  it("holds a weekly time with the weeks that it leaves out", () => {
    const lines = calendarFile(weekly, "2026-11-22").replace(/\r\n /g, "").split("\r\n");
    for (const line of [
      "DTSTART:20261124T140000",
      "DTEND:20261124T160000",
      "RRULE:FREQ=WEEKLY;BYDAY=TU",
      "EXDATE:20261229T140000",
      "SUMMARY:Tea\\, talk\\; and more",
    ]) {
      expect(lines).toContain(line);
    }
  });

  /** The lines of the file of a group with these sessions. */
  const linesOf = (schedule: Resource["schedule"], today = "2026-11-30"): string[] =>
    calendarFile({ ...weekly, ...(schedule === undefined ? {} : { schedule }) }, today)
      .replace(/\r\n /g, "")
      .split("\r\n");

  it.each([
    ["20:00", "00:00", "20261204T200000", "20261205T000000"],
    ["22:00", "02:00", "20261204T220000", "20261205T020000"],
    ["23:30", undefined, "20261204T233000", "20261205T003000"],
    ["10:00", undefined, "20261204T100000", "20261204T110000"],
  ])("ends after it starts, where it goes on past midnight: %s to %s", (starts, ends, start, end) => {
    const lines = linesOf([{ days: ["friday"], every: "week", starts, ...(ends === undefined ? {} : { ends }) }]);
    expect(lines.filter((line) => line.startsWith("DT") && !line.startsWith("DTSTAMP"))).toEqual([
      `DTSTART:${start}`,
      `DTEND:${end}`,
    ]);
  });

  it("starts each session on its own day, and leaves out what is over", () => {
    const lines = linesOf([
      { days: ["monday"], every: "week", starts: "10:00" },
      { days: ["thursday"], every: "two-weeks", starts: "19:00", from: "2026-12-10" },
      { days: ["thursday"], every: "week", starts: "09:00", until: "2026-06-30" },
      { days: ["friday"], every: "week", starts: "11:00", from: "2027-03-01" },
    ]);
    expect(lines.filter((line) => line.startsWith("DTSTART"))).toEqual([
      "DTSTART:20261130T100000",
      "DTSTART:20261210T190000",
      "DTSTART:20270305T110000",
    ]);
  });

  it("holds every week of the month that is named, and days left out of what has no time", () => {
    expect(linesOf([{ days: ["tuesday"], every: "month", nth: [1, 3], starts: "10:00" }])).toContain(
      "RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU",
    );
    const whole = linesOf([{ days: ["tuesday"], every: "week", except: ["2026-12-29"], until: "2027-01-31" }]);
    expect(whole).toContain("EXDATE;VALUE=DATE:20261229");
    expect(whole).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131");
  });

  it("says where only if it is known which place, and keeps the words of the time", () => {
    const two: Resource = {
      ...weekly,
      places: [{ name: "Hall" }, { name: "Barn" }],
      schedule: [
        { days: ["monday"], every: "week", term_time: true, text: "Mondays in term time" },
        { days: ["friday"], every: "week", place: "Barn" },
      ],
    };
    const lines = calendarFile(two, "2026-11-30").split("\r\n");
    expect(lines.filter((line) => line.startsWith("LOCATION"))).toEqual(["LOCATION:Barn"]);
    expect(lines).toContain("DESCRIPTION:Mondays in term time");
  });

  it("holds the dates of a course that are still to come, and no line is longer than the format allows", () => {
    const course: Resource = {
      ...weekly,
      name: "A course with a very long name that goes on and on, café to café, é é é é é é",
      schedule: [{ dates: ["2026-11-01", "2026-12-01"], starts: "10:00" }],
    };
    const file = calendarFile(course, "2026-11-22");
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain("DTSTART:20261201T100000");
    for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

describe("a worker's own spreadsheet", () => {
  it("is read with commas, quotes and new lines inside quotes, and with semicolons", () => {
    expect(parseCsv('a,b\n"x, ""y""","two\nlines"\n').rows).toEqual([
      ["a", "b"],
      ['x, "y"', "two\nlines"],
    ]);
    expect(parseCsv("a;b\r\n1;2").rows).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("becomes records by the usual names of headings; a row without a name is counted, not lost in silence", () => {
    const read = readSheet(
      "\uFEFFService name,Tel,Needs,Postcode\nTea,0114 496 0001,Loneliness; COPD,S8 9ZZ\n,1,,\n",
      new Map([
        ["loneliness", "loneliness"],
        ["copd", "copd"],
      ]),
    );
    expect(read?.left).toBe(1);
    expect(read?.records[0]).toMatchObject({
      name: "Tea",
      helps_with: ["loneliness", "copd"],
      contact: { phone: "0114 496 0001" },
      places: [{ postcode: "S8 9ZZ" }],
    });
  });

  it("has the same ids when a row was added, so that a saved plan never stands beside another group", () => {
    const ids = (rows: string): Record<string, string> =>
      Object.fromEntries(
        readSheet(`Name;Phone;When\r\n${rows}`, new Map())?.records.map(({ id, schedule }) => [
          JSON.stringify(schedule),
          id,
        ]) ?? [],
      );
    const rows = "Stitchers;0114 496 0301;Mondays\r\nAllotment;0114 496 0302;Fridays\r\n";
    const before = ids(rows);
    const after = ids(`Aardvark Debt Advice;0114 496 0399;Tuesdays\r\n${rows.replace("0114 496 0302", "01144960302")}`);
    expect(after).toMatchObject(before);
    expect(new Set(Object.values(ids(`${rows}Stitchers;0114 496 0301;Sundays\r\n`))).size).toBe(3);
  });

  it("keeps the ids apart of one service at several venues when another is added above", () => {
    const ids = (rows: string): (string | undefined)[] =>
      readSheet(`Name,Phone,Venue,Town\n${rows}`, new Map())?.records.map(({ id }) => id) ?? [];
    const hall = "Warm Space,0114 496 0301,Hall,Heeley\n";
    const library = "Warm Space,0114 496 0301,Library,Heeley\n";
    const [atHall, atLibrary] = ids(hall + library);
    expect(atHall).not.toBe(atLibrary);
    const chapel = "Warm Space,0114 496 0301,Chapel,Heeley\n";
    expect(ids(chapel + library + hall).slice(1)).toEqual([atLibrary, atHall]);
    expect(ids(hall.replace("0114 496", "(0114) 496-"))).toEqual([atHall]);
  });

  it("takes the headings that people write, the one that the page suggests among them, and names what it did not read", () => {
    const read = readSheet(
      "Name,Contact Telephone Number,Telephone No,What it helps with,Who is it for,Post code,Opening times,Code,Empty\n" +
        "Knit,0114 496 0000,0114 496 0001,loneliness,Women only,S8 9ZZ,Mondays,7,\n",
      new Map([["loneliness", "loneliness"]]),
    );
    expect(read?.records[0]).toMatchObject({
      helps_with: ["loneliness"],
      who_for: { text: "Women only" },
      contact: { phone: "0114 496 0000" },
      places: [{ postcode: "S8 9ZZ" }],
      schedule: [{ text: "Mondays" }],
    });
    expect(read?.unread).toEqual(["Telephone No", "Code"]);
  });

  it("is read as Excel writes it: headings over two lines, a title above them, what parts the cells said in the first line", () => {
    const names = (text: string): string[] | undefined =>
      readSheet(text, new Map())?.records.map(({ name, contact }) => `${name} ${JSON.stringify(contact)}`);
    const knit = ['Knit {"phone":"0114 496 0000"}'];
    expect(names('"What it\nhelps, with";Name;Phone\r\nloneliness;Knit;0114 496 0000\r\n')).toEqual(knit);
    expect(names("sep=;\r\nName;Phone\r\nKnit;0114 496 0000\r\n")).toEqual(knit);
    expect(names("Our groups, November 2026;;\r\n\r\nName;Phone;Cost\r\nKnit;0114 496 0000;free\r\n")).toEqual(knit);
    expect(names("Name,Phone\rKnit,0114 496 0000\r")).toEqual(knit);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("Name\tPhone\r\nKnit\t0114 496 0000\r\n", "utf16le")]);
    expect(names(sheetText(utf16.buffer))).toEqual(knit);
  });

  it("loses no row to a quotation mark that is never closed, and says in which row it is", () => {
    const open = readSheet(
      'Name,About\nKnit,"two\nlines"\nBad,"open quote\nSew,one\nTea,"tea, talk"\nBus,"last\n',
      new Map(),
    );
    expect(open?.records.map(({ name, summary }) => [name, summary])).toEqual([
      ["Knit", "two\nlines"],
      ["Bad", '"open quote'],
      ["Sew", "one"],
      ["Tea", "tea, talk"],
      ["Bus", '"last'],
    ]);
    expect(open?.open).toEqual([3, 6]);
  });

  it("keeps whole rows however long they are, and counts those that are too many", () => {
    const row = `Group,${"what happens here, ".repeat(2)}`;
    const long = readSheet(`Name,About\n${`"Group","${"long ".repeat(200)}"\n`.repeat(3000)}`, new Map());
    expect([long?.records.length, long?.beyond]).toEqual([3000, 0]);
    const many = readSheet(`Name,About\n${`${row}\n`.repeat(6000)}`, new Map());
    expect([many?.records.length, many?.left, many?.beyond]).toEqual([5000, 0, 1000]);
  });

  it("is free only where that is all that the cell says, and has an address as people write it", () => {
    const costs = ["Free", "£0.00", "0", "am ddim", "£0.50 a session", "Free parking; £10 a session", "0.80"];
    const rows = costs.map((cost) => `Tea,${cost},www.example.org/tea`);
    const read = readSheet(`Name,Cost,Website\n${rows.join("\n")}`, new Map());
    expect(read?.records.map(({ cost }) => (cost as { free?: true }).free === true)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(read?.records[0]?.contact).toEqual({ website: "https://www.example.org/tea" });
  });

  it("keeps its signs when Excel on Windows wrote it", () => {
    expect(sheetText(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0xa3, 0x33]).buffer)).toBe("Café £3");
    expect(sheetText(new TextEncoder().encode("Café £3").buffer)).toBe("Café £3");
  });

  it("is not one when no heading is a name", () => {
    expect(readSheet("x,y\n1,2", new Map())).toBeUndefined();
  });
});

describe("what may be opened or rung", () => {
  it("is a web address or a number, and nothing that runs", () => {
    expect(safeUrl("javascript:alert(1)")).toBeUndefined();
    expect(safeUrl("data:text/html,x")).toBeUndefined();
    expect(safeUrl("https://example.org/a?b=1")).toBe("https://example.org/a?b=1");
    expect(dial("0114 496 0000")).toBe("01144960000");
    expect(dial("(01632) 960-001")).toBe("01632960001");
    expect(dial("18000")).toBe("18000");
    // Relay UK's prefix rings with a number behind it, and nobody by itself.
    expect(dial("18001 0808 808 8000")).toBe("1800108088088000");
    expect(dial("18001")).toBeUndefined();
    expect(dial("ring after six")).toBeUndefined();
    // Words in brackets behind it say what it is for, or what to text to it.
    expect(dial("60777 (WORD)")).toBe("60777");
    expect(dial("(01632) 960001 (ask for Pat) ")).toBe("01632960001");
    expect(dial("60777 WORD")).toBeUndefined();
  });

  it("is left by three quick presses of Escape, not by three slow ones", () => {
    const quick = threeEscapes();
    expect([quick("Escape", 0), quick("Escape", 300), quick("Escape", 600)]).toEqual([false, false, true]);
    const slow = threeEscapes();
    expect([slow("Escape", 0), slow("Escape", 3000), slow("Escape", 6000)]).toEqual([false, false, false]);
    const other = threeEscapes();
    expect([other("Escape", 0), other("a", 1), other("Escape", 2), other("Escape", 3)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
