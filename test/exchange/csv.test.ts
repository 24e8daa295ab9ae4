import { describe, expect, it } from "vitest";
import { readRecordValue } from "../../src/authoring/index.js";
import { importCsv, readMapping } from "../../src/exchange/index.js";

/** Reads a table with a mapping as it would stand in its file. */
function imported(mapping: Record<string, unknown>, text: string) {
  const read = readMapping({ id: ["Name"], ...mapping });
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  const known = {
    needs: new Set(["copd", "asthma", "food"]),
    knowsArea: (id: string) => id === "trafford",
    places: { knowsArea: (district: string) => /^S[1-8]$/.test(district) },
  };
  const outcome = importCsv(text, read, "table.csv", known);
  for (const record of outcome.records) {
    expect(readRecordValue(record, { id: record.id }).record, `${record.id} can be loaded`).toEqual(record);
  }
  return { ...outcome, said: outcome.issues.map(({ message }) => message).join("\n") };
}

/** What is wrong with a mapping, each with its place. */
function problemsOf(mapping: Record<string, unknown>): string[] {
  const read = readMapping({ id: ["Name"], columns: { Name: "name" }, ...mapping });
  return "problems" in read ? read.problems.map(({ path, message }) => `${(path ?? []).join(".")}: ${message}`) : [];
}

describe("a cell becomes what its field takes", () => {
  it.each([
    ["helps_with", "COPD, asthma; food", { helps_with: ["copd", "asthma", "food"] }],
    ["modes", "In person, Phone", { modes: ["in-person", "phone"] }],
    ["covers", "S8, Trafford", { covers: ["S8", "trafford"] }],
    ["covers", "S1 to S3, S8", { covers: ["S1", "S2", "S3", "S8"] }],
    ["covers", "S1-S3", { covers: ["S1", "S2", "S3"] }],
    ["covers", "S8 9, S8", { covers: ["S8 9", "S8"] }],
    ["places.postcode", "s80aa", { places: [{ postcode: "S8 0AA" }] }],
    ["languages", "English; Urdu", { languages: ["en", "ur"] }],
    [
      "not_for",
      "People on oxygen, and their dogs; Under 18s",
      { not_for: ["People on oxygen, and their dogs", "Under 18s"] },
    ],
    ["who_for.min_age", "18", { who_for: { min_age: 18 } }],
    ["who_for.min_age", "18+", { who_for: { min_age: 18 } }],
    ["who_for.min_age", "11 to 16", { who_for: { min_age: 11, max_age: 16 } }],
    ["cost.amount", "£3.50", { cost: { amount: 3.5 } }],
    ["cost.free", "Yes", { cost: { free: true } }],
    ["kind", "Peer group", { kind: "peer-group" }],
    ["edited_on", "1/11/2026", { edited_on: "2026-11-01" }],
    ["edited_on", "2026-11-01 00:00:00", { edited_on: "2026-11-01" }],
    ["places.lat", "53.352", { places: [{ lat: 53.352 }] }],
    ["places.access", "step-free, hearing loop", { places: [{ access: ["step-free", "hearing-loop"] }] }],
    ["schedule", "Every Tuesday, 2pm", { schedule: [{ text: "Every Tuesday, 2pm" }] }],
    ["description", "Tea &amp; toast, women&#39;s group", { description: "Tea & toast, women's group" }],
    ["description", "Soup.<p>Bring a <b>bowl</b>.</p>", { description: "Soup. Bring a bowl." }],
    ["equipment", "<ul><li>A bowl</li><li>A spoon</li></ul>", { equipment: ["A bowl", "A spoon"] }],
    ["description", "Soup <for> anybody, 3 < 4", { description: "Soup <for> anybody, 3 < 4" }],
    ["translations.cy.name", "Clwb", { translations: { cy: { name: "Clwb" } } }],
  ])("%s: %s", (target, cell, fields) => {
    const { records, issues } = imported({ columns: { Name: "name", It: target } }, `Name,It\nHill,"${cell}"\n`);
    expect(records).toEqual([{ id: "hill", name: "Hill", organisation: { name: "Hill" }, ...fields }]);
    expect(issues).toEqual([]);
  });

  it("a list adds to what every record gets, and any other cell goes before it", () => {
    const { records } = imported(
      {
        columns: { Name: "name", Helps: "helps_with", Kind: "kind" },
        fixed: { helps_with: ["food"], kind: "activity" },
      },
      "Name,Helps,Kind\nHill,copd,course\n",
    );
    expect(records[0]).toMatchObject({ helps_with: ["food", "copd"], kind: "course" });
  });
});

