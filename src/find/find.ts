import { findWords } from "../language/find.js";
import type { TextEngine, TextHit } from "../match/index.js";
import type { NeedsReader, Statement, Understood } from "../needs/index.js";
import { METRES_PER_MILE } from "../place/distance.js";
import type { LocatedPlace, PlaceMention, PlaceOutcome, Places, Point } from "../place/outcome.js";
import { freshness, lifeCycle } from "../resource/freshness.js";
import { nextSession } from "../resource/sessions.js";
import type { Urgent } from "../urgent/urgent-help.js";
import { isFunctionWord, MAX_TEXT, tokens } from "../words/index.js";
import { type Asked, type AskedNeed, preferencesOf, relatedNeeds } from "./asked.js";
import { cautionsOf } from "./cautions.js";
import type { Findings, Match, Note, Reason } from "./findings.js";
import { firstRadius, type Gate, gate } from "./gate.js";
import { limitsOf } from "./limits.js";
import { menuOf } from "./menu.js";
import { order, type Ranked } from "./order.js";
import type { Prepared } from "./prepared.js";
import type { FindRequest } from "./request.js";
import { scoreFirstTime, scoreFreshness, scoreNeeds, scorePerson, scorePreferences, scoreText } from "./score.js";
import { type Weights, weightsOf } from "./weights.js";

/** Everything a question is asked of. Put together by `createDirectory`. */
export interface Finder {
  records: readonly Prepared[];
  engine: TextEngine;
  reader: NeedsReader;
  statements: readonly Statement[];
  places: Places;
  urgent: Urgent;
  today: string;
  profile?: string;
  /** The host's own step-up contact, as a sentence. */
  stepUp?: { name: string; how: string };
}

/** Results without `limit`. */
const LIMIT = 20;
/** Most matches told under `may_not_fit`; the rest are counted. */
const MOST_MAY_NOT_FIT = 20;
/** Fewer than this many places to go in the first radius, and the circle is widened. */
const ENOUGH = 3;
/** Widest circle in miles: further than that is not a place to go, it is a journey. */
const WIDEST = 60;
/** A text hit below this share of the words is noise when no need was understood. */
const LEAST_SHARE = 0.3;
/** Text alone beside understood needs must be plainer than that. */
const LEAST_SHARE_BESIDE = 0.5;

/** One record judged for one question. */
export interface Judged {
  record: Prepared;
  gate: Gate;
  limits: Note[];
  match: Match;
  band: 0 | 1 | 2;
  /** Public eyes do not see it: nobody has checked it for too long. */
  hidden: boolean;
}

/**
 * Answers a question. Pure: the same finder and request give the same answer. Never throws on anything that a
 * person can type.
 */
