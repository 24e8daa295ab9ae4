import { CHECKED_HOW, JOIN_BY, KINDS, LED_BY, MODES } from "../resource/lists.js";

/** A question that `fingerpost new` or a form asks. */
export interface Question {
  /** The name under which `newRecord` takes the answer. */
  key: keyof Answers;
  /** The question itself. */
  ask: string;
  /** An example of an answer. */
  example?: string;
  /** It has to be answered. */
  required?: true;
  /** The answer is one of these, or several with commas when `several` is set. */
  choices?: readonly string[];
  /** Several answers may be given, with commas. */
  several?: true;
}

/** What someone answered, in their own words. Everything but the name and who runs it can be left open. */
export interface Answers {
  /** What it is called. */
  name?: string;
  /** Who runs it. */
  organisation?: string;
  /** What it is, in one or two sentences. */
  summary?: string;
  /** One of {@link KINDS}. */
  kind?: string;
  /** Of {@link LED_BY}, with commas. */
  led_by?: string;
  /** Needs by their ids, with commas. */
  helps_with?: string;
  /** Who it is for; open when it is for anyone. */
  who_for?: string;
  /** Of {@link MODES}, with commas. */
  modes?: string;
  /** What the building is called; open for a private home. */
  place?: string;
  /** The town or village. */
  town?: string;
  /** The building's postcode. */
  postcode?: string;
  /** Areas that people can come from, with commas, or `anyone`. */
  covers?: string;
  /** When: `every Tuesday, 2pm to 4pm`. */
  schedule?: string;
  /** Of {@link JOIN_BY}, with commas. */
  join_by?: string;
  /** How people join. */
  join_how?: string;
  /** What happens the first time. */
  first_time?: string;
  /** `yes` or `no`: whether someone meets people at the door. */
  meet_at_door?: string;
  /** What it costs: `Free; or £3 with a cup of tea`. */
  cost?: string;
  /** The group's number, nobody's own. */
  phone?: string;
  /** The group's email address. */
  email?: string;
  /** Its web address. */
  website?: string;
  /** The day on which it was checked. */
  checked_on?: string;
  /** Of {@link CHECKED_HOW}; open when nobody has rung, visited or asked them. */
  checked_how?: string;
}

/** The questions in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  { key: "name", ask: "What is it called?", example: "Breathe Easy Heeley", required: true },
  { key: "organisation", ask: "Who runs it?", example: "Heeley Lung Friends", required: true },
  {
    key: "summary",
    ask: "In one or two sentences, what is it?",
    example: "A friendly group for people who get out of breath. We chat and have tea.",
  },
  { key: "kind", ask: "What sort of thing is it?", choices: KINDS },
  { key: "led_by", ask: "Who will people meet?", choices: LED_BY, several: true },
  { key: "helps_with", ask: "What does it help with?", example: "copd, loneliness", several: true },
  {
    key: "who_for",
    ask: "Who is it for? Leave it open when it is for anyone.",
    example: "Adults with a lung condition",
  },
  { key: "modes", ask: "How does it happen?", choices: MODES, several: true },
  {
    key: "place",
    ask: "What is the building called? For a private home, leave it open and give the town.",
    example: "Gooseberry Institute",
  },
  { key: "town", ask: "In which town or village?", example: "Heeley, Sheffield" },
  { key: "postcode", ask: "What is the building's postcode?", example: "S8 9ZZ" },
  {
    key: "covers",
    ask: "Which areas can people come from? Leave it open if you do not know.",
    example: "S8, sheffield; or anyone, for the whole UK",
    several: true,
  },
  { key: "schedule", ask: "When?", example: "every Tuesday, 2pm to 4pm" },
  { key: "join_by", ask: "Who can ask for a place?", choices: JOIN_BY, several: true },
  { key: "join_how", ask: "How do people join?", example: "Just come along" },
  {
    key: "first_time",
    ask: "What happens the first time? Leave it open if you do not know.",
    example: "Someone shows you round and makes you tea",
  },
  { key: "meet_at_door", ask: "Will someone meet people at the door?", choices: ["yes", "no"] },
  { key: "cost", ask: "What does it cost?", example: "Free; or £3 with a cup of tea" },
  { key: "phone", ask: "Which number can people ring? Use the group's, not your own.", example: "0114 496 0000" },
  { key: "email", ask: "Which email address?", example: "hello@example.org" },
  { key: "website", ask: "Which website?", example: "www.example.org" },
  {
    key: "checked_how",
    ask: "How was all this checked today? Leave it open when nobody has rung, visited or asked them; to copy a leaflet is no check.",
    // A leaflet has a day of its own, which is not today.
    choices: CHECKED_HOW.filter((how) => how !== "leaflet"),
  },
];
