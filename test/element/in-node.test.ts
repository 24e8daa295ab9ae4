import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { placeOf } from "../../src/element/facts.js";
import { readHost } from "../../src/element/host.js";
import { plainText } from "../../src/element/print/plain-text.js";
import { MOST_LETTERS, textMessage } from "../../src/element/print/text-message.js";
import { requestOf } from "../../src/element/request.js";
import { initial } from "../../src/element/state.js";
import type { View } from "../../src/element/view.js";
import { builtVocabulary, createDirectory, type FindRequest, type Resource } from "../../src/index.js";
import { elementWords } from "../../src/language/element.js";
import { elementMore } from "../../src/language/element-more.js";
import { spokenDistance } from "../../src/language/speaking.js";
import { loadRecords } from "../../src/node/records/index.js";
import { factRows, lineText } from "../../src/resource/fact-rows.js";
import { whenLines } from "../../src/resource/lines.js";

const attributes = { getAttribute: () => null, hasAttribute: () => false } as unknown as Element;
/** What a screen is made from, before anything was searched, over a directory of no records. */
const shown = {
  directory: createDirectory([], { today: "2026-11-22" }),
  state: initial(5),
  host: readHost(attributes),
  lang: "en",
  words: elementWords("en", {}, elementMore),
} as Partial<View> as View;

it("importing the element in Node does no harm", async () => {
  const element = await import("../../src/element/index.js");
  expect(element.TAG).toBe("support-finder");
});