export function find(finder: Finder, request: FindRequest): Findings {
  const words = findWords(request.lang);
  const notes: Note[] = [];
  const { asked, understood, urgent } = understand(finder, request, notes);
  const weights = weightsOf(finder.profile);
  const located = locatedIn(asked.place);

  const candidates = candidatesOf(finder, asked, understood);
  const tried = new Set(request.not ?? []);
  const hits = new Map(candidates.hits.map((hit) => [hit.record, hit]));
  const related = relatedNeeds(asked.needs, finder.reader.need);

  const judgeAll = (radius: number): Judged[] =>
    candidates.numbers.flatMap((number) => {
      const record = finder.records[number];
      if (record === undefined || tried.has(record.resource.id)) return [];
      const judged = judge(finder, record, asked, related, hits.get(number), weights, radius);
      return judged === undefined ? [] : [judged];
    });

  let miles = request.within ?? (located === undefined ? WIDEST : firstRadius(located));
  let judged = judgeAll(miles * METRES_PER_MILE);
  if (located !== undefined && request.within === undefined) {
    const first = miles;
    while (miles < WIDEST && tooFew(judged) && judged.some((each) => each.gate.verdict === "far" && each.band < 2)) {
      miles = Math.min(WIDEST, miles * 2);
      judged = judgeAll(miles * METRES_PER_MILE);
    }
    if (miles > first) notes.push({ code: "widened", text: words.notes.widened(first, miles) });
  }
  const triedCount = candidates.numbers.filter((number) => tried.has(finder.records[number]?.resource.id ?? "")).length;
  if (triedCount > 0) notes.push({ code: "tried", text: words.notes.hiddenTried(triedCount), count: triedCount });

  const professional = request.view === "professional";
  const open = judged.filter((each) => professional || !each.hidden);
  const fitting = open.filter((each) => each.gate.verdict === "serves" && each.limits.length === 0);
  const notFitting = open.filter(
    (each) => each.gate.verdict === "may-not-fit" || (each.gate.verdict === "serves" && each.limits.length > 0),
  );
  const kept =
    request.kinds === undefined || request.kinds.length === 0
      ? fitting
      : fitting.filter(
          (each) =>
            each.record.resource.kind === undefined || request.kinds?.includes(each.record.resource.kind) === true,
        );

  const ordered = order(
    kept.map(({ match, band }): Ranked => ({ match, band })),
    asked.today,
  );
  const maybe = order(
    notFitting.map(({ match, band }): Ranked => ({ match, band })),
    asked.today,
  ).matches;
  tellWhatIsNotShown(notes, words, {
    open,
    judged,
    kept,
    fitting,
    professional,
    ordered,
    maybe,
    asked,
    understood,
    located,
    miles,
  });
  if (finder.records.length === 0) notes.push({ code: "empty-directory", text: words.notes.emptyDirectory });
  if (finder.stepUp !== undefined) {
    notes.push({ code: "step-up", text: words.notes.stepUp(finder.stepUp.name, finder.stepUp.how) });
  }
  const offset = Math.max(0, Math.floor(request.offset ?? 0)) || 0;
  const limit = Math.max(0, Math.floor(request.limit ?? LIMIT)) || (request.limit === 0 ? 0 : LIMIT);
  const results = ordered.matches.slice(offset, offset + limit);
  return {
    results,
    may_not_fit: maybe.slice(0, MOST_MAY_NOT_FIT),
    total: ordered.matches.length,
    understood,
    urgent,
    place: asked.place,
    sensitive: urgent.some((each) => each.sensitive) || asked.needs.some((need) => SENSITIVE.has(need.id)),
    menu: menuOf(results),
    notes,
  };
}

/** Needs whose pages offer a quick way out and keep titles neutral. */
const SENSITIVE: ReadonlySet<string> = new Set(["domestic-abuse", "sexual-violence", "modern-slavery"]);

/** Judges one record for a request, whether or not it would be among the candidates: for "why is it not there?". */
export function judgeOne(
  finder: Finder,
  number: number,
  request: FindRequest,
): { judged?: Judged; relevant: boolean; asked: Asked } {
  const { asked, understood } = understand(finder, request, []);
  const weights = weightsOf(finder.profile);
  const record = finder.records[number];
  if (record === undefined) return { relevant: false, asked };
  const candidates = candidatesOf(finder, asked, understood);
  const hit = candidates.hits.find((each) => each.record === number);
  const located = locatedIn(asked.place);
  const miles = request.within ?? (located === undefined ? WIDEST : firstRadius(located));
  const related = relatedNeeds(asked.needs, finder.reader.need);
  const judged = judge(finder, record, asked, related, hit, weights, miles * METRES_PER_MILE);
  return { ...(judged === undefined ? {} : { judged }), relevant: candidates.numbers.includes(number), asked };
}

function locatedIn(place: PlaceOutcome): LocatedPlace | undefined {
  return place.status === "found" || place.status === "approximate" ? place : undefined;
}

/** Reads the request: danger first, then the place, then needs and attributes. */
function understand(
  finder: Finder,
  request: FindRequest,
  notes: Note[],
): { asked: Asked; understood: Understood; urgent: Findings["urgent"] } {
  const words = findWords(request.lang);
  const typed = typeof request.words === "string" ? request.words : "";
  if (typed.length > MAX_TEXT) notes.push({ code: "words-cut", text: words.notes.cut });
  const text = typed.slice(0, MAX_TEXT);
  if (typeof request.near === "string" && request.near.length > 60)
    notes.push({ code: "place-cut", text: words.notes.placeCut });

  const mentions = text === "" ? [] : finder.places.mentions(text);
  const declined = new Set(request.decline ?? []);
  const place = placeOf(finder, request.near, mentions, declined, notes, words);
  const located = locatedIn(place);
  const urgent = finder.urgent.notice({
    words: text,
    ...(request.needs === undefined ? {} : { needs: request.needs }),
    ...(located?.nation === undefined ? {} : { nation: located.nation }),
    ...(request.lang === undefined ? {} : { lang: request.lang }),
  });

  const understood = finder.reader.read(text, {
    ...(request.lang === undefined ? {} : { lang: request.lang }),
    ...(request.decline === undefined ? {} : { decline: request.decline }),
    leaveOut: mentions.filter((each) => each.outcome.status === "found" || each.outcome.status === "approximate"),
  });
  const spans = mentions.flatMap((each) =>
    declined.has(`near:${each.words}`) || !("label" in each.outcome)
      ? []
      : [{ id: `near:${each.words}`, kind: "near", value: each.outcome.label, words: each.words }],
  );
  const withPlace: Understood =
    spans.length === 0 ? understood : { ...understood, attributes: [...understood.attributes, ...spans] };

  const content = tokens(text).filter(
    (token) =>
      !isFunctionWord(token.word) && !mentions.some((each) => token.start >= each.start && token.end <= each.end),
  );
  const needs = askedNeeds(finder, request, understood, notes, words);
  const asked: Asked = {
    request,
    needs,
    preferences: preferencesOf(request, understood.attributes),
    words: [...new Set(content.map((token) => token.word))],
    place,
    wants: needs.length > 0 || content.length > 0,
    today: finder.today,
    now: request.now ?? finder.today,
    label: (id) => finder.reader.need(id)?.label.en ?? id,
  };
  return { asked, understood: withPlace, urgent };
}

