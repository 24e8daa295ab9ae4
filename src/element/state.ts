import type { Findings, FindRequest, Point } from "../index.js";

/** The screens of the element. */
export type Screen = "start" | "results" | "together" | "browse" | "list" | "resource" | "paper";
/** What can be printed. */
export type Paper = "list" | "plan" | "appointment" | "booklet" | "poster";

/** One thing on the list, with the plan for it. */
export interface Chosen {
  id: string;
  first_step: string;
  when: string;
  with_whom: string;
  in_the_way: string;
  /** 0 to 10; undefined until it is said. */
  confidence?: number | undefined;
}

/** The four short questions, by the value that was chosen; "" is no answer. */
export interface Answers {
  how: "" | "in-person" | "phone" | "online" | "home";
  with: "" | "peers" | "trained";
  travel: "" | "can" | "needs-lift" | "cannot";
  when: "" | "day" | "evening" | "weekend";
}

/** All that the element knows. It lives in memory alone and is gone when the page is closed. */
export interface State {
  screen: Screen;
  words: string;
  near: string;
  /** A place chosen among namesakes, in place of `near`. */
  point?: { label: string; point: Point } | undefined;
  needs: string[];
  interests: string[];
  company: NonNullable<FindRequest["company"]>;
  activation?: 1 | 2 | 3 | 4 | undefined;
  answers: Answers;
  decline: string[];
  tried: string[];
  /** Miles, when the person asked to look further. */
  within?: number | undefined;
  /** How many cards are shown. */
  shown: number;
  findings?: Findings | undefined;
  /** The record that is open. */
  resource?: string | undefined;
  paper?: Paper | undefined;
  large: boolean;
  list: Chosen[];
  next_talk: string;
  /** Rows of the worker's own spreadsheet that became records. */
  own: number;
  /** A message under a control: what went wrong or was done. */
  message?: { at: string; text: string } | undefined;
  /** Why nothing fits, as it was chosen to tell the host. */
  unmet?: string | undefined;
  /** That it was told, for the answer that stands. */
  told?: boolean | undefined;
  /** A record opened in a row of the reception layout. */
  row?: string | undefined;
  /** The short questions stay to be answered otherwise: one of them was answered for these words. */
  answering?: boolean | undefined;
  /** What the last caller at a desk had said and put on a list: put away, for the same one may ask for something else. */
  before?: Caller | undefined;
}

/** What is a caller's at a desk, beside their words and their place. */
export type Caller = Pick<
  State,
  "needs" | "interests" | "company" | "activation" | "answers" | "tried" | "list" | "next_talk"
>;

/** What of the state is the caller's. */
export function callerOf(state: State): Caller {
  const { needs, interests, company, activation, answers, tried, list, next_talk } = state;
  return { needs, interests, company, activation, answers, tried, list, next_talk };
}

/** How the ids begin of what is from the worker's own spreadsheet. */
export const OWN = "yours-";

/** The state at the beginning. @param shown how many cards come first */
export function initial(shown: number, near = "", needs: readonly string[] = []): State {
  return {
    screen: "start",
    words: "",
    near,
    needs: [...needs],
    interests: [],
    company: {},
    answers: { how: "", with: "", travel: "", when: "" },
    decline: [],
    tried: [],
    shown,
    large: false,
    list: [],
    next_talk: "",
    own: 0,
  };
}

/** Ids of what is on the list, in order. */
export function idsOn({ list }: State): string[] {
  return list.map(({ id }) => id);
}

/** Whether there is nothing to look for: neither words nor a place, and nothing chosen or ticked. @param known how sure the person feels, as the host says */
export function isNothing(state: State, known: State["activation"]): boolean {
  const { words, near, needs, interests, company, activation } = state;
  const ticked = [...needs, ...interests, ...Object.keys(company)];
  return `${words}${near}`.trim() === "" && ticked.length === 0 && (activation === undefined || activation === known);
}

/** A new thing on the list. */
export function chosen(id: string): Chosen {
  return { id, first_step: "", when: "", with_whom: "", in_the_way: "" };
}

/** Another place, in place of the one before: neither a namesake that was chosen nor looking further stays. */
export function placed(near: string): Pick<State, "near" | "point" | "within"> {
  return { near, point: undefined, within: undefined };
}

/** A list of these things, each once, with the plan that stands for it. */
export function listOf(ids: readonly string[], standing: readonly Chosen[]): Chosen[] {
  return [...new Set(ids)].map((id) => standing.find((each) => each.id === id) ?? chosen(id));
}

/** The list with a record put on it or taken off it. */
export function toggled(list: readonly Chosen[], id: string): Chosen[] {
  return list.some((each) => each.id === id) ? list.filter((each) => each.id !== id) : [...list, chosen(id)];
}

/** A list that was opened, with what stood before: a plan that was written here stays. */
export function joined(opened: readonly Chosen[], standing: readonly Chosen[]): Chosen[] {
  const isWritten = ({ id, ...plan }: Chosen): boolean =>
    Object.values(plan).some((each) => each !== "" && each !== undefined);
  const kept = standing.filter((each) => isWritten(each) || !opened.some(({ id }) => id === each.id));
  return [...kept, ...opened.filter(({ id }) => !kept.some((each) => each.id === id))];
}

/** The list with one thing moved by a step. */
export function moved(list: readonly Chosen[], id: string, by: 1 | -1): Chosen[] {
  const from = list.findIndex((each) => each.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((each) => each.id !== id);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** The list with something written beside one thing. */
export function planned(list: readonly Chosen[], id: string, change: Partial<Chosen>): Chosen[] {
  return list.map((each) => (each.id === id ? { ...each, ...change } : each));
}
