/** How numbers, dates and lists are said. */

/** Metres in a statute mile; `language` imports nothing of ours. */
const METRES_PER_MILE = 1609.344;

/** With a capital first letter. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** With a small first letter. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** A list in words: "a", "a and b", "a, b and c". @param and the word between the last two */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}

/** A date as people say it: `22 November 2026`. What is no ISO date comes back as it is. */
export function spokenDate(iso: string, lang: "en" | "cy" = "en"): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return iso;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime())) return iso;
  // By hand: a formatter of Intl takes a quarter of a millisecond to make, twenty times for one page of results.
  return `${date.getUTCDate()} ${MONTHS[lang][date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}

/** The months by their names, January first. */
export const MONTHS: Readonly<Record<"en" | "cy", readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(" "),
  cy: "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(" "),
};

/** The days of the week from Sunday: not every browser has Welsh (Chromium has none), and would say them in English. */
const DAYS: Readonly<Record<"en" | "cy", readonly string[]>> = {
  en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  cy: "Dydd Sul,Dydd Llun,Dydd Mawrth,Dydd Mercher,Dydd Iau,Dydd Gwener,Dydd Sadwrn".split(","),
};

/** A day to come: `Tuesday 24 November`. What is no ISO date comes back as it is. */
export function spokenDay(iso: string, lang: "en" | "cy"): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? iso
    : `${DAYS[lang][date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[lang][date.getUTCMonth()]}`;
}

/** `14:30` as `2.30pm`, the way it is written in the UK. */
export function spokenClock(time: string, lang: "en" | "cy"): string {
  const [hours, minutes] = time.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return time;
  const [morning, afternoon, noon] = PARTS_OF_DAY[lang];
  if (time === "12:00") return noon;
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes === 0 ? "" : `.${String(minutes).padStart(2, "0")}`}${hours < 12 ? morning : afternoon}`;
}

const PARTS_OF_DAY: Readonly<Record<"en" | "cy", readonly [string, string, noon: string]>> = {
  en: ["am", "pm", "12 noon"],
  cy: ["yb", "yp", "hanner dydd"],
};

/**
 * A distance as people say it: "half a mile", "1½ miles", "12 miles". Halves below ten miles, whole miles above.
 * @param metres along the ground
 */
export function spokenMiles(metres: number, lang: "en" | "cy" = "en"): string {
  const miles = metres / METRES_PER_MILE;
  const welsh = lang === "cy";
  if (miles < 0.25) return welsh ? "llai na hanner milltir" : "less than half a mile";
  const halves = miles < 10 ? Math.max(1, Math.round(miles * 2)) : Math.round(miles) * 2;
  if (halves === 1) return welsh ? "hanner milltir" : "half a mile";
  const number = `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""}`;
  // In Welsh a noun after a number stays in the singular.
  return `${number} ${welsh ? "milltir" : halves === 2 ? "mile" : "miles"}`;
}

/** From this uncertainty on, in metres, a distance is said to be about. */
const ABOUT = 800;
/** What is nearer than this is told as "less than half a mile", in metres: a quarter of a mile. */
const LESS_THAN_HALF = 0.25 * METRES_PER_MILE;
/** A distance below this share of its uncertainty says nothing: both may lie anywhere in one wide postcode. */
const SAYS_NOTHING = 0.1;

/**
 * How far off a place is: "1½ miles away", "About 12 miles away" where it is not known closely, and "In your area, up
 * to about 12 miles away" where the two are so near one another that only the furthest it may be is known.
 * @param uncertainty of the distance, in metres
 */
export function spokenDistance(metres: number, uncertainty: number, lang: "en" | "cy"): string {
  const welsh = lang === "cy";
  const isAbout = uncertainty > ABOUT;
  if (isAbout && metres < Math.max(LESS_THAN_HALF, uncertainty * SAYS_NOTHING)) {
    const most = spokenMiles(metres + uncertainty, lang);
    return welsh ? `Yn eich ardal chi, hyd at tua ${most} i ffwrdd` : `In your area, up to about ${most} away`;
  }
  const miles = spokenMiles(metres, lang);
  return upperFirst(welsh ? `${isAbout ? "tua " : ""}${miles} i ffwrdd` : `${isAbout ? "about " : ""}${miles} away`);
}

/**
 * Languages by tag: sign languages, for which browsers have no name, and in Welsh those that people and records name most,
 * because not every browser has Welsh.
 */
const LANGUAGES: Readonly<Record<"en" | "cy", Readonly<Record<string, string>>>> = {
  en: { bfi: "British Sign Language", isg: "Irish Sign Language" },
  cy: {
    ar: "Arabeg",
    bfi: "Iaith Arwyddion Prydain",
    bn: "Bengaleg",
    cy: "Cymraeg",
    en: "Saesneg",
    fa: "Perseg",
    isg: "Iaith Arwyddion Iwerddon",
    pa: "Pwnjabeg",
    pl: "Pwyleg",
    pt: "Portiwgaleg",
    ro: "Rwmaneg",
    so: "Somaleg",
    uk: "Wcreineg",
    ur: "Wrdw",
    zh: "Tsieinëeg",
  },
};

/** The name of a language; what is not in our own list the browser names. @param tag BCP 47 */
export function languageName(tag: string, lang: "en" | "cy" = "en"): string {
  const names = LANGUAGES[lang];
  if (Object.hasOwn(names, tag)) return names[tag] ?? tag;
  try {
    return new Intl.DisplayNames([lang === "cy" ? "cy" : "en-GB"], { type: "language" }).of(tag) ?? tag;
  } catch {
    // Not a language tag at all: show what is written.
    return tag;
  }
}