describe("a cell that does not fit is said with its row, its column and its words", () => {
  it.each([
    ["places.lat", "abc", '"abc" is not a number'],
    ["places.lat", "95", '"95" does not fit places.lat, so it was left out: the number is too large'],
    ["edited_on", "31/6/2026", '"31/6/2026" is not a date'],
    ["kind", "cours", "Did you mean course?"],
    ["languages", "English, Wibble", '"Wibble" is not a language'],
    ["helps_with", "asthmaa", "Did you mean asthma?"],
    ["covers", "S8, the valley", 'all of "S8, the valley" was left out'],
    ["covers", "S7-S9", '"S7-S9" is not an area, a postcode district or anyone'],
    ["covers", "S1/S3", '"S1/S3" is not an area, a postcode district or anyone'],
    ["contact.website", "see poster", '"see poster" is not a web address'],
    ["cost.free", "sometimes", '"sometimes" is not yes or no'],
  ])("%s: %s", (target, cell, message) => {
    const { records, issues } = imported({ columns: { Name: "name", It: target } }, `Name,It\nHill,"${cell}"\n`);
    expect(records).toHaveLength(1);
    expect(issues.map((issue) => [issue.line, issue.code])).toEqual([[2, "csv-cell"]]);
    expect(issues[0]?.message).toContain('Row 2, column "It": ');
    expect(issues[0]?.message).toContain(message);
  });

  it("a need or an area that every record gets is said once when it does not exist", () => {
    const { said } = imported(
      { columns: { Name: "name" }, fixed: { helps_with: ["wibble"], covers: ["S8", "nowhere"] } },
      "Name\nHill\nDale\n",
    );
    expect(said).toMatch(/^Every record got the need "wibble" and the area "nowhere", [^\n]*$/);
  });

  it("a cell for two fields is said once", () => {
    const columns = { Name: "name", Ages: ["who_for.min_age", "who_for.max_age"] };
    expect(imported({ columns }, "Name,Ages\nHill,children\n").issues).toHaveLength(1);
  });

  it("school years are no age: their words say who may come, after what another column says", () => {
    const columns = { Name: "name", Ages: ["who_for.min_age", "who_for.max_age"], Who: "who_for.text" };
    const { records, said } = imported({ columns }, "Name,Ages,Who\nHill,Years 7 to 11,Girls\n");
    expect(records[0]?.who_for).toEqual({ text: "Girls. Years 7 to 11" });
    expect(said).toContain('"Years 7 to 11" is not an age, so it was put in words under  who_for.text.');
  });

  it("a mapping that nobody has held against the fields gives no record that could not be loaded", () => {
    const mapping = { columns: { Name: "name" }, id: ["Name"], nothing: [], fixed: { colour: "red" } as object };
    const { records, refused } = importCsv("Name\nHill\n", mapping, "table.csv");
    expect(records).toEqual([]);
    expect(refused).toEqual([{ row: 2, reason: expect.stringContaining("fields that records do not have") }]);
    expect(
      importCsv("Name\nHill\n", { ...mapping, columns: { Name: "nme" } }, "table.csv").issues[0]?.message,
    ).toContain("Did you mean name?");
  });

  it("what fits of a list is kept", () => {
    expect(
      imported({ columns: { Name: "name", It: "languages" } }, 'Name,It\nHill,"Urdu, Wibble"\n').records[0],
    ).toMatchObject({ languages: ["ur"] });
  });

  it("two columns for one field: the second is said, not put over the first", () => {
    const { records, said } = imported(
      { columns: { Name: "name", A: "places.address", B: "places.address" } },
      "Name,A,B\nHill,1 Example Road,Back gate\n",
    );
    expect(records[0]?.places).toEqual([{ address: "1 Example Road" }]);
    expect(said).toContain(
      'Row 2, column "B": "Back gate" was left out, because the column "A" gives places.address already.',
    );
  });

  it("a group that lacks a part in one row is left out there, with what it said", () => {
    const { records, said } = imported(
      { columns: { Name: "name", On: "checked.on", How: "checked.how" } },
      "Name,On,How\nHill,2026-11-01,\nDale,2026-11-02,phone\n",
    );
    expect(records.map((record) => record.checked)).toEqual([undefined, { on: "2026-11-02", how: "phone" }]);
    expect(said).toContain("2026-11-01");
    expect(said).toContain("it needs checked.how as well");
  });
});

