/**
 * Every sentence of an answer: reasons, cautions, limits and notes, in English and Welsh.
 * The Welsh has not been reviewed by a speaker; a host switches it on.
 */
export interface FindWords {
  need(label: string, words: string): string;
  needChosen(label: string): string;
  needInferred(label: string, words: string): string;
  needRelated(label: string): string;
  together(labels: string): string;
  named(name: string): string;
  text(words: string): string;
  listed: string;
  miles(miles: string): string;
  about(miles: string): string;
  comesToYou: string;
  covers(area: string): string;
  anywhere: string;
  nation(area: string): string;
  remote(how: string): string;
  inPerson: string;
  where(town: string): string;
  reachUnknown: string;
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
  language(name: string): string;
  age(range: string): string;
  forCarers: string;
  lift: string;
  metBy(who: string): string;
  met: string;
  bringSomeone: string;
  justWatch: string;
  firstText: string;
  alongside: string;
  company: string;
  guided: string;
  ownPace: string;
  helpOthers: string;
  joinYourself: string;
  checked(when: string): string;
  limitAge(range: string): string;
  limitGender(who: string): string;
  limitArea(theirs: string, yours: string): string;
  limitAreaNear(theirs: string): string;
  limitFar(miles: string, within: string): string;
  limitMode(modes: string): string;
  limitOnline: string;
  limitTravel: string;
  limitLanguage(languages: string): string;
  limitAccess(what: string): string;
  limitAccessPlace(what: string, place: string): string;
  limitEases(what: string): string;
  limitCost: string;
  limitBook: string;
  limitWhen: string;
  limitLedBy(who: string): string;
  closed(on: string): string;
  moved(to: string): string;
  paused(until: string): string;
  full(until: string): string;
  courseOver: string;
  courseFull: string;
  bookedUp(by: string): string;
  across: string;
  otherNation: string;
  areaUnsure(area: string): string;
  readAge(range: string): string;
  unchecked(source: string): string;
  publicSources(date: string): string;
  due(date: string): string;
  caution(date: string): string;
  old(date: string): string;
  thin: string;
  notStated(things: string): string;
  wait(text: string): string;
  capacity(text: string): string;
  getOnline(name: string): string;
  onlineRules(text: string): string;
  nextUnknown: string;
  forYouAsCarer: string;
  tryInstead(name: string): string;
  notes: {
    cut: string;
    placeCut: string;
    within(miles: number): string;
    widened(from: number, to: number): string;
    nothingNear(miles: number): string;
    weak: string;
    nothing: string;
    nothingSearchable: string;
    hiddenOld(count: number): string;
    hiddenFar(count: number): string;
    otherAreas(count: number): string;
    hiddenKinds(count: number): string;
    hiddenTried(count: number): string;
    moreMayNotFit(count: number): string;
    diversity: string;
    stepUp(name: string, how: string): string;
    readAsWelsh: string;
    placeInWords(label: string): string;
    emptyDirectory: string;
    oldBundle(days: number): string;
    activation: string;
    unknownNeed(id: string): string;
  };
  statedThings: Readonly<Record<"cost" | "access" | "times" | "join" | "ages" | "area" | "contact", string>>;
  and: string;
}

