/**
 * The record's shape as a zod schema. It is longer than most files here because it is one list: every
 * field once, with the label and the help that editors show. The interface in `resource.ts` is the
 * documentation for programmers; a type test holds the two equal. No transforms, so the JSON Schema says
 * exactly what is accepted.
 */
import * as z from "zod";
import {
  ACCESS,
  CHECKED_HOW,
  DAYS,
  DOES,
  EASES,
  EVERY,
  EVIDENCE_LABELS,
  GENDERS,
  JOIN_BY,
  KEEPS_IN_TOUCH,
  KINDS,
  LED_BY,
  MODES,
  ORGANISATION_TYPES,
  PAYABLE_WITH,
  STATUSES,
  SUPPORT_STYLES,
} from "./lists.js";
import { RECORD_ID } from "./record-id.js";
import type { Resource } from "./resource.js";

const optional = z.exactOptional;

/** A field with the plain label and help that an editor shows. */
function field<T extends z.ZodType>(schema: T, title: string, description: string, ...examples: unknown[]): T {
  return schema.meta({ title, description, ...(examples.length > 0 ? { examples } : {}) }) as T;
}

const words = z.string().min(1);
const yesNo = z.boolean();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "write the date as year-month-day, for example 2026-11-22");
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "write the time as hours and minutes, for example 14:00");
const url = z.string().regex(/^https?:\/\/\S+$/i, "start the web address with https:// or http://");
const age = z.number().int().min(0).max(130);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const listOf = <T extends readonly [string, ...string[]]>(values: T): z.ZodType<T[number][]> => z.array(z.enum(values));
const ids = z.array(words);

const whoFor = z.strictObject({
  text: optional(field(words, "Who is it for?", "In a sentence.", "Anyone over 18 who lives with a lung condition")),
  min_age: optional(field(age, "Youngest age", "In whole years. Leave it out when there is no lower limit.", 18)),
  max_age: optional(field(age, "Oldest age", "In whole years. Leave it out when there is no upper limit.", 25)),
  genders: optional(field(listOf(GENDERS), "Only for", "Leave it out when it is for everyone.", ["women"])),
  welcomes: optional(
    field(ids, "Especially welcome", "Need ids of people it is designed for. Never a filter on anyone.", ["lgbt"]),
  ),
  carers: optional(
    field(z.enum(["with", "instead", "both"]), "Carers", "with: carers come along; instead: it is for carers; both."),
  ),
});

const gettingThere = z.strictObject({
  bus: optional(field(words, "Bus", "Routes and the nearest stop.", "Bus 75 stops outside")),
  parking: optional(field(words, "Parking", "Where to park.", "Free car park behind the hall")),
  lift: optional(field(yesNo, "Lift", "Can someone give people a lift?")),
  needs_car: optional(field(yesNo, "Needs a car", "Is it hard to reach without a car?")),
  notes: optional(field(words, "How to get there", "Anything else about getting there.")),
});

const place = z.strictObject({
  name: optional(field(words, "Name of the building", "As people know it.", "Heeley Institute")),
  address: optional(
    field(
      words,
      "Street address",
      "The street, or the word withheld. Never a private home.",
      "147 Example Road",
      "withheld",
    ),
  ),
  address_public_because: optional(
    field(words, "Why the address is public", "Only where one would expect it to be withheld."),
  ),
  town: optional(field(words, "Town or village", "Or the part of the city.", "Heeley, Sheffield")),
  postcode: optional(field(words, "Postcode", "With quotes, as on an envelope.", "S8 0AA")),
  lat: optional(field(latitude, "Latitude", "Only when the postcode is not exact enough.", 53.352)),
  lng: optional(field(longitude, "Longitude", "Only when the postcode is not exact enough.", -1.474)),
  access: optional(field(listOf(ACCESS), "Getting in", "What this building has.", ["step-free", "hearing-loop"])),
  no_access: optional(field(listOf(ACCESS), "What it does not have", "What this building is known not to have.")),
  hours: optional(field(words, "Opening hours", "As people say them.", "Monday to Friday, 9am to 5pm")),
  covers: optional(field(ids, "Areas this place serves", "Where they differ from the record's own.", ["S8"])),
  getting_there: optional(field(gettingThere, "Getting there", "Bus, parking, lifts.")),
});

