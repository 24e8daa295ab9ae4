import { shown } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";
import { wordsOfRecord } from "./words-of-record.js";

/** Letters that people use in speech, and the codes of places and times. */
const EVERYDAY: ReadonlySet<string> = new Set(
  "NHS GP GPS UK GB EU USA BBC TV DVD CD PC IT PE DIY OK AM PM ID PIN SMS FAQ PDF QR VIP MP WC RSPCA RSPB YMCA YWCA CIC BSL LGBT LGBTQ LGBTQIA HIV ADHD PTSD OCD MS ME COPD IBS DJ GCSE HGV MOT VAT".split(
    " ",
  ),
);

/** Letters that stand for something are explained the first time, in brackets or before them. */
export const acronyms: RecordRule = {
  scope: "record",
  codes: ["unexplained-acronym"],
  check(record) {
    const names = [record.name, record.organisation.name, ...(record.other_names ?? [])].join(" ");
    const texts = wordsOfRecord(record);
    const everything = texts.map(([, text]) => text).join(" ");
    const told = new Set<string>();
    return texts.flatMap(([path, text]): Finding[] => {
      // A text that is all in capitals is another matter.
      if (text === text.toUpperCase()) return [];
      const findings: Finding[] = [];
      for (const { 0: acronym, index } of text.matchAll(/\b[A-Z]{2,6}\b/g)) {
        // "Text KITE to ..." is a word to send, not letters that stand for something.
        if (/text(?:ing)? ["'\u2018\u201c]?$/i.test(text.slice(Math.max(0, index - 9), index))) continue;
        if (EVERYDAY.has(acronym) || told.has(acronym) || names.includes(acronym)) continue;
        if (everything.includes(`(${acronym})`) || everything.includes(`${acronym} (`)) continue;
        told.add(acronym);
        findings.push({
          code: "unexplained-acronym",
          path,
          message: `"${shown(acronym)}" is not explained.`,
          why: "People who do not know the letters will think it is not for them. If you know what they stand for, write the words out and put the letters in brackets. If the leaflet does not say and you do not know, leave it as it is.",
          paste: `the words (${acronym})`,
        });
      }
      return findings;
    });
  },
};
