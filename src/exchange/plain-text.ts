/** Longest text taken from one field; beyond it a description is a brochure. */
export const MOST_TEXT = 10_000;

const LINE_END = /<(?:br|\/p|\/li|\/div|\/h[1-6]|\/ul|\/ol)\b[^<>]*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  pound: "£",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
};

/**
 * A publisher's text without HTML, with single spaces and at most one empty line between paragraphs. What comes
 * out is text to be shown as text: it is never safe to use as HTML.
 */
export function plainText(text: string): string {
  const bare = text
    .slice(0, MOST_TEXT)
    .replace(/<\/p>/gi, "\n\n")
    .replace(LINE_END, "\n")
    .replace(TAG, "")
    .replace(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number(name.slice(1));
      return code >= 32 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCharCode(code) : "";
    });
  const kept: string[] = [];
  for (const line of bare.split(/\r\n|\r|\n/)) {
    const clean = line.replace(/\s+/g, " ").trim();
    if (clean !== "" || (kept.length > 0 && kept[kept.length - 1] !== "")) kept.push(clean);
  }
  return kept.join("\n").trim();
}

/** Paragraphs: parted by empty lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
