import { type FindWords, findWords, languageName, upperFirst } from "../language/find.js";
import type { When } from "../resource/lists.js";
import { isOnAt, isWhen } from "../resource/sessions.js";
import { isLost } from "./access.js";
import type { Asked, AskedPreference } from "./asked.js";
import { interprets, languageOf, speaks } from "./languages.js";
import { ageFits, agesOf } from "./limits.js";
import type { Prepared } from "./prepared.js";
import { rounded, type Saying } from "./saying.js";
import type { Weights } from "./weights.js";

/** Preferences whose sentence says already that it is about the person. */
const PLAIN: ReadonlySet<string> = new Set(["age", "carer"]);

/** The kinds that can give points at all; of the others, read in the words, other parts make use. */
export const GIVES_POINTS: ReadonlySet<string> = new Set(
  (
    "modes not_modes led_by kinds languages keeps_in_touch access eases when open_now drop_in free digital travel age " +
    "carer"
  ).split(" "),
);

/** What was asked of how it happens: stated yes gives points, not stated gives none. */
export function scorePreferences(
  record: Prepared,
  asked: Asked,
  venue: number | undefined,
  weights: Weights,
): Saying[] {
  if (asked.preferences.length === 0) return [];
  const words = findWords(asked.lang);
  const sayings: Saying[] = [];
  const said = new Set<string>();
  let left = weights.preferenceMost;
  for (const preference of asked.preferences) {
    const text = preferenceText(record, preference, asked, venue, words);
    if (text === undefined || said.has(text)) continue;
    said.add(text);
    const points = Math.min(left, weights.preference * (preference.chosen ? 1 : weights.preferenceRead));
    if (points <= 0) break;
    left -= points;
    const { kind, value, chosen } = preference;
    const say = PLAIN.has(kind) ? text : chosen ? words.asAsked(text) : words.asWritten(text);
    sayings.push({ part: "preference", code: `${kind}-${String(value)}`, points: rounded(points), say: () => say });
  }
  return sayings;
}

/** A sentence when the record states what was asked for, else undefined. */
function preferenceText(
  record: Prepared,
  { kind, value }: AskedPreference,
  asked: Asked,
  venue: number | undefined,
  words: FindWords,
): string | undefined {
  const { resource } = record;
  const named = String(value);
  const has = (list: readonly string[] | undefined): boolean => list?.includes(named) === true;
  switch (kind) {
    case "modes":
      return has(resource.modes ?? record.remote) ? upperFirst(words.modes[named] ?? named) : undefined;
    case "not_modes":
      return otherMode(record, named, asked, words);
    case "led_by":
      return has(resource.led_by) ? words.ledBy[named] : undefined;
    case "kinds":
      return resource.kind === named ? words.kinds[named] : undefined;
    case "languages":
      if (speaks(resource, named, venue)) return words.language(languageName(languageOf(named), asked.lang));
      return interprets(resource, venue) ? upperFirst(words.access.interpreter ?? "") : undefined;
    case "keeps_in_touch":
      return has(resource.keeps_in_touch) ? words.keepsInTouch(words.inTouch[named] ?? named) : undefined;
    case "access":
      return accessText(record, named, venue, words);
    case "eases":
      return easesText(record, named, asked, venue, words);
    case "when":
      return isWhen(resource, value as When, asked.today, venue) === true ? words.when[named] : undefined;
    case "open_now":
      return isOnAt(resource, asked.now, venue) === true ? words.openNow : undefined;
    case "drop_in":
      return resource.join?.drop_in === true || resource.eases?.includes("no-appointment") === true
        ? words.dropIn
        : undefined;
    case "free":
      return resource.cost?.free === true || resource.payable_with?.includes("free") === true ? words.free : undefined;
    case "digital":
      if (named === "not-online") return resource.contact?.phone === undefined ? undefined : words.hasPhone;
      return named === "with-help" && resource.eases?.includes("getting-online") === true
        ? words.eases["getting-online"]
        : undefined;
    case "travel":
      return named === "needs-lift" ? liftText(record, venue, words) : undefined;
    case "age":
      return ageText(record, value, words);
    case "carer": {
      const { carers } = resource.who_for ?? {};
      if (carers === "instead") return words.carersThemselves;
      return carers === "both" || carers === "with" ? words.carersWelcome : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether there is another way to take part than the one they do not want. Which of them they would take they did not
 * say; where travel is hard it is not to go there. A video call is no other way than online.
 */
function otherMode(
  { resource: { modes = [] } }: Prepared,
  unwanted: string,
  { travelIsHard }: Asked,
  words: FindWords,
): string | undefined {
  const others = modes.filter((mode) => mode !== unwanted && !(unwanted === "online" && mode === "video"));
  if (!others.some((mode) => mode !== "in-person" || !travelIsHard)) return undefined;
  return words.notMode(words.modes[unwanted] ?? unwanted, others.length < modes.length);
}

/** Access at the very place they would go to, or wherever it happens. */
function accessText(
  { resource }: Prepared,
  feature: string,
  venue: number | undefined,
  words: FindWords,
): string | undefined {
  const label = words.access[feature] ?? feature;
  const place = venue === undefined ? undefined : resource.places?.[venue];
  if (place?.access?.some((each) => each === feature) === true)
    return words.accessAt(label, place.name ?? place.town ?? "");
  if (isLost(resource, place === undefined ? (resource.places ?? []) : [place], feature)) return undefined;
  return resource.access?.some((each) => each === feature) === true ? upperFirst(label) : undefined;
}

function easesText(
  { resource }: Prepared,
  ease: string,
  { today }: Asked,
  venue: number | undefined,
  words: FindWords,
): string | undefined {
  const { cost, first_time: first, who_for: who } = resource;
  if (ease === "cost" && cost?.free === true) return words.free;
  if (ease === "going-alone" && first?.meet_at_door === true) return words.eases[ease];
  if (ease === "bring-a-friend" && first?.bring_someone === true) return words.eases[ease];
  if (ease === "no-appointment" && resource.join?.drop_in === true) return words.dropIn;
  if (ease === "evening" && isWhen(resource, "evening", today, venue) === true) return words.when.evening;
  if (ease === "women-only" && who?.genders?.join() === "women") return words.eases[ease];
  if (ease === "men-only" && who?.genders?.join() === "men") return words.eases[ease];
  return resource.eases?.some((each) => each === ease) === true ? words.eases[ease] : undefined;
}

/** A lift, or other help with getting there; no answer where nobody has to go anywhere. */
function liftText(record: Prepared, venue: number | undefined, words: FindWords): string | undefined {
  const { resource } = record;
  if (record.comesHome || !record.hasPlaces || !record.goTo) return undefined;
  const place = venue === undefined ? undefined : resource.places?.[venue];
  if (place?.getting_there?.lift === true || resource.does?.includes("transport") === true) return words.liftAsked;
  return resource.eases?.includes("travel") === true ? words.eases.travel : undefined;
}

function ageText({ resource }: Prepared, age: AskedPreference["value"], words: FindWords): string | undefined {
  const who = resource.who_for;
  if (who === undefined || typeof age !== "number" || ageFits(who, age) !== true) return undefined;
  // "Adults" is said of nearly everything: only a narrower range is news.
  const narrow = (who.min_age ?? 0) > 18 || who.max_age !== undefined;
  return narrow ? words.ageFits(agesOf(who, words)) : undefined;
}
