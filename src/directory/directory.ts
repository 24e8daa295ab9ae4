import {
  answer,
  type Finder,
  type Findings,
  type FindRequest,
  find,
  type Judging,
  type LoadedCircle,
  type Note,
  type Prepared,
  type Prompts,
  promptsFor,
  type RecordList,
  type StepUp,
  statusOf,
} from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import {
  createLiveEngine,
  createNameFinder,
  type NameFinder,
  type NamesBeyond,
  type TextEngine,
} from "../match/index.js";
import type { Vocabulary } from "../needs/index.js";
import { type Area, createPlaces, type Nation, type Places, type PlaceTables, type Point } from "../place/index.js";
import { freshness, lifeCycle } from "../resource/freshness.js";
import type { Resource } from "../resource/resource.js";
import type { PackedUrgentData, Urgent, UrgentAction, UrgentData } from "../urgent/index.js";
import { wordsOf } from "../words/index.js";
import { bundleAge, bundleIssues, datesOf, type RecordDates } from "./age.js";
import { checkGiven } from "./check-options.js";
import { explain, type Why } from "./explain.js";
import { isArea, isContact, usable } from "./host-lists.js";
import { readInSteps } from "./read-records.js";
import { settingIssues } from "./setting-issues.js";
import { ofVocabulary, readerBeside, sharedPlaces, sharedUrgent } from "./shared.js";
import { finish, type Steps } from "./steps.js";
import { namesOf, textOf } from "./text-of.js";

/** What a directory is made with. Each has a default in `fingerpost`; `fingerpost/core` brings none. */
export interface DirectoryOptions {
  /** ISO date that everything is judged on. What is no day of the calendar is an error with the code `today-unknown`. */
  today: string;
  /** The needs and the words people use for them. */
  vocabulary: Vocabulary;
  /** Tables of places; or what `createPlaces` made of them, with unit postcodes or what else a host has. */
  places: PlaceTables | Places;
  /** The signs of danger and the help lines; or what `createUrgent` made of them. */
  urgent: UrgentData | PackedUrgentData | Urgent;
  /** The host's own areas, beside the built ones. With places that are made already they belong in `createPlaces`. */
  areas?: readonly Area[];
  /** What else a host may set. */
  settings?: DirectorySettings;
  /** ISO date on which the records were put together; without it, the newest date in them. */
  madeOn?: string;
}

/** What a host may set. */
export interface DirectorySettings {
  /** Where to measure from for people with no address. With places that are made already it belongs in `createPlaces`. */
  home?: Point | string;
  /** The host's own contacts for when nothing fits, by tier: 1 anyone, 2 an adviser, 3 complex needs. */
  step_up?: StepUp[];
  /** A named ranking profile, see `PROFILES`. */
  profile?: string;
}

/** A directory of support, ready for questions. */
export interface Directory {
  /** Answers a question. Synchronous, pure, and never throws on anything that a person can type. */
  find(request: FindRequest): Findings;
  /** A record by id, as it may be shown. */
  get(id: string): Resource | undefined;
  /** What must be known of a record before anybody sets out: it closed, moved, pauses or is full, or soon will be. */
  statusOf(id: string, lang?: FindRequest["lang"]): Note[];
  /** How many records it holds. */
  readonly size: number;
  /** What was left out or is doubtful in the records it was given, and which of the host's settings mean nothing. */
  readonly issues: readonly Issue[];
  /** Why a record is where it is in an answer, or is not there. */
  why(id: string, request: FindRequest): Why;
  /**
   * Whether a programme, group or course is there to be offered for needs, near a place. Ids only, no free text. Without
   * a place that is known none is named as near.
   */
  promptsFor(needs: readonly string[], near?: FindRequest["near"]): Prompts;
  /** The help lines that stand on every screen, for a nation or for all. */
  helpLines(nation?: Nation): UrgentAction[];
}

/**
 * Makes a directory from records, checked or thin.
 * @param resources records; only `id`, `name` and `organisation.name` are needed. Poor ones are left out or
 *   trimmed, and said in `issues`; it never throws because of a record
 * @throws TodayError when `today` is no day
 * @throws OptionError when the vocabulary, the places or the urgent lines are not given
 * @throws RecordsError when `resources` is no list
 * @throws PlacesError when `places` are made already, and `areas` or a home stand beside them
 */
