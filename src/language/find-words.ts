/** Every sentence of an answer: reasons, cautions, limits and notes. One implementation a language. */
export interface FindWords {
  /** What it does about a need, and the words that asked for it. @param does from `needDoes` */
  need(does: string, words: string): string;
  needStatement(does: string, statement: string): string;
  /**
   * Inferred from a record's own text.
   * @param quote its words; none when they cannot be shown as one stretch
   * @param where its name or its text says so plainly, or it is only mentioned there
   */
  needInferred(label: string, quote: string | undefined, where: "name" | "text" | "mentioned"): string;
  /** Not what the record is about, but whom it especially welcomes. */
  needWelcomed(label: string): string;
  /** @param quote words of a record that states no needs: by them it seems to be about what is close */
  needRelated(label: string, quote?: string): string;
  needGuessed(label: string, words: string): string;
  /** Only a part of the record, or one level of it, is about the need. */
  needPart(does: string, part: string): string;
  needDoes(id: string, label: string, type: string | undefined): string;
  labelInside(label: string): string;
  together(a: string, b: string): string;
  forYouAsCarer: string;
  named: string;
  perhapsNamed: string;
  text(words: string): string;
  alsoMentions(said: string, word: string): string;
  lift: string;
  comesToYou: string;
  covers(area: string): string;
  anywhere: string;
  nation(area: string): string;
  /** How it reaches people, and whom: "By phone, for people all over Wales". */
  remote(how: string, whom: string | undefined): string;
  inPerson: string;
  where(town: string): string;
  reachUnknown: string;
  placeInName(place: string): string;
  modes: Readonly<Record<string, string>>;
  asAsked(what: string): string;
  asWritten(what: string): string;
  ledBy: Readonly<Record<string, string>>;
  kinds: Readonly<Record<string, string>>;
  when: Readonly<Record<string, string>>;
  eases: Readonly<Record<string, string>>;
  access: Readonly<Record<string, string>>;
  accessAt(what: string, place: string): string;
  free: string;
  dropIn: string;
  openNow: string;
  hasPhone: string;
  /** A way that somebody turned down is not there, or not the only one. */
  notMode(mode: string, only: boolean): string;
  keepsInTouch(how: string): string;
  inTouch: Readonly<Record<string, string>>;
  language(name: string): string;
  ages(min: number | undefined, max: number | undefined): string;
  ageFits(ages: string): string;
  carersWelcome: string;
  carersThemselves: string;
  liftAsked: string;
  metBy(who: string): string;
  met: string;
  bringSomeone: string;
  justWatch: string;
  firstText: string;
  /** What a kind of support offers a person, for how they are getting on. */
  offers: Readonly<Record<string, string>>;
  company: string;
  companyOfOne: string;
  checked(when: string): string;
  limitAge(ages: string): string;
  limitGender(who: string): string;
  forCarers: string;
  genders: Readonly<Record<string, string>>;
  limitArea(theirs: string, yours: string): string;
  limitName(place: string): string;
  limitAreaNear(theirs: string): string;
  limitMode(modes: string): string;
  limitOnline: string;
  /** It also happens somewhere, but too far from the person. */
  limitOnlineHere: string;
  limitTravel: string;
  limitLanguage(languages: string): string;
  limitAccess(what: string): string;
  limitAccessPlace(what: string, place: string): string;
  limitCost: string;
  limitBook: string;
  limitWhen: string;
  limitNotNow: string;
  closed(on: string): string;
  moved(to: string): string;
  /** What is announced for a later day. */
  coming: Readonly<Record<"closed" | "moved" | "paused" | "full", (on: string) => string>>;
  statusUnknown(stated: string): string;
  saidClosed(words: string): string;
  tryInstead(names: string): string;
  paused(until: string): string;
  full(until: string): string;
  courseOver: string;
  datesOver: string;
  courseFull: string;
  bookedUp(by: string): string;
  across: string;
  otherNation: string;
  areaUnsure(area: string): string;
  longWay(miles: string): string;
  needsCar: string;
  readAge(ages: string): string;
  /** @param source where it comes from; "" when not stated @param ring whether it has a phone */
  unchecked(source: string, ring: boolean): string;
  publicSources(date: string, ring: boolean): string;
  due(date: string): string;
  caution(date: string, ring: boolean): string;
  old(date: string, ring: boolean): string;
  thin(ring: boolean): string;
  notStated(things: string, ring: boolean): string;
  wait(text: string): string;
  capacity(text: string): string;
  /** @param near it is somewhere to go near the person */
  getOnline(name: string, near: boolean): string;
  account(platform: string | undefined): string;
  noSupporter: string;
  closedGroup: string;
  moderatedBy(who: string): string;
  equipment(things: string): string;
  askGp: string;
  askProfessional: string;
  askCarer: string;
  /** Any of several may ask for the person. @param who of a record's `join.by` */
  askSomeone(who: readonly string[]): string;
  notes: {
    cut: string;
    placeCut: string;
    unplaced: string;
    /** @param further some that serve the person by their area lie further off */
    within(miles: number, further: boolean): string;
    widened(from: number, to: number): string;
    /** @param further some go on further off */
    nothingNear(miles: number, further: boolean): string;
    /** Only the records around a place were loaded, and the person is not there. */
    outsideArea(area: string): string;
    weak: string;
    nothing: string;
    /** The same where there are no help lines. */
    nothingAndNoLine: string;
    nothingSearchable: string;
    hiddenOld(count: number): string;
    hiddenFar(count: number): string;
    otherAreas(count: number): string;
    hiddenKinds(count: number): string;
    hiddenTried(count: number): string;
    hiddenCouples(count: number): string;
    moreMayNotFit(count: number): string;
    diversity: string;
    stepUp(name: string, how: string): string;
    notReadable: string;
    readAsWelsh: string;
    placeInWords(label: string): string;
    emptyDirectory: string;
    oldBundle(days: number, isMade: boolean): string;
    activation: string;
    unknownNeed(id: string): string;
    unknownValue(said: string): string;
    /** "On now" was asked, and not when now is. */
    noTime: string;
    unknownGender(said: string): string;
    startOne(label: string): string;
  };
  prompts: {
    /** @param what a kind of support, such as "a course" */
    offered(what: string, about: string): string;
    noneListed(about: string, elsewhere: boolean): string;
    noNeed: string;
    noPlace: string;
    aKind: Readonly<Record<string, string>>;
  };
  statedThings: Readonly<Record<"cost" | "access" | "times" | "join", string>>;
  and: string;
}

/** Welsh: all that a page shows. English stands in for the prompts of the appointment, which none does. */
export type FindWordsCy = Omit<FindWords, "prompts">;
