import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readHost } from "../../src/element/host.js";
import { MOST_LETTERS, textMessage } from "../../src/element/print/text-message.js";
import { initial } from "../../src/element/state.js";
import type { View } from "../../src/element/view.js";
import { builtVocabulary, createDirectory, type Resource } from "../../src/index.js";
import { elementWords } from "../../src/language/element.js";
import { elementMore } from "../../src/language/element-more.js";
import { loadRecords } from "../../src/node/records/index.js";

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

it("every sample's text message fits two messages, and its first line gives nothing away", async () => {
  const { records } = await loadRecords(["examples/neighbourhood"]);
  const attributes = { getAttribute: () => null, hasAttribute: () => false } as unknown as Element;
  const view = { state: initial(5), host: readHost(attributes), words: elementWords("en", {}, elementMore) } as View;
  const health = builtVocabulary().needs.flatMap((need) => [need.label.en.toLowerCase()]);
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
  expect(createDirectory([]).size).toBe(0);
});
