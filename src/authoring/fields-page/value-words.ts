/**
 * Each value of a closed list in plain words, for `data/FIELDS.md`. The types make the compiler ask for a line when a
 * list grows. It is longer than most files because it is one list.
 */
import type {
  Access,
  CheckedHow,
  Does,
  Ease,
  EvidenceLabel,
  JoinBy,
  KeepsInTouch,
  Kind,
  LedBy,
  Mode,
  OrganisationType,
  PayableWith,
  Status,
  SupportStyle,
} from "../../resource/lists.js";

const KIND: Readonly<Record<Kind, string>> = {
  "peer-group": "people in the same boat meet and support one another",
  activity: "people do something together: walk, sing, garden, cook",
  course: "a set number of sessions with a beginning and an end",
  befriending: "one person keeps another company, at home or by phone",
  "practical-help": "something is done or given: shopping, lifts, food, repairs",
  advice: "somebody who knows explains and helps to sort it out: money, housing, rights, safety",
  counselling: "talking with a trained counsellor or therapist",
  coaching: "one-to-one help to set goals and reach them",
  advocacy: "somebody speaks up with or for a person",
  helpline: "a number to ring or text when it is needed",
  "online-community": "people meet on the web: a forum, a chat group",
  "drop-in": "an open door at set times, with more than one thing on offer",
  "self-guided": "a book, app or website that people use on their own",
  "text-programme": "messages are sent over some weeks",
  "recovery-college": "courses about mental health, planned with people who have been through it",
};

const LED: Readonly<Record<LedBy, string>> = {
  peers: "people who have been through the same, without special training",
  "trained-peers": "people who have been through the same and were trained for it; the leaflet says both",
  volunteers: "volunteers, who may or may not have been through it",
  trainer: "a tutor, teacher or instructor",
  coach: "a coach",
  advocate: "an advocate",
  adviser: "an adviser, for example on benefits or debt",
  staff: "paid staff or workers who are not health staff: a support worker, a children's worker, the office",
  "health-staff": "nurses, physiotherapists, psychologists and others with a health profession",
};

const MODE: Readonly<Record<Mode, string>> = {
  "in-person": "face to face, somewhere that people go to",
  "home-visit": "somebody comes to the person's home",
  phone: "talking by phone",
  video: "on screen: Zoom, Teams, WhatsApp video",
  online: "on the web without a live call: a forum, a website, an app",
  text: "by text message, whether it is one question or a whole programme",
  post: "by letter or parcel",
};

const ORGANISATION: Readonly<Record<OrganisationType, string>> = {
  "informal-group": "a group of people, also a constituted one, that is no registered charity or company",
  charity: "a registered charity, also a SCIO or CIO",
  cic: "a community interest company",
  faith: "a church, mosque, temple or other faith group",
  council: "a council or one of its services",
  government: "a government, or a public body of one",
  nhs: "an NHS body, also a GP practice",
  business: "a company that is none of these",
  other: "anything else",
};

const GETTING_IN: Readonly<Record<Access, string>> = {
  "step-free": "a way in and to the room without steps; a flat path or level entrance counts when it is the way in",
  "accessible-toilet": "a toilet for wheelchair users",
  "changing-places": "a Changing Places toilet, with a hoist and a bench",
  parking: "a car park or places to park that people may use",
  "blue-badge-parking": "marked places for Blue Badge holders",
  lift: "a lift inside the building (a lift in somebody's car is getting_there: lift)",
  "hearing-loop": "a hearing loop",
  quiet: "a quiet room, or times that are kept quiet",
  bsl: "British Sign Language is used, or an interpreter of it comes",
  captions: "what is said can be read as it is said",
  "easy-read": "there is material in Easy Read",
  "large-print": "there is material in large print",
  braille: "there is material in Braille",
  "assistance-dogs": "assistance dogs are welcome",
  interpreter: "an interpreter for other languages can be arranged",
  relaxed: "people may come and go, move about and make noise",
  "public-transport": "a bus stop or a station is close by",
};

