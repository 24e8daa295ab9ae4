import { shown } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";

/** Languages that volunteers write out, with their codes (BCP 47). */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  "english en;welsh cy;cymraeg cy;polish pl;urdu ur;punjabi pa;panjabi pa;bengali bn;sylheti syl;gujarati gu;arabic ar;somali so;romanian ro;french fr;spanish es;portuguese pt;italian it;german de;turkish tr;farsi fa;persian fa;kurdish ku;pashto ps;dari prs;ukrainian uk;russian ru;cantonese yue;mandarin cmn;chinese zh;tamil ta;hindi hi;nepali ne;vietnamese vi;tigrinya ti;amharic am;yoruba yo;lithuanian lt;latvian lv;slovak sk;czech cs;hungarian hu;bulgarian bg;albanian sq;irish ga;gaelic gd;scots sco;bsl bfi;british sign language bfi;roma rom;romani rom;swahili sw;greek el"
    .split(";")
    .map((pair): [string, string] => {
      const at = pair.lastIndexOf(" ");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);

/** Languages are codes, so that "ur" and "Urdu" are not two languages. */
export const languageCodes: RecordRule = {
  scope: "record",
  codes: ["not-a-language"],
  check({ languages }) {
    return (languages ?? []).flatMap((language, at): Finding[] => {
      if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) && !BY_NAME.has(language)) return [];
      const code = BY_NAME.get(language.slice(0, 40).toLowerCase().trim());
      return [
        {
          code: "not-a-language",
          path: ["languages", at],
          message: `"${shown(language)}" is not the code of a language.${code ? ` Did you mean ${code}?` : ""}`,
          why: "People who look for somebody who speaks it would not find this.",
          ...(code === undefined ? {} : { paste: `- ${code}` }),
        },
      ];
    });
  },
};
