import { inQuotes, lineFor, shown } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";
import { textsIn } from "./words-of-record.js";

/** Tags that people copy out of a web page or an editor; "<name>" and "a < b" are none of them. */
const TAG =
  /<\/?(?:a|b|i|u|p|em|br|hr|li|ul|ol|td|th|tr|div|span|font|table|tbody|strong|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi;
/** Letters that web pages write in a way of their own: `&nbsp;`, `&#8217;`. */
const CODE =
  /&(?:nbsp|amp|lt|gt|quot|apos|pound|euro|copy|reg|trade|hellip|bull|middot|times|frac\d\d|deg|[lr][sd]quo|[nm]dash|[aeiouy](?:acute|grave|circ|uml)|#\d{2,6}|#x[0-9a-f]{2,5});/gi;
/** The few that have one plain letter; any other is left for the writer to look up. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["&nbsp;", " "],
  ["&amp;", "&"],
  ["&pound;", "£"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&rsquo;", "'"],
  ["&lsquo;", "'"],
  ["&ndash;", "-"],
  ["&#39;", "'"],
  ["&#163;", "£"],
  ["&#8217;", "'"],
]);

/** Signs of a web page among the words: people would read "<b>" and "&nbsp;", since nothing on a card is run as HTML. */
export const htmlInWords: RecordRule = {
  scope: "record",
  codes: ["html-in-words"],
  check(record) {
    return textsIn(record).flatMap(([path, text]): Finding[] => {
      // In a web address "&copy;" can be a part of it.
      if (/^https?:/i.test(text)) return [];
      const found = text.match(TAG) ?? text.match(CODE);
      if (found === null) return [];
      const plain = text
        .replace(/<(?:br|hr|\/?p|\/?li|\/?div|\/?h[1-6])\b[^<>]{0,300}>/gi, " ")
        .replace(TAG, "")
        .replace(CODE, (code) => LETTERS.get(code.toLowerCase()) ?? code)
        .replace(/ {2,}/g, " ")
        .trim();
      const certain = plain !== "" && !plain.includes("\n") && plain.match(TAG) === null && plain.match(CODE) === null;
      return [
        {
          code: "html-in-words",
          path,
          message: `There are signs of a web page among the words: ${shown([...new Set(found)].join(" "))}`,
          why: "People would read the signs. Take them out and keep the words.",
          ...(certain ? { paste: lineFor(path, inQuotes(plain)) } : {}),
        },
      ];
    });
  },
};
