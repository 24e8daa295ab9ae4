import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../src/authoring/read-record.js";
import { readYamlValue } from "../../src/authoring/read-yaml.js";
import type { Resource } from "../../src/resource/resource.js";
import { shapeProblems } from "../../src/resource/schema.js";

const SAMPLES = "examples/neighbourhood";
const NATIONAL = "data/resources";
const needs: ReadonlySet<string> = new Set(idsIn("data/needs"));

interface RecordFile {
  id: string;
  file: string;
  source: string;
  value: unknown;
  record: Resource;
}

function idsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"));
}

function recordsIn(folder: string): RecordFile[] {
  return idsIn(folder).map((id) => {
    const file = join(folder, `${id}.yaml`);
    const source = readFileSync(file, "utf8");
    const { value } = readYamlValue(source);
    return { id, file, source, value, record: value as Resource };
  });
}

const samples = recordsIn(SAMPLES);
const national = recordsIn(NATIONAL);
const all = [...samples, ...national];

/** Everything in a text that looks like a phone number: ten digits or more after a 0, spaces ignored. */
function numbersIn(text: string): string[] {
  return (text.match(/0[\d ]{8,14}\d/g) ?? []).map((found) => found.replaceAll(" ", "")).filter((n) => n.length >= 10);
}

/** Every host of a web or e-mail address in a text. */
function hostsIn(text: string): string[] {
  return [...text.matchAll(/(?:https?:\/\/|[a-z0-9]@)([a-z0-9.-]+)/gi)].map((found) => found[1] ?? "");
}

/** Numbers that Ofcom keeps for television and radio drama: they never ring anywhere. */
const DRAMA = /^(?:01144960\d{3}|01632960\d{3}|07700900\d{3}|08081570\d{3})$/;

