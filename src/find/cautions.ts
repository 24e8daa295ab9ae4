import { type FindWords, findWords, listed, spokenDate } from "../language/find.js";
import { dayNumber } from "../resource/calendar.js";
import { comingStatus, isStatus } from "../resource/freshness.js";
import { canRing } from "../resource/links.js";
import type { Resource } from "../resource/resource.js";
import { closingWords } from "../resource/said-closed.js";
import { accessAgainst, accessUnsure } from "./access.js";
import type { Asked } from "./asked.js";
import { genderOf, genderOfEase, onlyFor } from "./gender.js";
import { ageFits, agesOf, choiceLimits, gendersIn, isForOthers } from "./limits.js";
import type { Prepared } from "./prepared.js";
import type { NoteSaying } from "./saying.js";

/** A statement about waiting holds for sixty days. */
const WAIT_HOLDS = 60;
/** Needs that many a group and refuge for one gender alone is there for: who asks for it has chosen it themselves. */
const FOR_ONE_GENDER: ReadonlySet<string> = new Set(
  "womens-group mens-group domestic-abuse sexual-violence".split(" "),
);

/** What to know before ringing or going: said on the card, never counted against a record. */
export function cautionsOf(record: Prepared, asked: Asked): NoteSaying[] {
  const words = findWords(asked.lang);
  const { resource } = record;
  const ring = canRing(resource);
  const found: NoteSaying[] = [];
  // Who chose that they look after nobody has it as a limit.
  if (isForOthers(record, asked) && asked.request.carer !== false)
    found.push({ code: "for-carers", say: () => words.forCarers });
  found.push(
    ...statusCautions(resource, asked),
    ...joinCautions(resource, asked, words),
    ...waits(resource, asked, words),
    ...onlineCautions(resource, words),
    ...companyCautions(resource, asked, words),
  );
  const missing = [
    ...accessUnsure(record, asked).map((each) => words.access[each] ?? each),
    ...missingThings(record, words),
  ];
  // Nothing but a name: one plain sentence instead of a list of everything.
  if (isBare(record)) found.push({ code: "thin", say: () => words.thin(ring) });
  else if (missing.length > 0)
    found.push({ code: "not-stated", say: () => words.notStated(listed(missing, words.and), ring) });
  return found;
}

/**
 * What it says of a day to come: that it closes, moves, pauses or has no room from then on. What its own words say of its
 * end, without a status that says so. And a status that is on no list ("temporarily closed"), as it stands: nobody can
 * tell what it means, and it must not pass for open.
 */
export function statusCautions(resource: Resource, { today, lang }: Pick<Asked, "today" | "lang">): NoteSaying[] {
  const stated: string | undefined = resource.status;
  if (stated !== undefined && !isStatus(stated))
    return [{ code: "status-unknown", say: () => findWords(lang).statusUnknown(stated.replaceAll("-", " ")) }];
  const words = closingWords(resource);
  if (words !== undefined) return [{ code: "said-closed", say: () => findWords(lang).saidClosed(words) }];
  const coming = comingStatus(resource, today);
  if (coming === undefined) return [];
  const { status, on } = coming;
  return [{ code: `${status}-soon`, say: () => findWords(lang).coming[status](spokenDate(on, lang)) }];
}

/**
 * What the words say of the person, or of what they cannot do, and the record states against it. Words can be misread,
 * so it is said on the card and the record stands behind those that fit, and still shows.
 * @param venue index of the place that they would go to
 * @returns `against` puts it behind; what also reaches them otherwise is only `toKnow`
 */
export function againstRead(
  record: Prepared,
  asked: Asked,
  venue: number | undefined,
): { against: NoteSaying[]; toKnow: NoteSaying[] } {
  const person = againstPerson(record.resource, asked);
  const isToKnow = ({ code }: NoteSaying): boolean => code === "gender-read" && isForOneGender(asked);
  // Most requests say nothing of how it should happen that a record could speak against.
  if (Object.keys(asked.asRead).length === 0 && person.length === 0) return { against: [], toKnow: [] };
  const asChosen = { ...asked, request: asked.asRead };
  const access = accessAgainst(record, asChosen, venue);
  const stated = [...access.limits, ...choiceLimits(record, asChosen, venue)];
  const toRead = ({ code, say }: NoteSaying): NoteSaying => ({ code: `${code}-read`, say });
  return {
    against: [...person.filter((each) => !isToKnow(each)), ...stated.map(toRead)],
    toKnow: [...person.filter(isToKnow), ...access.cautions.map(toRead)],
  };
}

/** "I am a man and want a women's group": no refuge and no group that is asked for stands last for a word about oneself. */
function isForOneGender({ needs, preferences }: Asked): boolean {
  const amongOwn = preferences.some(({ kind, value }) => kind === "eases" && genderOfEase(value) !== undefined);
  return !amongOwn && needs.some(({ id, guessed }) => FOR_ONE_GENDER.has(id) && guessed !== true);
}