const EASE: Readonly<Record<Ease, string>> = {
  cost: "it is free, or somebody helps with what it costs",
  travel: "nobody needs to travel (phone, video, home visits), or lifts and fares are offered to everyone",
  childcare: "children are looked after, or may come",
  "carer-cover": "somebody looks after the person whom a carer cares for",
  "going-alone": "somebody meets people, or is with them the first time",
  "bring-a-friend": "people may bring somebody",
  evening: "it is in the evening",
  "women-only": "only women come",
  "men-only": "only men come",
  quiet: "it is small or quiet",
  "no-appointment": "no booking and no waiting list",
  "getting-online": "somebody helps people to get online for it",
  reading: "nobody needs to read or write",
  language: "it is in another language than English, or an interpreter comes",
};

const DO: Readonly<Record<Does, string>> = {
  "comes-with-you": "goes along to appointments or to a first session",
  "reminds-you": "reminds people of what they have planned",
  transport: "drives people, or pays for it",
  "speaks-up": "speaks for people when they wish it",
  "fills-in-forms": "helps with forms and letters",
  "home-visits": "comes to the home",
  shopping: "shops for people, or with them",
  "meets-you-first": "somebody meets the person before it begins",
};

const BY: Readonly<Record<JoinBy, string>> = {
  self: "the person, without a referral",
  carer: "family, friends, neighbours, carers",
  gp: "the GP practice: a GP, a nurse there, a link worker or social prescriber",
  "any-professional":
    "anyone who supports people in their work. Only when the leaflet says so: a nurse at the practice alone is gp",
};

const HOW: Readonly<Record<CheckedHow, string>> = {
  group: "the group itself said so, by letter, email or face to face",
  phone: "somebody rang them",
  visit: "somebody went there",
  leaflet: "their own leaflet says on which day they checked it. Printed dates only; not the day on which you read it",
  website: "their own website, on the day on which you read it",
  "public-sources": "pages of others, not confirmed with them",
};

const STYLE: Readonly<Record<SupportStyle, string>> = {
  alongside: "one person beside another, over some time",
  group: "with others",
  guided: "on one's own, with somebody who looks in",
  "on-your-own": "on one's own altogether",
};

const STATUS: Readonly<Record<Status, string>> = {
  open: "it is running; leaving the field out says the same",
  paused: "it has stopped for a while",
  full: "it runs, and takes nobody new",
  closed: "it is over",
  moved: "another record has taken its place (moved_to)",
};

const TOUCH: Readonly<Record<KeepsInTouch, string>> = {
  texts: "by text message",
  calls: "by phone",
  app: "in an app, WhatsApp too",
  email: "by email",
  letters: "by post",
};

const PAY: Readonly<Record<PayableWith, string>> = {
  free: "nothing to pay",
  "personal-health-budget": "an NHS personal health budget",
  "direct-payment": "a direct payment from the council",
  voucher: "a voucher",
  self: "people pay it themselves",
};

const EVIDENCE: Readonly<Record<EvidenceLabel, string>> = {
  "what-people-said": "a page with what people who came said about it",
  evaluation: "a report by them or by others on how it went and what came of it",
  study: "research that was published",
};

/** By the field's path, with dots: the values of its list in plain words. */
export const VALUE_WORDS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<
  string,
  Readonly<Record<string, string>>
>([
  ["kind", KIND],
  ["led_by", LED],
  ["modes", MODE],
  ["organisation.type", ORGANISATION],
  ["access", GETTING_IN],
  ["eases", EASE],
  ["does", DO],
  ["join.by", BY],
  ["checked.how", HOW],
  ["support_style", STYLE],
  ["status", STATUS],
  ["keeps_in_touch", TOUCH],
  ["payable_with", PAY],
  ["evidence.label", EVIDENCE],
  [
    "who_for.carers",
    {
      with: "carers, family or friends may come along with the person",
      instead: "it is for carers themselves, and not for the person they care for",
      both: "for the person and for carers, each in their own right",
    },
  ],
  ["who_for.genders", { women: "only women", men: "only men", "non-binary": "only non-binary people" }],
  [
    "schedule.every",
    {
      week: "every week",
      "two-weeks": "every other week; `from` says on which date it happens",
      month: "every month; `nth` says which such day",
    },
  ],
]);

/** Fields whose values stand under another field: `no_access` has those of `access`. */
export const SAME_VALUES: ReadonlyMap<string, string> = new Map([
  ["no_access", "access"],
  ["places.access", "access"],
  ["places.no_access", "access"],
  ["levels.who_for.genders", "who_for.genders"],
  ["levels.who_for.carers", "who_for.carers"],
  ["levels.join.by", "join.by"],
]);
