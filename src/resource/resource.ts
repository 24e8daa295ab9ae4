import type {
  Access,
  CheckedHow,
  Day,
  Does,
  Ease,
  Every,
  EvidenceLabel,
  Gender,
  JoinBy,
  KeepsInTouch,
  Kind,
  LedBy,
  Mode,
  OrganisationType,
  PayableWith,
  Status,
  SupportStyle,
} from "./lists.js";

/**
 * One thing that helps people: a group, a course, a helpline, a befriender, an advice desk.
 *
 * Only `id`, `name` and `organisation.name` are needed. Everything else is three-valued: stated yes,
 * stated no, or not stated; what is not stated never counts against a record, and is shown as not stated.
 * Dates are ISO 8601 (`2026-11-22`), times `HH:MM`, both local to Europe/London.
 */
export interface Resource {
  /** 1-80 characters of `A-Za-z0-9._:-`. In a folder of YAML files it is the file's name. Never reused. */
  id: string;
  /** What people call it, up to 80 characters. */
  name: string;
  /** Other names people use for it: an old name, a nickname, initials. */
  other_names?: string[];
  /** One or two sentences in plain words, 50 to 200 characters. */
  summary?: string;
  /** Anything else worth knowing, up to 1,200 characters. Its length never changes the ranking. */
  description?: string;
  /** What sort of thing it is. */
  kind?: Kind;
  /** Who runs it. */
  organisation: Organisation;
  /** Who a person meets when they go. */
  led_by?: LedBy[];
  /** Need ids from `data/needs`: what it helps with, conditions among them. */
  helps_with?: string[];
  /** Who it is for. Absent: anyone, and that is said out loud. */
  who_for?: WhoFor;
  /** Who it is not right for, in factual sentences. */
  not_for?: string[];
  /** For people who refer: what makes it a good fit. */
  suitable_if?: string[];
  /** For people who refer: what to check first. */
  before_you_refer?: string[];
  /** How it happens. */
  modes?: Mode[];
  /** Where it happens. */
  places?: Place[];
  /**
   * The areas whose people it serves, apart from where it meets: area ids (`trafford`, `wales`), postcode
   * districts or sectors (`S8`, `WR15 8`), or `anyone`.
   */
  covers?: string[];
  /** When it happens. */
  schedule?: Session[];
  /** For a course: how long, book by when, whether it is full. Its dates stand in `schedule`. */
  course?: Course;
  /** Parts of a course or programme, each with the needs it is about. */
  modules?: Module[];
  /** One record with several levels of support, each with its own way in. */
  levels?: Level[];
  /** How a person joins. */
  join?: Join;
  /** What happens the first time. */
  first_time?: FirstTime;
  /** What it costs. */
  cost?: Cost;
  /** How it can be paid for. */
  payable_with?: PayableWith[];
  /** How people get in touch. */
  contact?: Contact;
  /** What it makes easier: cost, travel, going alone. */
  eases?: Ease[];
  /** Access that is there wherever or however it happens. Features of one building stand in its place. */
  access?: Access[];
  /** Access that is known not to be there. */
  no_access?: Access[];
  /** Languages spoken there, as BCP 47 (`en`, `cy`, `ur`; `bfi` is British Sign Language). */
  languages?: string[];
  /** The same record's words in another language, by BCP 47 tag. */
  translations?: Record<string, Translation>;
  /** Things a person needs to have. */
  equipment?: string[];
  /** Practical things the helper does. */
  does?: Does[];
  /** Reminds people of appointments or sessions. */
  reminders?: boolean;
  /** Contact between meetings. */
  keeps_in_touch?: KeepsInTouch[];
  /** A friend, relative or support worker may come too. */
  supporter_welcome?: boolean;
  /** How much support it gives. */
  support_style?: SupportStyle;
  /** For online groups: the rules. */
  online_rules?: OnlineRules;
  /** How long people wait. */
  wait?: Wait;
  /** How many people it can take. */
  capacity?: Capacity;
  /** An Easy Read leaflet or page. */
  easy_read_url?: string;
  /** A video in British Sign Language. */
  bsl_video_url?: string;
  /** What people said, or a study. Shown to professionals. */
  evidence?: Evidence[];
  /** How people who have lived it shaped it. */
  coproduced?: Coproduced;
  /** A short quote, used with permission. */
  story?: Story;
  /** What the group says about keeping people safe. */
  safety?: Safety;
  /** Whether it is running. Absent: open. */
  status?: Status;
  /** Since when the status holds; on a later day than today, it is open until then. */
  status_on?: string;
  /** Until when a pause or a full list lasts. */
  status_until?: string;
  /** The id of the record that took its place. */
  moved_to?: string;
  /** Ids of records to try instead. */
  try_instead?: string[];
  /** When and how someone last made sure that the record is right. */
  checked?: Checked;
  /** When the record was last changed, which is not the same as checked. */
  edited_on?: string;
  /** Where the record came from. */
  source?: Source;
  /** Who looks after the record: a role or a team, not a private person. */
  steward?: string;
  /** Who added it, if they want to be named. */
  credit?: string;
}