function placeOf(
  finder: Finder,
  near: string | Point | undefined,
  mentions: readonly PlaceMention[],
  declined: ReadonlySet<string>,
  notes: Note[],
  words: ReturnType<typeof findWords>,
): PlaceOutcome {
  const given = finder.places.find(near);
  if (given.status !== "not-given") return given;
  const mention = mentions.find((each) => !declined.has(`near:${each.words}`));
  if (mention === undefined) return given;
  if ("label" in mention.outcome)
    notes.push({ code: "place-in-words", text: words.notes.placeInWords(mention.outcome.label) });
  return mention.outcome;
}

/** Needs read from the words, chosen, and standing for interests; the strongest counts as one. */
function askedNeeds(
  finder: Finder,
  request: FindRequest,
  understood: Understood,
  notes: Note[],
  words: ReturnType<typeof findWords>,
): AskedNeed[] {
  const found = new Map<string, AskedNeed>();
  const top = understood.needs[0]?.strength ?? 1;
  for (const reading of understood.needs) {
    found.set(reading.need, {
      id: reading.need,
      label: reading.label,
      strength: reading.strength / top,
      words: reading.words,
      related: false,
    });
  }
  const chosen = [...(request.needs ?? [])];
  for (const id of request.interests ?? []) {
    const statement = finder.statements.find((each) => each.id === id);
    if (statement !== undefined) chosen.push(...statement.needs);
  }
  if (request.carer === true && found.size + chosen.length > 0) chosen.push("carers");
  for (const id of chosen) {
    const need = finder.reader.need(id);
    if (need === undefined) {
      notes.push({ code: "unknown-need", text: words.notes.unknownNeed(id.slice(0, 80)) });
      // Records may carry a need this vocabulary does not know: it is kept, and still finds them.
      if (!finder.records.some((record) => record.helpsWith.has(id))) continue;
    }
    found.set(id, { id, label: need?.label.en ?? id, strength: 1, related: false });
  }
  return [...found.values()];
}

/** The records that answer the request at all: by need, by related need, by their words; or all, when nothing was asked. */
function candidatesOf(finder: Finder, asked: Asked, understood: Understood): { numbers: number[]; hits: TextHit[] } {
  const all = finder.records.map((_, number) => number);
  if (!asked.wants) return { numbers: all, hits: [] };
  const least = asked.needs.length > 0 && understood.band !== "none" ? LEAST_SHARE_BESIDE : LEAST_SHARE;
  const hits = finder.engine.search(asked.words);
  const byText = new Set(hits.filter((hit) => hit.share >= least || hit.named >= 0.55).map((hit) => hit.record));
  const wanted = new Set([...asked.needs, ...relatedNeeds(asked.needs, finder.reader.need)].map((need) => need.id));
  const numbers = all.filter((number) => {
    if (byText.has(number)) return true;
    const helps = finder.records[number]?.helpsWith;
    if (helps === undefined) return false;
    for (const id of helps.keys()) if (wanted.has(id)) return true;
    return false;
  });
  return { numbers, hits };
}

