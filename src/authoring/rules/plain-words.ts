import type { Finding, RecordRule } from "./rule.js";
import { wordsOfRecord } from "./words-of-record.js";

/** Words from funding bids, with what people say. After the plain-English lists of UK public bodies, own choice. */
const PLAINER: readonly [string, string][] = [
  ["service users", "people"],
  ["service user", "person"],
  ["beneficiaries", "people"],
  ["facilitate", "run, or help"],
  ["facilitated by", "run by"],
  ["utilise", "use"],
  ["in order to", "to"],
  ["prior to", "before"],
  ["commence", "start"],
  ["holistic", "(leave it out, or say what you do)"],
  ["signposting", "telling people where to go"],
  ["signpost", "tell people where to go"],
  ["person-centred", "(say what you do)"],
  ["multidisciplinary", "of people with different jobs"],
  ["intervention", "help"],
  ["empower", "help people to"],
  ["enable individuals", "help people"],
  ["individuals", "people"],
  ["psychosocial", "(say what you talk about)"],
  ["peer-led", "run by people who have been through it"],
  ["outcomes", "what changes for people"],
  ["access to provision", "help"],
  ["attendees", "people who come"],
];

/** Words that a neighbour would not say. Only a suggestion: the writer knows their people best. */
export const plainWords: RecordRule = {
  scope: "record",
  codes: ["plain-words"],
  check(record) {
    const told = new Set<string>();
    return wordsOfRecord(record).flatMap(([path, text]): Finding[] => {
      const folded = ` ${text.toLowerCase().replace(/[.,;:!?()\s]/g, " ")} `;
      return PLAINER.flatMap(([word, plainer]): Finding[] => {
        if (!folded.includes(` ${word} `) || told.has(word)) return [];
        told.add(word);
        return [
          {
            code: "plain-words",
            path,
            message: `"${word}" has a plainer word: ${plainer}.`,
            why: "Plain words are read by more people, and found by more.",
          },
        ];
      });
    });
  },
};