const en: FindWords = {
  need: (label, words) => `Helps with ${label} (you wrote “${words}”)`,
  needChosen: (label) => `Helps with ${label}`,
  needInferred: (label, words) => `Seems to help with ${label}: its own words say “${words}”`,
  needRelated: (label) => `Close to what you asked: ${label}`,
  together: (labels) => `Helps with both: ${labels}`,
  named: (name) => `You asked for it by name: ${name}`,
  text: (words) => `Its description has your words: ${words}`,
  listed: "Listed in this directory",
  miles: (miles) => `${upperFirst(miles)} away`,
  about: (miles) => `About ${miles} away`,
  comesToYou: "Comes to you",
  covers: (area) => `For people in ${area}`,
  anywhere: "For people anywhere",
  nation: (area) => `For people all over ${area}`,
  remote: (how) => `You can take part ${how}`,
  inPerson: "You meet in person",
  where: (town) => `It is in ${town}`,
  reachUnknown: "It does not say where it is or which area it serves",
  modes: {
    "in-person": "in person",
    "home-visit": "at your home",
    phone: "by phone",
    video: "by video",
    online: "online",
    text: "by text message",
    post: "by post",
  },
  asAsked: (what) => `${what}, as you asked`,
  asWritten: (what) => `${what}, as you wrote`,
  ledBy: {
    peers: "Run by people who have been through it",
    "trained-peers": "Run by trained people who have been through it",
    volunteers: "Run by volunteers",
    trainer: "Led by a trainer",
    coach: "Led by a coach",
    advocate: "With an advocate",
    adviser: "With an adviser",
    "health-staff": "Run by health staff",
  },
  kinds: {
    "peer-group": "Peer support group",
    activity: "Activity",
    course: "Course",
    befriending: "Befriending",
    "practical-help": "Practical help",
    advice: "Advice",
    counselling: "Counselling",
    coaching: "Coaching",
    advocacy: "Advocacy",
    helpline: "Helpline",
    "online-community": "Online community",
    "drop-in": "Drop-in",
    "self-guided": "On your own, at your own pace",
    "text-programme": "Programme by text message",
    "recovery-college": "Recovery college",
  },
  when: {
    morning: "In the morning",
    afternoon: "In the afternoon",
    evening: "In the evening",
    weekend: "At the weekend",
  },
  eases: {
    cost: "Helps with the cost",
    travel: "Helps with getting there",
    childcare: "Has childcare, or children can come",
    "carer-cover": "Someone can sit with the person you care for",
    "going-alone": "You do not have to walk in alone",
    "bring-a-friend": "You can bring a friend",
    evening: "Runs in the evening",
    "women-only": "For women only",
    "men-only": "For men only",
    quiet: "A quiet place",
    "no-appointment": "No appointment needed",
    "getting-online": "Helps you get online",
    reading: "No reading or writing needed",
    language: "Help with language",
  },
  access: {
    "step-free": "step-free way in",
    "accessible-toilet": "accessible toilet",
    "changing-places": "Changing Places toilet",
    parking: "parking",
    "blue-badge-parking": "Blue Badge parking",
    lift: "a lift",
    "hearing-loop": "hearing loop",
    quiet: "quiet space",
    bsl: "British Sign Language",
    captions: "captions",
    "easy-read": "Easy Read",
    "large-print": "large print",
    braille: "Braille",
    "assistance-dogs": "assistance dogs welcome",
    interpreter: "an interpreter",
    relaxed: "relaxed sessions",
    "public-transport": "public transport close by",
  },
  accessAt: (what, place) => `Has ${what} at ${place}`,
  free: "It is free",
  dropIn: "You can just turn up",
  openNow: "It is on now",
  language: (name) => `Speaks ${name}`,
  age: (range) => `For your age (${range})`,
  forCarers: "For you, as a carer",
  lift: "They can help with a lift",
  metBy: (who) => `Someone meets you the first time: ${who}`,
  met: "Someone meets you the first time",
  bringSomeone: "You can bring someone with you",
  justWatch: "You can just watch the first time",
  firstText: "It says what happens the first time",
  alongside: "Someone goes through it with you",
  company: "It brings people together, or brings someone to you",
  guided: "It takes you through things step by step",
  ownPace: "You can do it in your own time",
  helpOthers: "You could help others there",
  joinYourself: "You can join yourself",
  checked: (when) => `Checked ${when}`,
  limitAge: (range) => `It is for people ${range}`,
  limitGender: (who) => `It is for ${who} only`,
  limitArea: (theirs, yours) => `It serves ${theirs}, and ${yours} is not in it`,
  limitAreaNear: (theirs) =>
    `It is near, but it serves ${theirs}: it may not take people from your area, so ring and ask`,
  limitFar: (miles, within) => `It is ${miles} miles away, further than the ${within} you chose`,
  limitMode: (modes) => `It only happens ${modes}`,
  limitOnline: "It is only online or by video",
  limitTravel: "It says people have to travel there",
  limitLanguage: (languages) => `It says it speaks ${languages} only`,
  limitAccess: (what) => `It says there is no ${what}`,
  limitAccessPlace: (what, place) => `It says there is no ${what} at ${place}`,
  limitEases: (what) => `It says it cannot offer this: ${what}`,
  limitCost: "It says there is something to pay",
  limitBook: "It says a place must be booked",
  limitWhen: "It happens at other times",
  limitLedBy: (who) => `It says who you meet: ${who}`,
  closed: (on) => (on === "" ? "It has closed" : `It closed on ${on}`),
  moved: (to) => `It has moved: now ${to}`,
  paused: (until) => (until === "" ? "It is paused for now" : `It is paused until ${until}`),
  full: (until) => (until === "" ? "It is full at the moment" : `It is full until ${until}`),
  courseOver: "All its dates are past. Ask to be told about the next ones",
  courseFull: "This course is full",
  bookedUp: (by) => `Places had to be booked by ${by}`,
  across: "It is across the water: the way there is longer than it looks",
  otherNation:
    "It is in another nation and does not say whom it serves: ring and ask if they take people from your area",
  areaUnsure: (area) => `It serves ${area}, and your place may or may not be in it: ring and ask`,
  readAge: (range) => `It is for people ${range}`,
  unchecked: (source) => `We have not checked this. Ring first${source === "" ? "" : ` (from ${source})`}`,
  publicSources: (date) => `From public sources of ${date}, not confirmed with them. Ring first`,
  due: (date) => `Last checked ${date}`,
  caution: (date) => `Last checked ${date}. Ring before you go`,
  old: (date) => `Last checked ${date}, a long time ago. Ring before you go`,
  thin: "We know little about this. Ring first",
  notStated: (things) => `Not stated: ${things}. Ring to ask`,
  wait: (text) => `Wait: ${text}`,
  capacity: (text) => `Places: ${text}`,
  getOnline: (name) => `Help to get online: ${name}`,
  onlineRules: (text) => text,
  nextUnknown: "Next dates are not announced",
  forYouAsCarer: "For you, as a carer",
  tryInstead: (name) => `Try ${name} instead`,
  notes: {
    cut: "Only the first 1,000 characters were read.",
    placeCut: "Only the first 60 characters of the place were read.",
    within: (miles) => `Places to go are within ${miles} ${miles === 1 ? "mile" : "miles"}.`,
    widened: (from, to) =>
      `Little within ${from} miles, so this looks up to ${to} miles away, and by phone and online.`,
    nothingNear: (miles) =>
      `Nowhere to go in person within ${miles} miles. These are by phone, online or for a wider area.`,
    weak: "Nothing here fits well. These are the closest.",
    nothing: "We found nothing for that. Try other words, or ask one of the help lines.",
    nothingSearchable:
      "We did not understand the words. Try saying what would help, for example: company, or help with bills.",
    hiddenOld: (count) =>
      `${count} older ${count === 1 ? "listing is" : "listings are"} not shown, because nobody has checked ${count === 1 ? "it" : "them"} for a long time.`,
    hiddenFar: (count) => `${count} more ${count === 1 ? "is" : "are"} further away.`,
    otherAreas: (count) =>
      `${count} that ${count === 1 ? "serves" : "serve"} other areas ${count === 1 ? "is" : "are"} not shown.`,
    hiddenKinds: (count) => `${count} of other kinds ${count === 1 ? "is" : "are"} not shown.`,
    hiddenTried: (count) => `${count} that you have already tried ${count === 1 ? "is" : "are"} not shown.`,
    moreMayNotFit: (count) => `${count} more may not fit and ${count === 1 ? "is" : "are"} not listed.`,
    diversity: "Moved a little, so that different kinds of help stand near the top.",
    stepUp: (name, how) => `Not sure, or nothing right? Ask ${name}${how === "" ? "" : `: ${how}`}.`,
    readAsWelsh: "We read this as Welsh. Our Welsh words have not yet been checked by a speaker.",
    placeInWords: (label) => `Near ${label}, as you wrote.`,
    emptyDirectory: "There are no records in this directory yet.",
    oldBundle: (days) => `This list was made ${days} days ago. Ring before you go.`,
    activation:
      "The order follows how confident the person feels. It is a starting point to be shaped with people, not evidence.",
    unknownNeed: (id) => `“${id}” is not on the list of needs, so it was left out.`,
  },
  statedThings: {
    cost: "cost",
    access: "access",
    times: "times",
    join: "how to join",
    ages: "ages",
    area: "area",
    contact: "how to get in touch",
  },
  and: "and",
};