function judge(
  finder: Finder,
  record: Prepared,
  asked: Asked,
  related: readonly AskedNeed[],
  hit: TextHit | undefined,
  weights: Weights,
  radius: number,
): Judged | undefined {
  const { resource } = record;
  if (lifeCycle(resource, asked.today) === "gone") return undefined;
  const passed = gate(record, asked, finder.places, weights, radius);
  const needs = scoreNeeds(record, asked, related, weights);
  const needPoints = needs.reasons.reduce((sum, reason) => sum + reason.points, 0);
  const text = scoreText(hit, needPoints, resource.name, asked, weights);
  const named = text.some((reason) => reason.code === "named");
  const venue = passed.distance?.place;
  const fresh = scoreFreshness(record, asked, weights);
  const reasons: Reason[] = [
    ...needs.reasons,
    ...text,
    ...scorePreferences(record, asked, venue, weights),
    passed.reason,
    ...scoreFirstTime(record, asked, weights),
    ...scorePerson(record, asked, weights),
    ...fresh.reasons,
  ];
  const limits = [...(passed.limit === undefined ? [] : [passed.limit]), ...limitsOf(record, asked, venue)];
  const cautions = [...limits, ...passed.cautions, ...fresh.cautions, ...cautionsOf(record, asked)];
  const next = nextSession(resource, asked.now);
  const match: Match = {
    resource,
    score: Math.round(reasons.reduce((sum, reason) => sum + reason.points, 0) * 100) / 100,
    reach: passed.reach,
    ...(passed.distance === undefined ? {} : { distance: passed.distance }),
    ...(next === undefined ? {} : { next }),
    reasons,
    cautions,
  };
  const band = named || needs.fit >= 0.55 ? 0 : needs.fit > 0 ? 1 : 2;
  // Asked for by name: distance is the person's own business.
  const gateOpen = named ? openedByName(passed) : passed;
  return { record, gate: gateOpen, limits, match, band, hidden: freshness(resource, asked.today).state === "hidden" };
}

/** Distance does not keep from view what was asked for by name; serving elsewhere is said. */
function openedByName(passed: Gate): Gate {
  if (passed.verdict === "far") return { ...passed, verdict: "serves" };
  return passed.verdict === "elsewhere" ? { ...passed, verdict: "may-not-fit" } : passed;
}

function tooFew(judged: readonly Judged[]): boolean {
  return (
    judged.filter(
      (each) =>
        each.gate.verdict === "serves" && each.gate.reach === "venue" && each.limits.length === 0 && each.band < 2,
    ).length < ENOUGH
  );
}

interface Told {
  open: readonly Judged[];
  judged: readonly Judged[];
  kept: readonly Judged[];
  fitting: readonly Judged[];
  professional: boolean;
  ordered: { matches: Match[]; moved: string[] };
  maybe: readonly Match[];
  asked: Asked;
  understood: Understood;
  located: LocatedPlace | undefined;
  miles: number;
}

/** Nothing is left out without a word: what was hidden is counted, what is weak is called weak. */
function tellWhatIsNotShown(notes: Note[], words: ReturnType<typeof findWords>, told: Told): void {
  const count = (code: string, n: number, text: (n: number) => string): void => {
    if (n > 0) notes.push({ code, text: text(n), count: n });
  };
  const { asked, kept, located, miles, ordered } = told;
  if (asked.request.within !== undefined && located !== undefined) {
    notes.push({ code: "within", text: words.notes.within(asked.request.within) });
  }
  count("far", told.open.filter((each) => each.gate.verdict === "far").length, words.notes.hiddenFar);
  count("other-areas", told.open.filter((each) => each.gate.verdict === "elsewhere").length, words.notes.otherAreas);
  count("other-kinds", told.fitting.length - kept.length, words.notes.hiddenKinds);
  if (!told.professional) count("older", told.judged.filter((each) => each.hidden).length, words.notes.hiddenOld);
  count("more-may-not-fit", told.maybe.length - MOST_MAY_NOT_FIT, words.notes.moreMayNotFit);
  if (located !== undefined && kept.length > 0 && !kept.some((each) => each.gate.reach === "venue")) {
    notes.push({ code: "nothing-near", text: words.notes.nothingNear(miles) });
  }
  if (asked.wants && kept.length === 0) {
    const nothingRead = told.understood.band === "none" && asked.needs.length === 0;
    notes.push(
      nothingRead
        ? { code: "not-understood", text: words.notes.nothingSearchable }
        : { code: "nothing", text: words.notes.nothing },
    );
  } else if (asked.wants && kept.every((each) => each.band === 2)) {
    notes.push({ code: "weak", text: words.notes.weak });
  }
  if (ordered.moved.length > 0)
    notes.push({ code: "diversity", text: words.notes.diversity, count: ordered.moved.length });
  if (asked.request.activation !== undefined) notes.push({ code: "activation", text: words.notes.activation });
}