export interface Organisation {
  name: string;
  type?: OrganisationType;
  charity_number?: string;
  company_number?: string;
  url?: string;
}

export interface WhoFor {
  /** In a sentence. */
  text?: string;
  /** Youngest age in whole years. Absent: no lower limit. */
  min_age?: number;
  /** Oldest age in whole years. Absent: no upper limit. */
  max_age?: number;
  /** Only for these. Absent: not stated. */
  genders?: Gender[];
  /** Need ids of people it is designed for or especially welcomes. Never a filter on the person. */
  welcomes?: string[];
  /** `with`: carers come along. `instead`: it is for carers. `both`: either. */
  carers?: "with" | "instead" | "both";
}

export interface Place {
  /** What the building is called. */
  name?: string;
  /** Street address, or `withheld`: then no street, postcode or point may stand here or leave the record. */
  address?: string;
  /** Why a street address is public where one would expect it to be withheld. */
  address_public_because?: string;
  town?: string;
  postcode?: string;
  /** WGS84 degrees. Only needed when the postcode is not exact enough. */
  lat?: number;
  /** WGS84 degrees. */
  lng?: number;
  /** Access features of this very building. */
  access?: Access[];
  /** Access features this building is known not to have. */
  no_access?: Access[];
  /** Opening hours of this place, as people say them. */
  hours?: string;
  /** Areas that this place serves, where they differ from the record's own. */
  covers?: string[];
  getting_there?: GettingThere;
}

export interface GettingThere {
  /** Bus routes or stops. */
  bus?: string;
  parking?: string;
  /** A lift can be arranged. */
  lift?: boolean;
  /** Hard to reach without a car. */
  needs_car?: boolean;
  notes?: string;
}

/** One line of a timetable. */
export interface Session {
  /** Days of the week. */
  days?: Day[];
  /** `week`, `two-weeks` (from `from`), or `month` (with `nth`). */
  every?: Every;
  /** Which such day of the month: 1 to 4, or -1 for the last. */
  nth?: number[];
  starts?: string;
  ends?: string;
  /** First date it holds; for every two weeks, a date on which it happens. */
  from?: string;
  /** Last date it holds. */
  until?: string;
  /** The dates of a course or of one-off events. */
  dates?: string[];
  /** Dates on which it does not happen. */
  except?: string[];
  /** Not in school holidays. */
  term_time?: boolean;
  /** The name of the place, where the record has several. */
  place?: string;
  /** The words it was written in, kept to show. */
  text?: string;
}

export interface Course {
  /** Number of sessions. */
  sessions?: number;
  /** How long a session lasts, as people say it: `2 hours`. */
  length?: string;
  book_by?: string;
  places_left?: number;
  full?: boolean;
}