const cy: FindWords = {
  ...en,
  need: (label, words) => `Yn helpu gyda ${label} (fe ysgrifennoch “${words}”)`,
  needChosen: (label) => `Yn helpu gyda ${label}`,
  needRelated: (label) => `Yn agos at yr hyn a ofynnoch: ${label}`,
  together: (labels) => `Yn helpu gyda’r ddau: ${labels}`,
  named: (name) => `Fe ofynnoch amdano wrth ei enw: ${name}`,
  text: (words) => `Mae eich geiriau yn y disgrifiad: ${words}`,
  listed: "Wedi’i restru yn y cyfeiriadur hwn",
  miles: (miles) => `${inWelsh(miles)} i ffwrdd`,
  about: (miles) => `Tua ${inWelsh(miles)} i ffwrdd`,
  comesToYou: "Yn dod atoch chi",
  covers: (area) => `I bobl yn ${area}`,
  anywhere: "I bobl ym mhobman",
  nation: (area) => `I bobl ledled ${area}`,
  free: "Mae am ddim",
  dropIn: "Gallwch droi i fyny",
  met: "Bydd rhywun yn cwrdd â chi y tro cyntaf",
  bringSomeone: "Gallwch ddod â rhywun gyda chi",
  thin: "Ychydig a wyddom am hyn. Ffoniwch yn gyntaf",
};

/**
 * The sentences of an answer in a language.
 * @param lang `cy` for Welsh, unreviewed, with English where no Welsh is there yet
 */
export function findWords(lang: "en" | "cy" | undefined): FindWords {
  return lang === "cy" ? cy : en;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A spoken distance in Welsh: the number stays, "milltir" does not change in the plural after a number. */
function inWelsh(miles: string): string {
  if (miles === "less than half a mile") return "llai na hanner milltir";
  return miles.replace("half a mile", "hanner milltir").replace(/ miles?$/, " milltir");
}

/** A list in words: "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}

/** A date as people say it: `22 November 2026`, or `November 2026` for the first of a month given without its day. */
export function spokenDate(iso: string, lang: "en" | "cy" = "en"): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return iso;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime())) return iso;
  const locale = lang === "cy" ? "cy-GB" : "en-GB";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    date,
  );
}