describe("a mapping is held against the fields of a record before any row is read", () => {
  it.each([
    ["phone", "Did you mean contact.phone?"],
    ["postcode", "Did you mean places.postcode?"],
    ["sumary", "Did you mean summary?"],
    ["places.adress", "Did you mean places.address?"],
    ["organisation", "For words write organisation.name."],
    ["places", "places.postcode"],
    ["id", "The id is made of the columns"],
    ["__proto__.x", 'There is no field "__proto__.x".'],
  ])("a column cannot become %s", (target, message) => {
    const problems = problemsOf({ columns: { Name: "name", It: target } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^columns\.It: The column "It" cannot become /);
    expect(problems[0]).toContain(message);
  });

  it("names the part without which a group could never stand", () => {
    const columns = { Name: "name", When: "checked.on" };
    expect(problemsOf({ columns })).toEqual([
      'columns.When: "checked" cannot stand without "checked.how", and nothing gives it. Give it a column, or a value under  fixed.',
    ]);
    expect(problemsOf({ columns, fixed: { checked: { how: "phone" } } })).toEqual([]);
  });

  it.each([
    [{ id_prefix: 12 }, "id_prefix: The  id_prefix  is a word"],
    [{ nothing: ["NA", 0] }, "nothing: Under  nothing  stand words"],
  ])("%j is said and not passed over", (setting, message) => {
    expect(problemsOf(setting)[0]).toContain(message);
  });
});

describe("what every record gets", () => {
  it.each([
    [{ organisation: "Foo" }, { organisation: { name: "Foo" } }],
    [{ cost: "free" }, { cost: { free: true } }],
    [{ helps_with: "food" }, { helps_with: ["food"] }],
    [{ modes: "In person, phone" }, { modes: ["in-person", "phone"] }],
    [{ schedule: "Every Tuesday" }, { schedule: [{ text: "Every Tuesday" }] }],
    [{ checked: { on: "1/11/2026", how: "Phone" } }, { checked: { on: "2026-11-01", how: "phone" } }],
    [{ places: [{ town: "Heeley" }] }, { places: [{ town: "Heeley" }] }],
  ])("%j is read", (fixed, fields) => {
    const { records } = imported({ columns: { Name: "name" }, fixed }, "Name\nHill\n");
    expect(records[0]).toEqual({ id: "hill", name: "Hill", organisation: { name: "Hill" }, ...fields });
  });

  it.each([
    ["hello", 'fixed: Under  fixed  stand fields that every record gets, and there is "hello".'],
    [["kind"], "and there is a list."],
    [{ places: "Hall" }, 'fixed.places: "places" is a list of groups of fields, and "Hall" stands there.'],
    [{ contact: "0114 496 0101" }, 'fixed.contact: "contact" has several parts (phone,'],
    [{ knd: "course" }, 'fixed.knd: There is no field "knd". Did you mean kind?'],
    [{ contact: { phone: 1144960101 } }, "Put it in quotes."],
    [{ kind: "cours" }, "Did you mean course?"],
    [{ who_for: { min_age: 300 } }, '"who_for.min_age" under  fixed  does not fit'],
    [{ summary: null }, 'There is nothing after "summary".'],
    [{ id: "x" }, "Every record would get the same id."],
  ])("%j is refused in plain words", (fixed, message) => {
    const problems = problemsOf({ fixed });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });
});

describe("a cell with contacts of several sorts", () => {
  const phone = "0114 496 0103";
  it.each([
    [phone, { phone }],
    [`${phone} (mornings)`, { phone: `${phone} (mornings)` }],
    ["hello@example.org", { email: "hello@example.org" }],
    ["www.example.org/us", { website: "https://www.example.org/us" }],
    [`${phone} or 0114 496 0104`, { phone, more: [{ label: "Another number", phone: "0114 496 0104" }] }],
    [`${phone}, 0114 496 0104`, { phone, more: [{ label: "Another number", phone: "0114 496 0104" }] }],
    [`Tel: ${phone} / email: hello@example.org`, { phone, email: "hello@example.org" }],
    [
      `hello@example.org; https://example.org; ${phone}`,
      { phone, email: "hello@example.org", website: "https://example.org" },
    ],
    [`${phone} or ${phone}`, { phone }],
    ["email:hello@example.org", { email: "hello@example.org" }],
    [
      "hello@example.org/hill@example.org",
      { email: "hello@example.org", more: [{ label: "Another e-mail address", email: "hill@example.org" }] },
    ],
    [`${phone}/hello@example.org`, { phone, email: "hello@example.org" }],
    ["https://www.tiktok.com/@group.uk", { website: "https://www.tiktok.com/@group.uk" }],
  ])("%s: all of it is kept", (cell, contact) => {
    for (const target of ["contact", "contact.phone"].slice(0, cell.startsWith(phone) ? 2 : 1)) {
      const { records, issues } = imported({ columns: { Name: "name", It: target } }, `Name,It\nHill,"${cell}"\n`);
      expect(records[0]?.contact).toEqual(contact);
      expect(issues).toEqual([]);
    }
  });

  it.each([
    [`${phone} / 0104`, { phone }],
    ["Ama hello@example.org", { email: "hello@example.org" }],
    ["Enquiries:hello@example.org", { email: "hello@example.org" }],
    [`${phone} @hill`, { phone }],
    [`${phone} or text 07700 900123`, { phone, more: [{ label: "Another number", phone: "07700 900123" }] }],
  ])("%s: what is left is said", (cell, contact) => {
    const { records, said } = imported({ columns: { Name: "name", It: "contact" } }, `Name,It\nHill,"${cell}"\n`);
    expect(records[0]?.contact).toEqual(contact);
    expect(said).toContain(`Row 2, column "It": Of "${cell}" only `);
  });

  it.each([
    ["0161 496 0103 9-5", "0161 496 0103"],
    ["Mon-Fri 9-5 0161 496 0103", "0161 496 0103"],
    ["0808 2000 247 24/7", "0808 2000 247"],
    ["0300 123 1234 8am-8pm", "0300 123 1234"],
    ["01632 96001 9-5", "01632 96001"],
    ["01632 96001 9am", "01632 96001"],
    ["0161 496 0103 7 days", "0161 496 0103"],
    ["18001 0161 496 0103", "0161 496 0103"],
  ])("%s: hours are no part of the number", (cell, number) => {
    const { records, said } = imported({ columns: { Name: "name", It: "contact" } }, `Name,It\nHill,"${cell}"\n`);
    expect(records[0]?.contact).toEqual({ phone: number });
    expect(said).toContain(`Of "${cell}" only ${number} was kept`);
  });

  it.each([
    [`${phone} ext 22`, phone],
    [`${phone} option 3`, phone],
    [`Tel ${phone} 2pm-4pm`, phone],
    [`Tel ${phone}, Fax 0114 496 0102`, phone],
    [`Fax: 0114 496 0102. Tel: ${phone}`, phone],
    [`0114 496 0102 (fax), ${phone}`, phone],
    ["Fax: 0114 496 0102", undefined],
    ["Fax no. 0114 496 0102", undefined],
  ])("%s: a fax is not rung, and the words beside a number are kept", (cell, number) => {
    const { records, said } = imported({ columns: { Name: "name", It: "contact" } }, `Name,It\nHill,"${cell}"\n`);
    expect(records[0]?.contact).toEqual(number === undefined ? undefined : { phone: number });
    expect(records[0]?.join?.how).toBe(cell);
    expect(said).toContain("put in words under  join.how.");
  });

  it("a number that is a phone and a fax is rung", () => {
    const { records } = imported({ columns: { Name: "name", It: "contact" } }, `Name,It\nHill,Tel/Fax: ${phone}\n`);
    expect(records[0]?.contact).toEqual({ phone });
  });

  it.each(["01632 96 00 01", "0114 496 01 03", "0114 496 0103"])("%s: is all number", (cell) => {
    const { records, issues } = imported({ columns: { Name: "name", It: "contact" } }, `Name,It\nHill,"${cell}"\n`);
    expect(records[0]?.contact).toEqual({ phone: cell });
    expect(issues).toEqual([]);
  });

  it.each(["http://user:pw@example.org", "https://admin:secret@portal.example.org/list", "https://jo@example.org"])(
    "%s: how to log in is published nowhere, and that it was left out is said",
    (cell) => {
      for (const target of ["contact", "contact.email", "contact.website"]) {
        const columns = { Name: "name", It: target };
        const { records, said } = imported({ columns }, `Name,It\nHill,${cell}\nDale,${phone} ${cell}\n`);
        expect(JSON.stringify(records)).not.toContain("example.org");
        expect(said).toContain('Row 2, column "It": ');
      }
    },
  );

  it.each([
    ["ring jo", { join: { how: "ring jo" } }, '"ring jo" is neither a phone number, an e-mail address'],
    ["jo@@x", { join: { how: "jo@@x" } }, '"jo@@x" is neither a phone number, an e-mail address'],
    ["youtube.com/@group.org", { join: { how: "youtube.com/@group.org" } }, '"youtube.com/@group.org" is neither'],
    ["Ama hello@example.org", { contact: { email: "hello@example.org" } }, "only hello@example.org was kept"],
  ])("%s in a column for e-mail: only an address is taken as one, and the rest is said", (cell, kept, sentence) => {
    const columns = { Name: "name", It: "contact.email" };
    const { records, said } = imported({ columns }, `Name,It\nHill,${cell}\n`);
    const { join, contact } = records[0] ?? {};
    expect({ join, contact }).toEqual(kept);
    expect(said).toContain(sentence);
  });

  it("a number that begins with the letter O keeps its beginning, as words", () => {
    const { records, said } = imported({ columns: { Name: "name", It: "contact" } }, "Name,It\nHill,O1144960103\n");
    expect(records[0]).toMatchObject({ join: { how: "O1144960103" } });
    expect(records[0]?.contact).toBeUndefined();
    expect(said).toContain('"O1144960103" is neither a phone number');
  });

  it("words without a contact go under join.how, after what stands there", () => {
    const columns = { Name: "name", It: "contact", How: "join.how" };
    const { records, said } = imported({ columns }, "Name,It,How\nHill,ask inside,\nDale,ask inside,Just come.\n");
    expect(records.map((record) => record.join?.how)).toEqual(["ask inside", "Just come. ask inside"]);
    expect(said).toContain('Row 3, column "It": "ask inside" is neither a phone number');
  });

  it("two columns of contacts do not put one over the other", () => {
    const columns = { Name: "name", Phone: "contact.phone", Other: "contact" };
    const { records } = imported({ columns }, `Name,Phone,Other\nHill,${phone},0114 496 0104\n`);
    expect(records[0]?.contact).toEqual({ phone, more: [{ label: "Another number", phone: "0114 496 0104" }] });
  });
});

describe("columns and rows", () => {
  it("says once which filled columns the mapping does not name, with how many rows fill them", () => {
    const { said } = imported(
      { columns: { Name: "name" }, nothing: ["NA"] },
      "Name,Hours,Empty,\nHill,10am,NA,x\nDale,2pm,,\n",
    );
    expect(said).toBe(
      'The mapping names no field for these columns, each with the rows that fill it: "Hours" (2 rows), column 4, which has no name (1 row).',
    );
  });

  it("reads both of two columns that have one name, and says so", () => {
    const { records, said } = imported(
      { columns: { Name: "name", Phone: "contact.phone", Town: "places.town" } },
      "Name,Phone,Phone,Town,Town\nHill,0114 496 0103,0114 496 0104,Heeley,Sheffield\n",
    );
    expect(records[0]?.contact).toEqual({
      phone: "0114 496 0103",
      more: [{ label: "Another number", phone: "0114 496 0104" }],
    });
    expect(said).toContain('There is more than one column called "Phone" and "Town".');
    expect(said).toContain('"Sheffield" was left out');
  });

  it("names rows as a spreadsheet does and lines as an editor does, past blank lines and cells of several lines", () => {
    const text = '\r\nName,Note,Lat\r\n\r\nHill,"one\r\ntwo\r\nthree",53.1\r\n , ,\r\nDale,x,abc\r\n,x,\r\n';
    const { records, issues, refused, rows } = imported(
      { columns: { Name: "name", Note: "description", Lat: "places.lat" } },
      text,
    );
    expect(records.map(({ id }) => id)).toEqual(["hill", "dale"]);
    expect(issues.map(({ line, message }) => [line, message.slice(0, 5)])).toEqual([[8, "Row 6"]]);
    expect(refused).toEqual([{ row: 7, reason: "it has no name" }]);
    expect(rows).toBe(3);
  });

  it("says what stood after the last column", () => {
    const { said } = imported({ columns: { Name: "name" } }, "Name\nHill,more, and more\n");
    expect(said).toContain('What stands after the last column was left out: "more, and more".');
  });
});

describe("what is no row", () => {
  const COLUMNS = { columns: { Name: "name", Cost: "cost.text" } };

  it("that a quotation mark which is not closed has swallowed is no record, and the rows before it are", () => {
    const { records, refused, said } = imported(COLUMNS, 'Name,Cost\nHill,£1\n"Tea,£3\nBell,£4\nLoft,£5\n');
    expect(records.map(({ name }) => name)).toEqual(["Hill"]);
    expect(refused).toEqual([{ row: 3, reason: expect.stringContaining("not closed") as string }]);
    expect(said).toContain("A quotation mark is opened and not closed");
  });

  it("a heading alone is said, and not passed over as an import of nothing", () => {
    expect(imported(COLUMNS, "Name,Cost\n").said).toBe("The file has a heading and no rows.");
  });

  it("a line that says what parts the cells, as Excel writes it, is no heading; lines are counted from it", () => {
    const { records, issues } = imported(
      { columns: { Name: "name", Cost: "cost.amount" } },
      "sep=;\r\nName;Cost\r\nTea;x\r\n",
    );
    expect(records.map(({ name }) => name)).toEqual(["Tea"]);
    expect(issues).toMatchObject([{ line: 3 }]);
  });
});

describe("a cell that only says that it is not known", () => {
  it("is left out of the record, and all of them are said once with how many there are", () => {
    const { records, said } = imported(
      { columns: { Name: "name", Cost: "cost.text", Where: "places.town" } },
      "Name,Cost,Where\nHill,TBC,-\nBell,TBC,Heeley\n",
    );
    expect(records).toEqual([
      { id: "hill", name: "Hill", organisation: { name: "Hill" } },
      { id: "bell", name: "Bell", organisation: { name: "Bell" }, places: [{ town: "Heeley" }] },
    ]);
    expect(said).toBe('Cells that only say that it is not known were left out: "TBC" (2 cells), "-" (1 cell).');
  });

  it("is passed over where the mapping says that it means nothing", () => {
    const { records, said } = imported(
      { columns: { Name: "name", Cost: "cost.text" }, nothing: ["TBC"] },
      "Name,Cost\nHill,TBC\n",
    );
    expect(records).toEqual([{ id: "hill", name: "Hill", organisation: { name: "Hill" } }]);
    expect(said).toBe("");
  });
});

describe("an id", () => {
  const ids = (text: string, mapping: Record<string, unknown> = {}) => {
    const outcome = imported(
      { columns: { Name: "name" }, id: ["Name", "Postcode"], ...mapping },
      `Name,Postcode\n${text}`,
    );
    return { ...outcome, ids: outcome.records.map(({ id }) => id) };
  };

  it("two names in Bengali at one postcode are two records, each with an id of its own that stays", () => {
    const { ids: made, refused, said } = ids("শান্তি কেন্দ্র,S8 0AA\nশক্তি কেন্দ্র,S8 0AA\n");
    expect(refused).toEqual([]);
    expect(new Set(made).size).toBe(2);
    for (const id of made) expect(id).toMatch(/^s8-0aa-[0-9a-z]{7}$/);
    expect(ids("শক্তি কেন্দ্র,S8 0AA\n").ids).toEqual([made[1]]);
    expect(said).toContain(
      `Row 2: "শান্তি কেন্দ্র, S8 0AA" has letters or signs that an id cannot hold, so its id is "${made[0]}".`,
    );
  });

  it.each(["শান্তি কেন্দ্র", "★"])("is never empty: %s without a postcode", (name) => {
    expect(ids(`${name},\n`).ids[0]).toMatch(/^record-[0-9a-z]{7}$/);
  });

  it("is made of the row where its columns are empty, and that is said", () => {
    const { ids: made, refused, said } = ids("Hill,\nDale,\nDale,\n", { id: ["Postcode"] });
    expect(made).toEqual([expect.stringMatching(/^hill-[0-9a-z]{7}$/), expect.stringMatching(/^dale-[0-9a-z]{7}$/)]);
    expect(refused).toEqual([{ row: 4, reason: "it repeats row 3: every cell is the same" }]);
    expect(said).toContain("There is nothing under Postcode");
  });

  it("names that differ only in signs are two, and the same name in other capitals is one", () => {
    const { ids: made, refused, said } = ids("St. Ann's,S8 0AA\nSt Anns,S8 0AA\nST ANNS,s8 0aa\n");
    expect(made).toEqual(["st-anns-s8-0aa", expect.stringMatching(/^st-anns-s8-0aa-[0-9a-z]{7}$/)]);
    expect(said).toContain("would give the id of row 2, which is another");
    expect(refused).toEqual([{ row: 4, reason: "it repeats row 3: the same Name and Postcode" }]);
  });

  it("has at most 80 characters, with the postcode at its end", () => {
    const long = "Very long name of a place ".repeat(6);
    expect(ids(`${long},S8 0AA\n`).ids[0]).toMatch(/^.{60,80}$/);
    expect(ids(`${long},S8 0AA\n`).ids[0]).toMatch(/s8-0aa$/);
    expect(ids(`${long}é শা,S8 0AA\n`).ids[0]?.length).toBeLessThanOrEqual(80);
  });

  it("has its prefix in small letters and hyphens too", () => {
    expect(ids("Hill,S8 0AA\n", { id_prefix: "GM/ x" }).ids).toEqual(["gm-x-hill-s8-0aa"]);
    expect(problemsOf({ id_prefix: "//" })[0]).toContain("has no letter from a to z and no digit");
  });
});