export function createDirectoryWith(resources: readonly unknown[], options: DirectoryOptions): Directory {
  checkGiven(options);
  const settled = { ...options, places: placesFor(options) };
  return directoryOf(finish(stockInSteps(resources, settled)), settled);
}

/** A question that asks for all that is made at the first: a slip, a need, a place, perhaps a name. */
const FIRST: FindRequest = { words: "nobody to help me with sommething", near: "SW1A 1AA", limit: 5 };

/**
 * Makes a directory bit by bit, and with it everything that the first question would otherwise wait for: the names of
 * places, the phrases of needs, the signs of danger, the spelling of the records' words.
 */
export function* directoryInSteps(resources: readonly unknown[], options: DirectoryOptions): Steps<Directory> {
  checkGiven(options);
  const { words = "", near } = FIRST;
  const places = placesFor(options);
  const urgent = urgentFor(options);
  const settled = { ...options, places, urgent };
  places.find(near);
  yield;
  places.mentions(words);
  yield;
  ofVocabulary(options.vocabulary).reader.read(words);
  yield;
  urgent.notice({ words });
  yield;
  const stock = yield* stockInSteps(resources, settled);
  stock.names.find(wordsOf(words));
  yield;
  stock.engine.search(wordsOf(words));
  yield;
  const directory = directoryOf(stock, settled);
  directory.find(FIRST);
  return directory;
}

/** So many records are taken into the text index in a step. */
const AT_ONCE = 100;

function* stockInSteps(
  resources: readonly unknown[],
  { vocabulary, places, today, madeOn = "" }: DirectoryOptions & { places: Places },
): Steps<Stock> {
  // A visitor's clock may be slow: what was checked before the records were put together was checked.
  const latest = madeOn > today ? madeOn : today;
  const { records, byId, issues } = yield* readInSteps(resources, places, ofVocabulary(vocabulary), latest);
  const label = labelsOf(vocabulary);
  const engine = createLiveEngine();
  for (let number = 0; number < records.length; number += AT_ONCE) {
    for (const record of records.slice(number, number + AT_ONCE)) engine.add(textOf(record, label));
    yield;
  }
  return {
    records,
    byId,
    engine,
    nameWords: engine.nameWords,
    names: nameFinder(records),
    byNeed: numbersByNeed(records),
    dates: datesOf(records),
    issues,
  };
}

/** Records ready for questions, and what finds them by their words: read just now, or frozen before. */
export interface Stock {
  records: RecordList;
  /** The number of each id. */
  byId: Pick<ReadonlyMap<string, number>, "get" | "has">;
  engine: TextEngine;
  /** Folded words of the records' names: they are never misspellings. */
  nameWords: Pick<ReadonlySet<string>, "has">;
  names: NameFinder;
  byNeed: Finder["byNeed"];
  dates: RecordDates;
  /** Where only the records of an area were loaded: which. */
  area?: LoadedCircle;
  /** The next two where there are too many records to look at all: see {@link Finder}. */
  nearestWith?: NonNullable<Finder["nearestWith"]>;
  judgeFirst?: (finder: Finder, ...asked: Parameters<NonNullable<Finder["judgeFirst"]>>) => Judging | undefined;
  issues: readonly Issue[];
}

