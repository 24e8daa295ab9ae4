/** Longest text taken from one field; beyond it a description is a brochure. */
export const MOST_TEXT = 10_000;

/** Cells of a table stand beside each other. */
const CELL = /<\/?(?:td|th)\b[^<>]*>/gi;
const BLOCK = "(?:p|li|div|h[1-6]|ul|ol|tr|table|dl|dt|dd|section|article|blockquote)";
const LINE_END = new RegExp(`<(?:br|hr|/${BLOCK})\\b[^<>]*>`, "gi");
/** Where a block begins the line before it ends, if nothing has ended it yet. */
const LINE_START = new RegExp(`\\n?(?:[ \\t]{0,20}<${BLOCK}\\b[^<>]*>)+`, "gi");
const TAG = /<\/?[a-z][^<>]*>/gi;
/** Tags that people write, and not "<name>" or "a < b". */
const KNOWN_TAG = new RegExp(`</?(?:br|hr|td|th|strong|em|b|i|u|a|span|${BLOCK})(?:\\s[^<>]*)?/?>`, "i");
/** What no reader of the page would see. Each part is short, as Word and editors write it. */
const UNSEEN = /<!--[^<>]{0,2000}-->|<(style|script)\b[^<>]{0,200}>[^<]{0,4000}<\/\1>/gi;
/** An address in angle brackets is no tag. */
const ADDRESS = /<((?:https?:\/\/|www\.)[^\s<>]{1,500}|(?:mailto:)?[^\s<>@/]{1,100}@[^\s<>@]{1,200})>/gi;
const LINK = /<a\s([^<>]{1,1000})>([^<>]{0,500})<\/a>/gi;
const HREF = /\bhref ?= ?["']([^"']{1,500})/i;

/** Entities of HTML 4 that have no other letters in them than their mark: "eacute" is an e with an acute accent. */
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
};
const ENTITIES: ReadonlyMap<string, string> = new Map(
  "amp &;lt <;gt >;quot \";apos ';pound £;euro €;cent ¢;yen ¥;copy ©;reg ®;trade ™;deg °;plusmn ±;frac12 ½;frac14 ¼;frac34 ¾;times ×;middot ·;bull •;hellip …;rsquo ’;lsquo ‘;sbquo ‚;rdquo ”;ldquo “;bdquo „;laquo «;raquo »;ndash –;mdash —;szlig ß;oslash ø;Oslash Ø;aelig æ;AElig Æ;iexcl ¡;iquest ¿;para ¶;sect §;dagger †;rarr →;larr ←;check ✓"
    .split(";")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]),
);
/** Spaces of several widths, and marks that only say where a word may be parted. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ...["nbsp", "ensp", "emsp", "thinsp"].map((name): [string, string] => [name, " "]),
  ...["shy", "zwnj", "zwj"].map((name): [string, string] => [name, ""]),
]);

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) {
    const lower = name.toLowerCase();
    const known = ENTITIES.get(name) ?? ENTITIES.get(lower) ?? SPACES.get(lower);
    if (known !== undefined) return known;
    const mark = MARKS[name.slice(1).toLowerCase()];
    return mark === undefined ? whole : `${name.charAt(0)}${mark}`.normalize("NFC");
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : "";
}

/** The words of a link, and behind them where it leads if they do not say it. */
function linkWords(_: string, inside: string, words: string): string {
  const href = HREF.exec(inside)?.[1] ?? "";
  const to = /^mailto:/i.test(href) ? href.slice("mailto:".length).split("?", 1).join("") : href;
  const bare = to.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  if (!/^https?:|@/i.test(to) || words.toLowerCase().includes(bare.toLowerCase())) return words;
  return `${words} (${to})`;
}

function withoutTags(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(ADDRESS, "$1")
    .replace(LINK, linkWords)
    .replace(/<\/p>/gi, "\n\n")
    .replace(CELL, " ")
    .replace(LINE_END, "\n")
    .replace(LINE_START, "\n")
    .replace(TAG, "")
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6}\d{0,2});/gi, entity);
}

function hasTags(text: string): boolean {
  return KNOWN_TAG.test(text);
}

/** Whether tags of HTML, or signs as HTML writes them (`&amp;`), stand in a text. */
export function hasMarkup(text: string): boolean {
  return hasTags(text) || /&(?:[a-z]{2,6}|#\d{2,6}|#x[0-9a-f]{2,5});/i.test(text);
}

/**
 * A publisher's text without HTML, with single spaces and at most one empty line between paragraphs. What comes
 * out is text to be shown as text: it is never safe to use as HTML.
 */
export function plainText(text: string): string {
  const once = withoutTags(text.slice(0, MOST_TEXT));
  // HTML that was written down as text: its tags come out of entities.
  const bare = hasTags(once) ? withoutTags(once) : once;
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