const session = z.strictObject({
  days: optional(field(listOf(DAYS), "Days", "Days of the week.", ["tuesday"])),
  every: optional(field(z.enum(EVERY), "How often", "week, two-weeks or month.", "week")),
  nth: optional(
    field(z.array(z.number().int().min(-1).max(5)), "Which one in the month", "1 to 4, or -1 for the last.", [2]),
  ),
  starts: optional(field(time, "Starts", "Hours and minutes, in quotes.", "14:00")),
  ends: optional(field(time, "Ends", "Hours and minutes, in quotes.", "16:00")),
  from: optional(field(date, "From", "First date; for every two weeks, a date on which it happens.", "2026-09-01")),
  until: optional(field(date, "Until", "Last date.", "2027-07-20")),
  dates: optional(field(z.array(date), "Dates", "The dates of a course.", ["2027-01-12", "2027-01-19"])),
  except: optional(field(z.array(date), "Not on", "Dates on which it does not happen.", ["2026-12-29"])),
  term_time: optional(field(yesNo, "Term time only", "Not in school holidays.")),
  place: optional(field(words, "Which place", "The name of the place, where there are several.")),
  text: optional(field(words, "In words", "As people say it.", "every Tuesday, 2pm to 4pm")),
});

const course = z.strictObject({
  sessions: optional(field(z.number().int().min(1), "Number of sessions", "How many times it meets.", 6)),
  length: optional(field(words, "How long is a session?", "As people say it.", "2 hours")),
  book_by: optional(field(date, "Book by", "Last day to book.", "2027-01-05")),
  places_left: optional(field(z.number().int().min(0), "Places left", "On the day it was checked.", 4)),
  full: optional(field(yesNo, "Full", "Is it full?")),
});

const join = z.strictObject({
  by: optional(field(listOf(JOIN_BY), "Who can ask?", "self, carer, gp, any-professional.", ["self", "gp"])),
  drop_in: optional(field(yesNo, "Drop in", "Can people just turn up?")),
  book: optional(field(yesNo, "Book", "Does a place have to be booked?")),
  how: optional(field(words, "How do I join?", "What to do, in a sentence.", "Ring Ama before your first visit")),
  url: optional(field(url, "Web page to join", "A page where people can join.")),
});

const firstTime = z.strictObject({
  text: optional(
    field(
      words,
      "What happens the first time?",
      "In a sentence or two.",
      "Come ten minutes early and we will show you round",
    ),
  ),
  meet_at_door: optional(field(yesNo, "Met at the door", "Will someone meet me?")),
  met_by: optional(
    field(words, "Who meets me", "A role, or a first name whose owner agreed.", "a volunteer in a green scarf"),
  ),
  bring_someone: optional(field(yesNo, "Bring someone", "Can I bring a friend or relative?")),
  just_watch: optional(field(yesNo, "Just watch", "Can I sit and watch the first time?")),
  what_to_bring: optional(field(words, "What to bring", "In a few words.", "Comfortable shoes")),
});

const cost = z.strictObject({
  free: optional(field(yesNo, "Free", "Is it free?")),
  amount: optional(field(z.number().min(0), "Pounds a session", "A number.", 3)),
  text: optional(field(words, "In words", "As people say it.", "£3, and that includes a cup of tea")),
  donation: optional(field(yesNo, "Pay what you can", "Is a donation enough?")),
  help: optional(field(words, "Help with the cost", "Who can get help, and how.")),
});

