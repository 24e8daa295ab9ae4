/**
 * Every number the ranking uses, each with its reason. Points are what a reason adds to a score.
 * Sources: design of this project (ranking and safety), to be co-designed with the people who use it.
 */
export interface Weights {
  /** A need that was read or chosen and that the record states. The whole reason for looking. */
  need: number;
  /** Share of `need` when what the record is mainly for was not asked: a lung group also eases loneliness. */
  aside: number;
  /** The same, when it is mainly for people with a condition that was not asked. */
  asideCondition: number;
  /** The same, when it is mainly for a group of people that was not asked: most who ask are not among them. */
  asideOthers: number;
  /** Share of `need` for a need that is only related to what was asked. */
  related: number;
  /** Each further matching need, up to `furtherMost`: helps with more of what was said. */
  further: number;
  furtherMost: number;
  /** Two or more needs of one request met by one record. */
  together: number;
  /** How strongly a need must be asked, beside the strongest, to count as one of the two. */
  togetherFrom: number;
  /** Words of the record's text, beside a need that was understood: a tie-breaker, never more. */
  textBeside: number;
  /** Share of the needs' points that it gives instead, when most of the words stand there and the need is not stated. */
  ownWords: number;
  /** The same when no need was understood, or the record is thin: text is all there is. */
  textAlone: number;
  /** Taken from both: one everyday word stands in many records by chance. */
  textByChance: number;
  /** Asked for by name: what a person names, they want. */
  named: number;
  /** What was typed reads as a need, and is nearly all of its name as well. */
  perhapsNamed: number;
  /** Each thing asked for that the record states; `preferenceMost` for all together. */
  preference: number;
  /** Share of `preference` when it was read in the words rather than chosen. */
  preferenceRead: number;
  preferenceMost: number;
  /** Right at the door, or comes to you. Falls with distance. */
  reach: number;
  /** By phone or online, when nothing says that travel is hard. */
  reachRemote: number;
  /** Serves the area, and does not say where it meets. */
  reachArea: number;
  /** Open to the whole nation: never lost, never winning by distance. */
  reachNational: number;
  /** Neither place nor area stated. */
  reachUnknown: number;
  /** Each line about the first visit; `firstTimeMost` for all together. */
  firstTime: number;
  firstTimeMost: number;
  /** Fits how the person said they are getting on: company, activation. */
  personMost: number;
  /** Freshness takes away, in steps rather than a cliff. */
  unchecked: number;
  publicSources: number;
  caution: number;
  old: number;
  /** Has little room, as it says itself: only for those who refer. */
  capacity: number;
}

const BALANCED: Weights = {
  need: 40,
  aside: 0.82,
  asideCondition: 0.7,
  asideOthers: 0.55,
  related: 0.4,
  further: 8,
  furtherMost: 16,
  together: 12,
  togetherFrom: 0.35,
  textBeside: 8,
  ownWords: 0.4,
  textAlone: 30,
  textByChance: 1,
  named: 45,
  perhapsNamed: 24,
  preference: 6,
  preferenceRead: 0.5,
  preferenceMost: 20,
  reach: 20,
  reachRemote: 10,
  reachArea: 9,
  reachNational: 6,
  reachUnknown: 2,
  firstTime: 2,
  firstTimeMost: 8,
  personMost: 8,
  unchecked: -8,
  publicSources: -2,
  caution: -5,
  old: -15,
  capacity: -4,
};

/** Named profiles a host may choose by `settings.profile`. Not raw weights, so that a ranking can be talked about. */
export const PROFILES: Readonly<Record<string, Weights>> = {
  balanced: BALANCED,
  // For people who cannot easily leave home: what comes by phone or to the door is as near as the next street.
  "hard-to-travel": { ...BALANCED, reachRemote: 18, reach: 20 },
  // For dense places with much on offer: near matters more.
  "close-by": { ...BALANCED, reach: 26, reachRemote: 8, reachNational: 4 },
};

/** The weights of a profile; the balanced ones when the name is not known. */
export function weightsOf(profile: string | undefined): Weights {
  return (profile !== undefined && Object.hasOwn(PROFILES, profile) ? PROFILES[profile] : undefined) ?? BALANCED;
}