export interface Module {
  name: string;
  helps_with?: string[];
}

export interface Level {
  name: string;
  summary?: string;
  helps_with?: string[];
  who_for?: WhoFor;
  join?: Join;
}

export interface Join {
  /** Who may ask: the person, a carer, the GP practice, any professional. */
  by?: JoinBy[];
  /** People can just turn up. */
  drop_in?: boolean;
  /** A place must be booked. */
  book?: boolean;
  /** What to do, in a sentence. */
  how?: string;
  url?: string;
}

export interface FirstTime {
  /** What happens, in a sentence or two. */
  text?: string;
  /** Someone meets you at the door. */
  meet_at_door?: boolean;
  /** Who meets you: a role or a first name that its owner agreed to. */
  met_by?: string;
  bring_someone?: boolean;
  just_watch?: boolean;
  what_to_bring?: string;
}

export interface Cost {
  free?: boolean;
  /** Pounds for a session. */
  amount?: number;
  /** In words: `£3 with a cup of tea`. */
  text?: string;
  /** Pay what you can. */
  donation?: boolean;
  /** Help with the cost, in a sentence. */
  help?: string;
}

export interface Contact {
  /** As printed, in quotes: `"0114 496 0000"`. */
  phone?: string;
  /** A number that takes text messages. */
  text?: string;
  /** Calls through Relay UK (18001) are welcome. */
  relay_ok?: boolean;
  /** Where to make a call in British Sign Language. */
  bsl_url?: string;
  email?: string;
  website?: string;
  /** A postal address for letters. */
  post?: string;
  /** Who answers: a role, not a private person's name. */
  who?: string;
  /** When the line is open, as printed. */
  hours?: string;
  /** What a call costs, as printed. */
  call_cost?: string;
  /** The day its owner agreed that a personal mobile may be published. */
  agreed_on?: string;
  /** Other numbers and addresses, each with what it is for. */
  more?: ContactLine[];
}

export interface ContactLine {
  label: string;
  phone?: string;
  text?: string;
  email?: string;
  website?: string;
  hours?: string;
  call_cost?: string;
}

export interface Translation {
  name?: string;
  summary?: string;
  description?: string;
  first_time?: string;
}

export interface OnlineRules {
  /** Where it is: `Facebook`, `WhatsApp`, its own forum. */
  platform?: string;
  account_needed?: boolean;
  /** Only members can see what is written. */
  closed?: boolean;
  moderated_by?: string;
}

export interface Wait {
  text: string;
  /** The day it was said; it stops being shown after 60 days. */
  on: string;
}

export interface Capacity {
  text: string;
  /** The day from which it no longer holds. */
  until?: string;
}

export interface Evidence {
  label: EvidenceLabel;
  url: string;
}

export interface Coproduced {
  /** With whom. */
  with?: string;
  /** How they took part. Without it nothing is claimed. */
  how?: string;
  /** Year or date. */
  since?: string;
}

export interface Story {
  /** Up to 200 characters. */
  quote: string;
  /** First name or initial, as its owner wishes. */
  by?: string;
  consent_on?: string;
  expires_on?: string;
}

export interface Safety {
  safeguarding_policy?: boolean;
  insured?: boolean;
  background_checks?: boolean;
  /** Under-18s may come without a parent. */
  for_under_18?: boolean;
  /** The role to speak to about a worry. */
  safeguarding_contact?: string;
  /** The day the group said so. */
  said_on?: string;
}

export interface Checked {
  on: string;
  how: CheckedHow;
  /** The role of whoever checked. */
  by?: string;
  /** Check again by this day, at most twelve months on. */
  review_by?: string;
}

export interface Source {
  /** Who published it. */
  name: string;
  url?: string;
  licence?: string;
  /** The edition or date of what was read. */
  edition?: string;
  /** The record's own id there. */
  record_id?: string;
  /** The words that must be shown with it. */
  attribution?: string;
  /** Further sources, each a line. */
  more?: string[];
}