const contactLine = z.strictObject({
  label: field(words, "What it is for", "In a few words.", "Welsh-language line"),
  phone: optional(field(words, "Phone", "In quotes.", "0114 496 0000")),
  text: optional(field(words, "Text", "A number that takes text messages, in quotes.")),
  email: optional(field(words, "Email", "An address of the group, not of a person.")),
  website: optional(field(url, "Website", "A full web address.")),
  hours: optional(field(words, "When", "When it is open.")),
  call_cost: optional(field(words, "Cost of a call", "As printed.")),
});

const contact = z.strictObject({
  phone: optional(field(words, "Phone", "In quotes, so that the first 0 is kept.", "0114 496 0000")),
  text: optional(field(words, "Text", "A number that takes text messages, in quotes.", "07700 900123")),
  relay_ok: optional(field(yesNo, "Relay UK", "Are calls through Relay UK welcome?")),
  bsl_url: optional(field(url, "BSL call", "Where to make a call in British Sign Language.")),
  email: optional(field(words, "Email", "An address of the group, not of a person.", "hello@example.org")),
  website: optional(field(url, "Website", "A full web address.", "https://breathe.example.org")),
  post: optional(field(words, "Post", "Where letters can be sent. Never a private home.")),
  who: optional(field(words, "Who answers", "A role, not a private person's name.", "the group's secretary")),
  hours: optional(field(words, "When", "When someone answers.", "Weekdays, 10am to 4pm")),
  call_cost: optional(field(words, "Cost of a call", "As printed.", "Free to call")),
  agreed_on: optional(field(date, "Agreed on", "The day the owner of a personal mobile agreed to it being published.")),
  more: optional(field(z.array(contactLine), "Other ways to get in touch", "Each with what it is for.")),
});

const translation = z.strictObject({
  name: optional(words),
  summary: optional(words),
  description: optional(words),
  first_time: optional(words),
});

