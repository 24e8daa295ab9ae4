import { fill, type TextKey } from "../language/element.js";
import { languageName, spokenDate } from "../language/speaking.js";
import {
  checkedText,
  commas,
  contactLine,
  costText,
  joinLines,
  notStated,
  placeLine,
  safetyText,
  saidText,
  sentences,
  spokenTime,
  type Telling,
  valueText,
  whenLines,
  whoText,
} from "./lines.js";
import { dial } from "./links.js";
import type { Contact, Join, Place, Resource } from "./resource.js";
import { isWithheld } from "./withhold.js";

/** Words in the language that a record is told in; the record's own, which are English; or words that lead somewhere. */
export type Piece = string | { quote: string } | { text: string; url: string | undefined };
/** The pieces of one line, in the order in which they are read. */
export type Line = readonly Piece[];
/** A fact of a record: what it is about, and what is said of it. */
export interface FactRow {
  key: TextKey;
  term: string;
  /** One or more. */
  lines: readonly Line[];
}

/** What a need is called in the language that a record is told in. */
export type LabelOf = (need: string) => string;

/** What an answer knows of a record beside what it says itself. */
export interface Found {
  /** The one of its places that is nearest. Without it, what holds for one place alone says for which. */
  place?: Place | undefined;
  /** How far that is, in words. */
  away?: string | undefined;
  /** Its next session. */
  next?: string | undefined;
}

/**
 * All that is known about one record, in the order in which people ask: the one list that the page and the pages
 * without a script are both made from, so that what decides a journey stands on either.
 */
export function factRows(
  told: Telling,
  resource: Resource,
  labelOf: LabelOf,
  { place, away, next }: Found = {},
): FactRow[] {
  const { lang, words } = told;
  const { texts } = words;
  const { contact, course, coproduced, first_time: first, kind, places = [], modes = [], source } = resource;
  const missing = notStated(told, resource);
  const isHelpline = kind === "helpline";
  const rows: FactRow[] = [];
  const row = (key: TextKey, lines: readonly (Piece | Line | undefined)[], otherwise?: Piece): void => {
    const there = lines.filter((line) => line !== undefined).filter((line) => line !== "");
    const all = there.length === 0 && otherwise !== undefined ? [otherwise] : there;
    if (all.length === 0) return;
    rows.push({ key, term: texts[key].replace(/:$/, ""), lines: all.map((line) => (isLine(line) ? line : [line])) });
  };

  const { supporter_welcome: supporter } = resource;
  const welcomes = commas((resource.who_for?.welcomes ?? []).map(labelOf));
  row("whoFor", [
    quote(whoText(told, resource)),
    welcomes && fill(texts.welcomes, { who: welcomes }),
    supporter === undefined ? undefined : supporter ? texts.supporter : texts.noSupporter,
  ]);
  row("notFor", [quote(sentences(resource.not_for ?? []))]);
  row("firstTime", [first && firstTimeLine(told, resource)]);
  // Of several places, the one that it is at.
  const isAt = resource.schedule?.some((each) => each.place !== undefined && each.place === place?.name);
  row("next", [next && [spokenTime(next, lang), ...(isAt ? [", ", { quote: place?.name ?? "" }] : [])]]);
  // Hours that a place states stand beside it.
  const hasHours = places.some(({ hours }) => hours !== undefined);
  const times = whenLines(told, resource).map(quote);
  row("when", [
    ...(times.length > 0 ? times : [isHelpline ? quote(contact?.hours) : hasHours ? undefined : missing]),
    resource.reminders === true ? texts.reminds : undefined,
  ]);
  row("courseFor", [
    commas([
      ...(course?.sessions === undefined
        ? []
        : [`${texts.sessions}: ${course.sessions}${course.length === undefined ? "" : ` × ${course.length}`}`]),
      ...(course?.book_by === undefined ? [] : [`${texts.bookBy} ${spokenDate(course.book_by, lang)}`]),
    ]),
  ]);
  row("where", [
    ...places.map((each) => whereLine(told, each, each === place ? away : undefined)),
    commas(
      modes
        .filter((mode) => places.length === 0 || mode !== "in-person")
        .map((mode) => valueText(words, "modes", mode)),
    ),
  ]);
  row("gettingThere", [
    quote(
      sentences(
        places.flatMap(({ getting_there: way }) =>
          [way?.bus, way?.parking, way?.notes].filter((each) => each !== undefined),
        ),
      ),
    ),
  ]);
  row("cost", [quote(costText(told, resource))], missing);
  row("join", waysIn(told, resource.join), isHelpline ? undefined : missing);
  row("contact", contactLines(told, contact), missing);
  row("equipment", [quote(commas(resource.equipment ?? []))]);
  const there = place === undefined ? places : [place];
  row("access", featureLines(told, resource, there, "access"), missing);
  row("noAccess", featureLines(told, resource, there, "no_access"));
  row("languages", [commas((resource.languages ?? []).map((tag) => languageName(tag, lang)))]);
  row(
    "levels",
    (resource.levels ?? []).map(({ name, summary, join }) =>
      inALine([quote(summary === undefined ? name : `${name}: ${summary}`), ...waysIn(told, join)]),
    ),
  );
  row("video", [link(texts.video, resource.bsl_video_url)]);
  row("easyRead", [link(texts.easyRead, resource.easy_read_url)]);
  row("runBy", [quote(resource.organisation.name)]);
  // Without how they took part nothing is claimed.
  if (coproduced?.how !== undefined)
    row("designed", [
      quote(sentences([coproduced.with, coproduced.how].filter((each) => each !== undefined))),
      coproduced.since && fill(texts.since, { date: spokenDate(coproduced.since, lang) }),
    ]);
  row("saysSafety", [around(safetyText(told, resource.safety), resource.safety?.safeguarding_contact)]);
  row("checked", [resource.checked === undefined ? texts.notChecked : checkedText(told, resource.checked)]);
  row("source", [
    source && [
      { text: source.name, url: source.url },
      source.attribution === undefined ? "" : ` ${source.attribution}`,
    ],
  ]);
  return rows;
}