it("no file of the element turns text into markup, stores, or asks the network", () => {
  const files = readdirSync("src/element", { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(".ts"),
  );
  const never =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|new Image\b|window\.name|\.(?:src|srcset)\s*=|\beval\(|new Function/;
  for (const entry of files) {
    expect(readFileSync(join(entry.parentPath, entry.name), "utf8"), entry.name).not.toMatch(never);
  }
});

it("a time is told beside its own place: in a message, on a list, and where somebody goes", () => {
  const knit: Resource = {
    id: "knit",
    name: "Knit",
    organisation: { name: "Knit" },
    contact: { phone: "0114 496 0199" },
    covers: ["NP20", "S8"],
    places: [
      { name: "Hall", town: "Newport", postcode: "NP20 4AL" },
      { name: "Library", town: "Sheffield", postcode: "S8 9ZZ" },
    ],
    schedule: [
      { days: ["wednesday"], every: "week", starts: "10:00", place: "Hall", text: "Wednesdays 10am" },
      { days: ["tuesday"], every: "week", starts: "14:00", place: "Library", text: "Tuesdays 2pm" },
    ],
  };
  const directory = createDirectory([knit], { today: "2026-11-22" });
  const findings = directory.find({ words: "knit", near: "S8 9ZZ", now: "2026-11-22T10:00" });
  const near = { ...shown, directory, state: { ...shown.state, findings } };
  expect(textMessage(near, [knit]).split("\n").slice(2)).toEqual(["Tuesdays 2pm", "Library, Sheffield"]);
  expect(textMessage(shown, [knit]).split("\n").slice(2)).toEqual(["Wednesdays 10am", "Hall, Newport"]);
  expect(whenLines(shown, knit)).toEqual(["Wednesdays 10am (Hall)", "Tuesdays 2pm (Library)"]);
  // No place was asked for: the next one is on Tuesday, at the library.
  const [anywhere] = directory.find({ words: "knit", now: "2026-11-22T10:00" }).results;
  expect([anywhere?.next, placeOf(anywhere, knit)?.name]).toEqual(["2026-11-24T14:00", "Library"]);
});

it("a place that is not closely known is said to be about as far off, on the card and on the record's page", () => {
  const here: Resource = {
    id: "here",
    name: "Here",
    organisation: { name: "Here" },
    modes: ["in-person"],
    places: [{ postcode: "S8 9ZZ" }],
    covers: ["S8"],
  };
  const [match] = createDirectory([here], { today: "2026-11-22" }).find({ words: "here", near: "S8" }).results;
  const { metres = 0, uncertainty = 0 } = match?.distance ?? {};
  const said = spokenDistance(metres, uncertainty, "en");
  expect(said).toBe("About 1 mile away");
  expect(match?.reasons.map(({ text }) => text)).toContain(said);
  expect(spokenDistance(metres, 100, "cy")).toBe("1 milltir i ffwrdd");
  const where = factRows(shown, here, String, { place: here.places?.[0], away: said }).find(
    ({ key }) => key === "where",
  );
  expect(where?.lines.map(lineText)).toEqual(["S8 9ZZ. About 1 mile away"]);
});

it("whoever looks after somebody, or means to bring a friend, is told that nobody may come too", () => {
  const alone: Resource = {
    id: "alone",
    name: "Alone",
    organisation: { name: "Alone" },
    helps_with: ["loneliness"],
    modes: ["phone"],
    supporter_welcome: false,
  };
  const directory = createDirectory([alone], { today: "2026-11-22" });
  const said = (asked: FindRequest): boolean =>
    directory
      .find({ needs: ["loneliness"], ...asked })
      .results[0]?.cautions.some(({ code }) => code === "no-supporter") === true;
  expect([said({}), said({ carer: true }), said({ eases: ["bring-a-friend"] })]).toEqual([false, true, true]);
});

it("sessions that have days and times and no words of their own say when they are", () => {
  const larder: Resource = {
    id: "larder",
    name: "Larder",
    organisation: { name: "Larder" },
    schedule: [
      { days: ["monday", "thursday"], every: "week", starts: "11:00", ends: "12:00" },
      { days: ["saturday"], every: "month", nth: [1, -1], starts: "10:30" },
      { dates: ["2026-12-05"], starts: "11:00" },
    ],
  };
  expect(whenLines(shown, larder)).toEqual([
    "every Monday and Thursday, 11am to 12 noon",
    "first and last Saturday of the month, 10.30am",
    "Saturday 5 December, 11am",
  ]);
});

it("a list to take home says when a helpline is open, and has the number for where the person is", async () => {
  const { records } = await loadRecords(["data/resources"]);
  const directory = createDirectory(records, { today: "2026-11-22" });
  const textOf = (id: string, near?: string): string => {
    const findings = directory.find({ words: "help", ...(near === undefined ? {} : { near }) });
    const view = { ...shown, directory, linesFor: () => [], today: "2026-11-22", state: { ...shown.state, findings } };
    return plainText(
      view as View,
      records.filter((record) => record.id === id),
    );
  };
  expect(textOf("calm")).toContain("5pm to midnight");
  expect(textOf("beat", "CF10 1AA")).toContain("Wales · 0808 801 0433 · Monday to Friday 3pm to 8pm");
  expect(textOf("beat", "CF10 1AA")).not.toContain("Scotland");
  for (const nation of ["England", "Scotland", "Wales", "Northern Ireland"]) expect(textOf("beat")).toContain(nation);
});

it("a host's ways to take part narrow what a person may choose, and are never widened by it", () => {
  const modesOf = (modes: string[], how: "" | "phone" | "in-person"): unknown => {
    const state = { ...shown.state, answers: { ...shown.state.answers, how } };
    return requestOf(state, { ...shown.host, modes }, "2026-11-22T10:00").modes;
  };
  expect([modesOf(["phone", "online"], "phone"), modesOf(["phone"], "in-person")]).toEqual([["phone"], ["phone"]]);
  expect([modesOf(["phone"], ""), modesOf([], "in-person")]).toEqual([["phone"], ["in-person"]]);
});

it("every sample's text message fits two messages, and its first line gives nothing away", async () => {
  const { records } = await loadRecords(["examples/neighbourhood"]);
  const health = builtVocabulary().needs.flatMap((need) => [need.label.en.toLowerCase()]);
  const view = { ...shown, directory: createDirectory(records, { today: "2026-11-22" }) };
  const check = (resources: Resource[]): void => {
    const message = textMessage(view, resources);
    expect(message.length).toBeLessThanOrEqual(MOST_LETTERS);
    const first = message.split("\n")[0]?.toLowerCase() ?? "";
    expect(health.filter((word) => first.includes(word))).toEqual([]);
    // Signs of the phone networks' own alphabet: others halve what fits.
    expect(message).not.toMatch(/[‘’“”–—…]/);
  };
  for (const record of records) check([record]);
  check(records);
  // A list that is too long for a message says how many numbers are not in it.
  const whole = textMessage(view, records);
  const numbers = whole.split("\n").length - 2;
  expect(whole).toContain(`And ${records.length - numbers} more on our list.`);
  expect(textMessage(view, records.slice(0, 2))).not.toContain("more on our list");
  expect(createDirectory([]).size).toBe(0);
});