const shape = z
  .strictObject({
    id: field(
      z.string().regex(RECORD_ID, "use 1 to 80 letters, digits, dots, colons, hyphens or underscores"),
      "Id",
      "Made for you: the file's name without .yaml. It is never used again for anything else.",
      "breathe-easy-heeley",
    ),
    name: field(words, "What is it called?", "Up to 80 characters.", "Breathe Easy Heeley"),
    other_names: optional(field(ids, "Other names", "Names that people use for it.", ["the lung group"])),
    summary: optional(field(words, "In one or two sentences, what is it?", "50 to 200 characters, in plain words.")),
    description: optional(field(words, "Anything else?", "Up to 1,200 characters.")),
    kind: optional(field(z.enum(KINDS), "What sort of thing is it?", "One word from the list.", "peer-group")),
    organisation: field(
      z.strictObject({
        name: field(words, "Who runs it?", "The group's own name will do.", "Heeley Lung Friends"),
        type: optional(
          field(z.enum(ORGANISATION_TYPES), "What sort of group?", "One word from the list.", "informal-group"),
        ),
        charity_number: optional(field(words, "Charity number", "In quotes.", "SC012345")),
        company_number: optional(field(words, "Company number", "In quotes.")),
        url: optional(field(url, "Its website", "A full web address.")),
      }),
      "Who runs it?",
      "The group, charity, council or practice.",
    ),
    led_by: optional(field(listOf(LED_BY), "Who will I meet?", "One or more from the list.", ["peers", "volunteers"])),
    helps_with: optional(
      field(ids, "What does it help with?", "Need ids from data/needs, conditions too.", ["copd", "loneliness"]),
    ),
    who_for: optional(field(whoFor, "Who is it for?", "Leave it out when it is for anyone.")),
    not_for: optional(
      field(ids, "Who is it not right for?", "Facts, no diagnosis.", ["People who need oxygen during exercise"]),
    ),
    suitable_if: optional(field(ids, "A good fit if", "For people who refer.")),
    before_you_refer: optional(field(ids, "Before you refer", "For people who refer: what to check.")),
    modes: optional(field(listOf(MODES), "How does it happen?", "One or more from the list.", ["in-person", "phone"])),
    places: optional(field(z.array(place), "Where?", "Each place once.")),
    covers: optional(
      field(
        ids,
        "Which areas can people come from?",
        "Area ids, postcode districts, or anyone.",
        ["S8", "sheffield"],
        ["anyone"],
      ),
    ),
    schedule: optional(field(z.array(session), "When?", "Each time it meets.")),
    course: optional(field(course, "About the course", "Its dates stand under schedule.")),
    modules: optional(
      field(
        z.array(z.strictObject({ name: words, helps_with: optional(ids) })),
        "Parts of the course",
        "Each with the needs it is about.",
      ),
    ),
    levels: optional(
      field(
        z.array(
          z.strictObject({
            name: words,
            summary: optional(words),
            helps_with: optional(ids),
            who_for: optional(whoFor),
            join: optional(join),
          }),
        ),
        "Levels of support",
        "Each with its own way in.",
      ),
    ),
    join: optional(field(join, "How do I join?", "Who may ask, and what to do.")),
    first_time: optional(
      field(firstTime, "What happens the first time?", "So that nobody stays at home for not knowing."),
    ),
    cost: optional(field(cost, "What does it cost?", "Free, an amount, or in words.")),
    payable_with: optional(field(listOf(PAYABLE_WITH), "How can it be paid for?", "One or more from the list.")),
    contact: optional(field(contact, "How do people get in touch?", "At least one way that is not the web.")),
    eases: optional(
      field(listOf(EASES), "What does it make easier?", "One or more from the list.", ["cost", "going-alone"]),
    ),
    access: optional(
      field(listOf(ACCESS), "Taking part", "Access that is there wherever or however it happens.", ["captions"]),
    ),
    no_access: optional(field(listOf(ACCESS), "What it does not have", "Access that is known not to be there.")),
    languages: optional(
      field(ids, "Languages spoken there", "Language codes; bfi is British Sign Language.", ["en", "ur"]),
    ),
    translations: optional(
      field(
        z.record(z.string(), translation),
        "In other languages",
        "By language code: name, summary, description, first_time.",
      ),
    ),
    equipment: optional(field(ids, "What do I need to have?", "For example a phone with video.")),
    does: optional(field(listOf(DOES), "What will they do?", "Practical things.", ["comes-with-you", "reminds-you"])),
    reminders: optional(field(yesNo, "Reminders", "Do they remind people?")),
    keeps_in_touch: optional(field(listOf(KEEPS_IN_TOUCH), "Between meetings", "How they keep in touch.", ["texts"])),
    supporter_welcome: optional(field(yesNo, "Supporters", "May a friend or support worker come too?")),
    support_style: optional(field(z.enum(SUPPORT_STYLES), "How much support?", "One word from the list.", "group")),
    online_rules: optional(
      field(
        z.strictObject({
          platform: optional(words),
          account_needed: optional(yesNo),
          closed: optional(yesNo),
          moderated_by: optional(words),
        }),
        "For an online group: the rules",
        "Where it is, whether an account is needed, who looks after it.",
      ),
    ),
    wait: optional(field(z.strictObject({ text: words, on: date }), "Is there a wait?", "With the day it was said.")),
    capacity: optional(
      field(z.strictObject({ text: words, until: optional(date) }), "How many people can it take?", "In words.", {
        text: "No more than 3 new people a month",
      }),
    ),
    easy_read_url: optional(field(url, "Easy Read", "A page or leaflet in Easy Read.")),
    bsl_video_url: optional(field(url, "BSL video", "A video in British Sign Language.")),
    evidence: optional(
      field(
        z.array(z.strictObject({ label: z.enum(EVIDENCE_LABELS), url })),
        "What people said, an evaluation or a study",
        "Shown to professionals.",
      ),
    ),
    coproduced: optional(
      field(
        z.strictObject({ with: optional(words), how: optional(words), since: optional(words) }),
        "How were people who have lived it involved?",
        "Say how; without that nothing is shown.",
      ),
    ),
    story: optional(
      field(
        z.strictObject({ quote: words, by: optional(words), consent_on: optional(date), expires_on: optional(date) }),
        "A quote, with permission",
        "Up to 200 characters, and the day its owner agreed.",
      ),
    ),
    safety: optional(
      field(
        z.strictObject({
          safeguarding_policy: optional(yesNo),
          insured: optional(yesNo),
          background_checks: optional(yesNo),
          for_under_18: optional(yesNo),
          safeguarding_contact: optional(words),
          said_on: optional(date),
        }),
        "Keeping people safe",
        "What the group says about itself.",
      ),
    ),
    status: optional(field(z.enum(STATUSES), "Is it running?", "Leave it out when it is open.", "paused")),
    status_on: optional(field(date, "Since when", "The day the status began.")),
    status_until: optional(field(date, "Until when", "When a pause or a full list ends.")),
    moved_to: optional(field(words, "What took its place", "The id of the new record.")),
    try_instead: optional(field(ids, "Try instead", "Ids of other records.")),
    checked: optional(
      field(
        z.strictObject({
          on: field(date, "Checked on", "The day someone made sure.", "2026-11-01"),
          how: field(z.enum(CHECKED_HOW), "How", "One word from the list.", "group"),
          by: optional(field(words, "By whom", "A role.", "the group's secretary")),
          review_by: optional(field(date, "Check again by", "At most twelve months on.", "2027-05-01")),
        }),
        "When was this last checked?",
        "That is not the same as edited.",
      ),
    ),
    edited_on: optional(field(date, "Last edited", "The day the record was last changed.")),
    source: optional(
      field(
        z.strictObject({
          name: field(words, "Who published it", "The publisher's name."),
          url: optional(url),
          licence: optional(words),
          edition: optional(words),
          record_id: optional(words),
          attribution: optional(words),
          more: optional(ids),
        }),
        "Where is it from?",
        "For records that came from somewhere else.",
      ),
    ),
    steward: optional(field(words, "Who looks after this record?", "A role or team.", "the practice's link worker")),
    credit: optional(field(words, "Who added it?", "Only if they want to be named.")),
  })
  .meta({ title: "A fingerpost record", description: "One thing that helps people. The help is in data/README.md." });

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
// The type test: this line stops compiling when the schema and the interface differ in any field.
true satisfies Same<z.infer<typeof shape>, Resource>;