/** A line without links and marks. */
export function lineText(line: Line): string {
  return line
    .map((piece) => (typeof piece === "string" ? piece : "quote" in piece ? piece.quote : piece.text))
    .join("");
}

function isLine(line: Piece | Line): line is Line {
  return Array.isArray(line);
}

function quote(text: string | undefined): Piece | undefined {
  return text === undefined || text === "" ? undefined : { quote: text };
}

function link(text: string, url: string | undefined): Piece | undefined {
  return url === undefined ? undefined : { text, url };
}

/** A web address as a link that says no more than where it leads. */
function webLink(url: string | undefined): Piece | undefined {
  return url === undefined ? undefined : link(url.replace(/^https?:\/\/(www\.)?|\/$/g, ""), url);
}

function firstTimeLine(told: Telling, resource: Resource): Line {
  const { texts } = told.words;
  const { met_by, meet_at_door, bring_someone, just_watch, what_to_bring: bring } = resource.first_time ?? {};
  const { text = "", foreign } = saidText(told, resource, "first_time");
  const met = met_by === undefined ? meet_at_door === true && texts.meets : texts.metBy.replace("{who}", () => met_by);
  const more = [met, bring_someone === true && texts.bringSomeone, just_watch === true && texts.justWatch];
  return [
    foreign ? { quote: text } : text,
    ...more.filter((each) => each !== false).map((each) => ` ${each}.`),
    ...(bring === undefined ? [] : [` ${texts.bring}: `, { quote: bring }, "."]),
  ];
}

function whereLine({ words }: Telling, place: Place, away: string | undefined): Line {
  return inALine([
    quote(placeLine(place)),
    away,
    isWithheld(place) ? words.texts.withheld : undefined,
    quote(place.hours),
  ]);
}

/** How a person joins: all of it, or one level of support. */
function waysIn(told: Telling, join: Join | undefined): (Piece | undefined)[] {
  const own = (line: string): Piece | undefined => (line === join?.how ? quote(line) : line);
  return [...joinLines(told, join).map(own), webLink(join?.url)];
}

/** Pieces one after the other, with a full stop between them where one does not have its own. */
function inALine(pieces: readonly (Piece | undefined)[]): Line {
  const there = pieces.filter((each) => each !== undefined);
  return there.flatMap((each, at) => [
    ...(at === 0 ? [] : [/[.!?]$/.test(lineText(there.slice(0, at))) ? " " : ". "]),
    each,
  ]);
}

/** What holds wherever it happens, or at its one place; then what holds at one of several, with its name. */
function featureLines(
  { words }: Telling,
  resource: Resource,
  places: readonly Place[],
  field: "access" | "no_access",
): string[] {
  const said = (features: Place["access"] = []): string =>
    commas([...new Set(features)].map((each) => valueText(words, "access", each)));
  const [only, ...others] = places;
  if (others.length === 0) return [said([...(only?.[field] ?? []), ...(resource[field] ?? [])])];
  return [
    said(resource[field]),
    ...places.map((each) => (each[field] === undefined ? "" : `${each.name ?? each.town ?? ""}: ${said(each[field])}`)),
  ];
}

function contactLines({ words: { texts } }: Telling, contact: Contact = {}): (Piece | Line | undefined)[] {
  const { phone, text, email, website, bsl_url } = contact;
  const way = (label: string, said: string | undefined, url?: string): Line | undefined =>
    said === undefined ? undefined : [`${label} `, { text: said, url }];
  const number = (scheme: string, said = ""): string | undefined => {
    const digits = dial(said);
    return digits === undefined ? undefined : `${scheme}:${digits}`;
  };
  const web = webLink(website);
  return [
    way(texts.call, phone, number("tel", phone)),
    way(texts.textThem, text, number("sms", text)),
    way(texts.email, email, `mailto:${email}`),
    web && [`${texts.website} `, web],
    link(texts.bslCall, bsl_url),
    contact.post,
    quote(contact.who),
    quote(contact.hours),
    quote(contact.call_cost),
    contact.relay_ok === true && phone !== undefined ? texts.relay : undefined,
    ...(contact.more ?? []).map((line) => quote(contactLine(line))),
  ];
}

/** A sentence with a passage in it that is the record's own. */
function around(text: string | undefined, passage: string | undefined): Piece | Line | undefined {
  const at = text === undefined || passage === undefined ? -1 : text.lastIndexOf(passage);
  if (text === undefined || passage === undefined || at < 0) return text;
  return [text.slice(0, at), { quote: passage }, text.slice(at + passage.length)];
}