describe("every record that comes with fingerpost", () => {
  it("is there", () => {
    expect(samples.length).toBeGreaterThanOrEqual(60);
    expect(national.length).toBeGreaterThanOrEqual(40);
  });

  it.each(all)("has the right shape and no problem: $file", ({ file, id, source, value }) => {
    expect(shapeProblems(value)).toEqual([]);
    const { record, issues } = readRecord(source, { file, id, needs });
    expect(issues.filter(({ severity }) => severity === "problem")).toEqual([]);
    expect(record?.id).toBe(id);
  });

  it("has its file's name as its id, and no id stands twice", () => {
    for (const { id, record } of all) expect(record.id).toBe(id);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("names only needs that exist", () => {
    for (const { record } of all) {
      const named = [
        ...(record.helps_with ?? []),
        ...(record.who_for?.welcomes ?? []),
        ...(record.modules ?? []).flatMap((module) => module.helps_with ?? []),
        ...(record.levels ?? []).flatMap((level) => [...(level.helps_with ?? []), ...(level.who_for?.welcomes ?? [])]),
      ];
      expect({ id: record.id, unknown: named.filter((need) => !needs.has(need)) }).toEqual({
        id: record.id,
        unknown: [],
      });
    }
  });

  it("has a summary of 50 to 200 characters, or none", () => {
    for (const { id, record } of all) {
      for (const summary of [record.summary, ...Object.values(record.translations ?? {}).map((t) => t.summary)]) {
        const fits = summary === undefined || (summary.length >= 50 && summary.length <= 200);
        expect({ id, summary, fits }).toMatchObject({ fits: true });
      }
    }
  });

  it("asks to be checked again within twelve months", () => {
    for (const { id, record } of all) {
      if (record.checked?.review_by === undefined) continue;
      const { on, review_by } = record.checked;
      const limit = `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
      expect({ id, inTime: review_by > on && review_by <= limit }).toEqual({ id, inTime: true });
    }
  });
});

describe("the invented neighbourhood", () => {
  it("says in each file that it is invented, and points editors at the schema", () => {
    for (const { source } of samples) {
      expect(source.split("\n").slice(0, 2)).toEqual([
        "# yaml-language-server: $schema=../../data/resource.schema.json",
        "# Fictional: this is a sample, not a real group.",
      ]);
    }
  });

  it("uses only sub-domains of example.org", () => {
    for (const { id, source } of samples) {
      expect({ id, real: hostsIn(source).filter((host) => !host.endsWith(".example.org")) }).toEqual({ id, real: [] });
    }
  });

  it("uses only numbers that are kept for drama, and says when a mobile's owner agreed", () => {
    for (const { id, source, record } of samples) {
      const numbers = numbersIn(source);
      expect({ id, real: numbers.filter((number) => !DRAMA.test(number)) }).toEqual({ id, real: [] });
      if (numbers.some((number) => number.startsWith("07"))) expect(record.contact?.agreed_on).toBeDefined();
    }
  });

  it("gives neither street nor postcode nor point where the address is withheld", () => {
    const withheld = samples
      .flatMap(({ record }) => record.places ?? [])
      .filter((place) => place.address === "withheld");
    expect(withheld.length).toBeGreaterThan(0);
    for (const place of withheld) {
      expect(Object.keys(place).filter((key) => ["postcode", "lat", "lng", "getting_there"].includes(key))).toEqual([]);
    }
  });

  it("points only at records that exist when one has moved or closed", () => {
    const ids = new Set(samples.map(({ id }) => id));
    for (const { record } of samples) {
      for (const id of [...(record.moved_to === undefined ? [] : [record.moved_to]), ...(record.try_instead ?? [])]) {
        expect(ids.has(id)).toBe(true);
      }
    }
  });

  it("holds its courses and fortnightly meetings on the weekdays that it states", () => {
    const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    for (const { id, record } of samples) {
      for (const session of record.schedule ?? []) {
        const fixed = [...(session.dates ?? []), ...(session.except ?? []), ...(session.from ? [session.from] : [])];
        for (const date of fixed) {
          const day = days[new Date(`${date}T00:00:00Z`).getUTCDay()];
          expect({ id, date, days: session.days }).toMatchObject({ days: expect.arrayContaining([day]) });
        }
      }
    }
  });
});

describe("the national organisations", () => {
  it("say that they come from public sources and were not confirmed", () => {
    for (const { record } of national) {
      expect(record.checked).toMatchObject({ how: "public-sources", by: "public sources, not confirmed with them" });
      expect(record.source?.name).toBeTruthy();
    }
  });

  it("leave emergency numbers to the urgent layer", () => {
    for (const { record } of national) {
      const { phone, text, more } = record.contact ?? {};
      for (const number of [phone, text, ...(more ?? []).map((line) => line.phone)]) {
        expect(number ?? "").not.toMatch(/^(?:999|112|111|18000)\b/);
      }
    }
  });
});

interface Channel {
  value: unknown;
  verified?: boolean;
  confidence?: string;
  unverified_value?: unknown;
  hours?: string;
  note?: string;
}

interface OnFile {
  organisations: { id: string; nations: string[]; for_who?: string; newest_source?: unknown; channels: Channel[] }[];
  retired_values: { value: unknown }[];
}

const shared = process.env.FINGERPOST_SHARED;

describe.runIf(shared)("against the facts on file", () => {
  const text = shared === undefined ? "" : readFileSync(join(shared, "data/national.yaml"), "utf8");
  // Read in pieces by its top-level keys: the whole is larger than a record may be.
  const onFile = factsIn(text);
  const prose = [
    ...national.map(({ source }) => source),
    readFileSync(join(NATIONAL, "TO-CONFIRM.md"), "utf8"),
    readFileSync(join(NATIONAL, "README.md"), "utf8"),
  ].join("\n");
  const bare = prose.replaceAll(" ", "");

  it("the file was read", () => {
    expect(onFile.organisations.length).toBeGreaterThan(100);
    expect(onFile.retired_values.length).toBeGreaterThan(5);
  });

  it("no retired value appears anywhere in the folder", () => {
    for (const { value } of onFile.retired_values) expect(bare).not.toContain(String(value).replaceAll(" ", ""));
  });

  it("no number or address that is unverified or less than sure appears anywhere in the folder", () => {
    const sure = new Set(highValues(onFile.organisations).map(({ value }) => value));
    for (const { id, channels } of onFile.organisations) {
      for (const channel of channels) {
        const seen =
          channel.verified && channel.confidence === "high" ? undefined : (channel.value ?? channel.unverified_value);
        // Whole sentences ("999 then 55") are no numbers; the urgent layer has them.
        if (seen === undefined || seen === null || sure.has(String(seen)) || String(seen).length < 5) continue;
        const found = bare.includes(String(seen).replaceAll(" ", ""));
        expect({ id, seen, found }).toEqual({ id, seen, found: false });
      }
    }
  });

  it("each number and address of a record stands on file, sure, under the same organisation", () => {
    const high = highValues(onFile.organisations);
    for (const { id, record } of national) {
      const own = high.filter((channel) => channel.id === id).map(({ value }) => value.replace(/^SHOUT to /, ""));
      const { phone, text: textNumber, website, more } = record.contact ?? {};
      const used = [phone, textNumber, website, ...(more ?? []).map((line) => line.phone)].filter(
        (v) => v !== undefined,
      );
      expect(used.length).toBeGreaterThan(0);
      expect({ id, strange: used.filter((value) => !own.includes(value)) }).toEqual({ id, strange: [] });
    }
  });

  /** Areas that stand for more than one nation. */
  const WIDER: Readonly<Record<string, string[]>> = {
    uk: ["england", "northern-ireland", "scotland", "wales"],
    "great-britain": ["england", "scotland", "wales"],
  };
  /** Hours whose evidence is cut off or too old to print whole. */
  const LESS_SAID = new Set(["civil-legal-advice", "drinkline-scotland"]);
  /** Remarks in brackets are about the evidence. */
  const plainHours = (hours: string | undefined): string | undefined => hours?.replace(/\s*\(.*\)/, "").toLowerCase();

  it("each record has the nations, hours, ages and date that stand on file for it", () => {
    for (const { id, record } of national) {
      const facts = onFile.organisations.find((each) => each.id === id);
      const covered = (record.covers ?? []).flatMap((area) => WIDER[area] ?? [area]);
      expect({ id, covered: covered.sort() }).toEqual({ id, covered: [...(facts?.nations ?? [])].sort() });
      for (const line of [record.contact, ...(record.contact?.more ?? [])]) {
        const channel = facts?.channels.find(({ value }) => value !== null && value === line?.phone);
        if (channel === undefined) continue;
        if (!LESS_SAID.has(id))
          expect({ id, hours: plainHours(line?.hours) }).toEqual({ id, hours: plainHours(channel.hours) });
        if (line !== undefined && "label" in line && channel.note !== undefined)
          expect({ id, label: line.label }).toEqual({ id, label: channel.note });
      }
      expect(`${id} ${record.checked?.on}`).toContain(`${id} ${facts?.newest_source}`);
      const who = facts?.for_who ?? "";
      const [, below] = /under (\d+)/.exec(who) ?? [];
      const [, above] = /(\d+) (?:or|and) over/.exec(who) ?? [];
      expect({ id, min: record.who_for?.min_age, max: record.who_for?.max_age }).toEqual({
        id,
        min: above === undefined ? undefined : Number(above),
        max: below === undefined ? undefined : Number(below) - 1,
      });
    }
  });
});

function highValues(organisations: OnFile["organisations"]): { id: string; value: string }[] {
  return organisations.flatMap(({ id, channels }) =>
    channels
      .filter(({ verified, confidence }) => verified === true && confidence === "high")
      .map(({ value }) => ({ id, value: String(value) })),
  );
}

/** The organisations one by one, and the retired values, of national.yaml. */
function factsIn(text: string): OnFile {
  const section = (key: string): string[] => {
    const lines = text.split("\n");
    const start = lines.indexOf(`${key}:`) + 1;
    const length = lines.slice(start).findIndex((line) => /^[a-z]/.test(line));
    return lines
      .slice(start, length === -1 ? undefined : start + length)
      .join("\n")
      .split(/^(?=- )/m)
      .filter((part) => part.startsWith("- "));
  };
  const items = (key: string): unknown[] => section(key).flatMap((part) => readYamlValue(part).value as unknown[]);
  return {
    organisations: items("organisations") as OnFile["organisations"],
    retired_values: items("retired_values") as OnFile["retired_values"],
  };
}
