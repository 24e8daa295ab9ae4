/** Languages that volunteers write out, with their codes (BCP 47). */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  "english en;welsh cy;cymraeg cy;polish pl;urdu ur;punjabi pa;panjabi pa;bengali bn;sylheti syl;gujarati gu;arabic ar;somali so;romanian ro;french fr;spanish es;portuguese pt;italian it;german de;turkish tr;farsi fa;persian fa;kurdish ku;pashto ps;dari prs;ukrainian uk;russian ru;cantonese yue;mandarin cmn;chinese zh;tamil ta;hindi hi;nepali ne;vietnamese vi;tigrinya ti;amharic am;yoruba yo;lithuanian lt;latvian lv;slovak sk;czech cs;hungarian hu;bulgarian bg;albanian sq;irish ga;gaelic gd;scots sco;bsl bfi;british sign language bfi;roma rom;romani rom;swahili sw;greek el"
    .split(";")
    .map((pair): [string, string] => {
      const at = pair.lastIndexOf(" ");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);

/** Whether a text is written as the code of a language. */
export function isLanguageCode(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(text) && !BY_NAME.has(text);
}

/** The code of a language that is written out, where it is one that volunteers write. */
export function languageCodeOf(name: string): string | undefined {
  return BY_NAME.get(name.slice(0, 40).toLowerCase().trim());
}