/**
 * What a record is. Throws nothing by itself: use `safeParse`. Passing means the shape is right; the
 * editorial rules of `fingerpost/authoring` say whether it is any good.
 */
export const ResourceSchema: z.ZodType<Resource> = shape;

/**
 * The JSON Schema of a finished record (draft-07), for other languages. Files as people write them are looser: for the
 * editors of those there is `fields-page/editor-schema.ts`.
 * @returns a fresh plain object
 */
export function resourceJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ResourceSchema, { target: "draft-7" }) as Record<string, unknown>;
}

/** A problem with a record's shape, as zod saw it, without zod's types. */
export interface ShapeProblem {
  path: (string | number)[];
  code: string;
  message: string;
  /** Keys that are not known, for code `unrecognized_keys`. */
  keys?: string[];
  /** What was allowed, for code `invalid_value`. */
  allowed?: string[];
  /** What kind of value was expected, for code `invalid_type`. */
  expected?: string;
}

/**
 * Checks the shape of one value.
 * @param value anything, for example what YAML was read into
 * @returns the problems; an empty list when it is a record
 */
export function shapeProblems(value: unknown): ShapeProblem[] {
  const result = ResourceSchema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
    code: issue.code,
    message: issue.message,
    ...(issue.code === "unrecognized_keys" ? { keys: issue.keys } : {}),
    ...(issue.code === "invalid_value" ? { allowed: issue.values.map(String) } : {}),
    ...(issue.code === "invalid_type" ? { expected: String(issue.expected) } : {}),
  }));
}