/** Makes a directory of what stands ready. */
export function directoryOf(stock: Stock, options: DirectoryOptions & { places: Places }): Directory {
  const { records, byId, engine, byNeed, names, nearestWith, judgeFirst, issues } = stock;
  const { places } = options;
  const urgent = urgentFor(options);
  const label = labelsOf(options.vocabulary);
  const { byId: known } = ofVocabulary(options.vocabulary);
  const age = bundleAge(stock.dates, options.madeOn, options.today);
  const recordOf = (id: string): Resource | undefined => {
    const number = byId.get(id);
    return number === undefined ? undefined : records.at(number)?.resource;
  };
  const { profile, step_up: stepUp } = options.settings ?? {};
  const finder: Finder = {
    records,
    engine,
    reader: readerBeside(ofVocabulary(options.vocabulary).reader, stock.nameWords),
    statements: options.vocabulary.statements,
    places,
    urgent,
    today: options.today,
    byNeed,
    stated: (id) => byNeed.has(id),
    nameOf(id) {
      const record = recordOf(id);
      return record !== undefined && isThere(record, options.today) ? record.name : undefined;
    },
    nationOf: rememberedNations(places),
    ...(stock.area === undefined ? {} : { area: stock.area }),
    stepUp: usable(stepUp, isContact),
    names,
    ...(nearestWith === undefined ? {} : { nearestWith }),
    ...(judgeFirst === undefined ? {} : { judgeFirst: (...asked) => judgeFirst(finder, ...asked) }),
    ...(age === undefined ? {} : { bundleAge: age }),
    ...(profile === undefined ? {} : { profile }),
  };
  const ask = (request: FindRequest): Findings => find(finder, request);
  let told: Issue[] | undefined;
  return {
    find: ask,
    get: recordOf,
    statusOf(id, lang = "en") {
      const record = recordOf(id);
      return record === undefined ? [] : statusOf(record, { today: options.today, lang }, finder.nameOf);
    },
    size: records.length,
    // Where the host's home is, is looked up when it is asked for: it means unpacking the places.
    get issues() {
      told ??= [...issues, ...bundleIssues(age), ...settingIssues(options)];
      return told;
    },
    why: (id, request) => explain(id, answer(finder, request), recordOf(id)),
    promptsFor: (ids, near) =>
      promptsFor(ids, near, ask, (id) => (byNeed.has(id) || known.has(id) ? label(id) : undefined)),
    helpLines: (nation) => urgent.helpLines(nation),
  };
}

/** Whether a record can be pointed to: it has not closed or moved, and somebody has checked it. */
function isThere(record: Resource, today: string): boolean {
  const over = ["closed", "moved", "gone"].includes(lifeCycle(record, today));
  return !over && freshness(record, today).state !== "hidden";
}

function urgentFor({ urgent }: Pick<DirectoryOptions, "urgent">): Urgent {
  return "notice" in urgent ? urgent : sharedUrgent(urgent);
}

/** The label of a need of a vocabulary; the id itself when it is not known. */
export function labelsOf(vocabulary: Vocabulary): (need: string) => string {
  const { byId } = ofVocabulary(vocabulary);
  return (id) => byId.get(id)?.label.en ?? id;
}

/** Places are made with a home and areas of their own: what is given beside them would be dropped. */
export class PlacesError extends Error {
  override readonly name = "PlacesError";
  readonly code = "places-made";
}

/** The places of the options, with the host's own home and areas. @throws PlacesError */
export function placesFor({
  places,
  settings,
  areas,
}: Pick<DirectoryOptions, "places" | "settings" | "areas">): Places {
  // What a host leaves empty is not given.
  const home = settings?.home;
  const own = usable(areas, isArea);
  const isGiven = home || own.length > 0;
  if ("find" in places) {
    if (!isGiven) return places;
    throw new PlacesError("These places are made already: give `areas` and `home` to `createPlaces` instead.");
  }
  if (!isGiven) return sharedPlaces(places);
  return createPlaces(places, { ...(home ? { home } : {}), areas: own });
}

/** Numbers of the records by each need they state or seem to help with. */
export function numbersByNeed(records: readonly Prepared[]): Map<string, number[]> {
  const byNeed = new Map<string, number[]>();
  records.forEach(({ helpsWith }, number) => {
    for (const need of helpsWith.keys()) {
      const list = byNeed.get(need);
      if (list === undefined) byNeed.set(need, [number]);
      else list.push(number);
    }
  });
  return byNeed;
}

/**
 * Made at the first question that may be a name.
 * @param beyond what is known of the names of the whole directory, where these are only some of its records
 */
export function nameFinder(records: readonly Prepared[], beyond?: () => NamesBeyond): NameFinder {
  let made: NameFinder | undefined;
  return {
    find(words) {
      made ??= createNameFinder(records.map(namesOf), beyond?.());
      return made.find(words);
    },
  };
}

/** The nation of a postcode, worked out once a district: it means looking at every district there is. */
function rememberedNations(places: Places): (postcode: string) => Nation | undefined {
  const known = new Map<string, Nation | undefined>();
  return (postcode) => {
    const whole = postcode.trim();
    const district = /^\d[A-Za-z]{2}$/.test(whole.slice(-3)) ? whole.slice(0, -3).trim() : whole;
    if (!known.has(district)) known.set(district, places.areaNation(district));
    return known.get(district);
  };
}
