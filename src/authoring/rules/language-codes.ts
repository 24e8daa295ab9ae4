import { isLanguageCode, languageCodeOf } from "../languages.js";
import { shown } from "../quote.js";
import { severalIn } from "../read/several.js";
import type { Finding, RecordRule } from "./rule.js";

/** Languages are codes, so that "ur" and "Urdu" are not two languages. */
export const languageCodes: RecordRule = {
  scope: "record",
  codes: ["not-a-language"],
  check({ languages }) {
    return (languages ?? []).flatMap((language, at): Finding[] => {
      if (isLanguageCode(language)) return [];
      const code = codesIn(language);
      return [
        {
          code: "not-a-language",
          path: ["languages", at],
          message: `"${shown(language)}" is not the code of a language.${code ? ` Did you mean ${code.join(" and ")}?` : ""}`,
          why: "People who look for somebody who speaks it would not find this.",
          ...(code === undefined ? {} : { paste: code.map((each) => `- ${each}`).join("\n") }),
        },
      ];
    });
  },
};

/** The codes of the languages that a text writes out, when it is certain of each. */
function codesIn(text: string): string[] | undefined {
  const codes = severalIn(text, languageCodeOf).map(languageCodeOf);
  return codes.every((code) => code !== undefined) ? codes : undefined;
}