/** The age or the gender that the words name, when the record is only for others. */
export function againstPerson(resource: Resource, asked: Asked): NoteSaying[] {
  const words = findWords(asked.lang);
  const who = resource.who_for;
  // Of several ages ("I am 40, my mum is 80") one that fits is enough: whose it is, words do not say surely.
  const ages = asked.preferences.filter((each) => each.kind === "age" && !each.chosen);
  const isOfAge =
    who === undefined ||
    ages.length === 0 ||
    ages.some(({ value }) => typeof value !== "number" || ageFits(who, value) !== false);
  const age: NoteSaying[] = isOfAge ? [] : [{ code: "age-read", say: () => words.readAge(agesOf(who, words)) }];
  return [...age, ...genderRead(resource, asked, words)];
}

function genderRead(resource: Resource, { request, preferences }: Asked, words: FindWords): NoteSaying[] {
  const only = onlyFor(resource);
  const read = preferences.flatMap(({ kind, value, chosen }) => {
    if (chosen || (kind === "gender" && genderOf(request.gender) !== undefined)) return [];
    return (kind === "gender" ? genderOf(value) : kind === "eases" ? genderOfEase(value) : undefined) ?? [];
  });
  return only.length > 0 && read.length > 0 && !read.some((gender) => only.includes(gender))
    ? [{ code: "gender-read", say: () => words.limitGender(gendersIn(only, words)) }]
    : [];
}

/** Whose door it is, when it is not the person's own. */
function joinCautions({ join }: Resource, { request, forSomeone }: Asked, words: FindWords): NoteSaying[] {
  const by = join?.by ?? [];
  if (by.length === 0 || request.view === "professional" || by.includes("self")) return [];
  if (by.includes("carer") && forSomeone) return [];
  // Every way in is named: whoever has no carer may have a nurse.
  if (by.length > 1) return [{ code: "ask-someone", say: () => words.askSomeone(by) }];
  if (by.includes("gp")) return [{ code: "ask-gp", say: () => words.askGp }];
  if (by.includes("any-professional")) return [{ code: "ask-professional", say: () => words.askProfessional }];
  return [{ code: "ask-carer", say: () => words.askCarer }];
}

function waits({ wait, capacity }: Resource, { today, request }: Asked, words: FindWords): NoteSaying[] {
  const found: NoteSaying[] = [];
  if (wait !== undefined) {
    const [said, now] = [dayNumber(wait.on), dayNumber(today)];
    if (said !== undefined && now !== undefined && now - said <= WAIT_HOLDS) {
      found.push({ code: "wait", say: () => words.wait(wait.text) });
    }
  }
  // In the professional view it is a reason, because it changes the order.
  if (capacity !== undefined && holdsStill(capacity.until, today) && request.view !== "professional") {
    found.push({ code: "capacity", say: () => words.capacity(capacity.text) });
  }
  return found;
}

/** Whether a statement that ends on a day still holds. */
export function holdsStill(until: string | undefined, today: string): boolean {
  return until === undefined || until >= today;
}

/** That nobody may come too, told to whoever means to bring somebody, or to go along with somebody. */
function companyCautions(resource: Resource, { request, forSomeone }: Asked, words: FindWords): NoteSaying[] {
  const brings = forSomeone || request.eases?.includes("bring-a-friend") === true;
  if (resource.supporter_welcome !== false || !brings) return [];
  return [{ code: "no-supporter", say: () => words.noSupporter }];
}

/** What taking part online asks of a person. */
function onlineCautions({ online_rules: rules, equipment }: Resource, words: FindWords): NoteSaying[] {
  const found: NoteSaying[] = [];
  if (rules?.account_needed === true) found.push({ code: "account", say: () => words.account(rules.platform) });
  if (rules?.closed === true) found.push({ code: "closed-group", say: () => words.closedGroup });
  const moderator = rules?.moderated_by;
  if (moderator !== undefined) found.push({ code: "moderated", say: () => words.moderatedBy(moderator) });
  if (equipment !== undefined && equipment.length > 0) {
    found.push({ code: "equipment", say: () => words.equipment(listed(equipment, words.and)) });
  }
  return found;
}

function isBare({ resource }: Prepared): boolean {
  return resource.summary === undefined && resource.description === undefined && resource.kind === undefined;
}

/** What a person would want to know and the record does not say, gathered into one line. */
function missingThings({ resource, hasPlaces, goTo }: Prepared, words: FindWords): string[] {
  const stated = words.statedThings;
  const missing: string[] = [];
  if (resource.cost === undefined && resource.payable_with === undefined) missing.push(stated.cost);
  const access = resource.access ?? resource.no_access;
  const placesSay = (resource.places ?? []).some(
    (place) => place.access !== undefined || place.no_access !== undefined,
  );
  if (hasPlaces && access === undefined && !placesSay) missing.push(stated.access);
  const { contact } = resource;
  const hours =
    contact?.hours !== undefined ||
    contact?.more?.some((line) => line.hours !== undefined) === true ||
    (resource.places ?? []).some((place) => place.hours !== undefined);
  if (resource.schedule === undefined && !hours) missing.push(stated.times);
  // A helpline is joined by ringing it, and so is advice that nobody goes to.
  const isRung = resource.kind === "helpline" || (resource.kind === "advice" && !goTo);
  if (resource.join === undefined && !isRung) missing.push(stated.join);
  return missing;
}
