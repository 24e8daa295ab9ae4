import type { Directory, Findings, Nation, Resource, UrgentAction, Vocabulary } from "../index.js";
import { counted, type ElementWords, fill, type TextKey } from "../language/element.js";
import { h } from "./dom.js";
import type { Host } from "./host.js";
import type { More } from "./load-more.js";
import { type Chosen, OWN, type Paper, type State } from "./state.js";

/** Where focus goes and what is announced after a change. */
export interface Then {
  /** The `id` of the element that is to have focus. */
  focus?: string;
  /** Said to screen readers. */
  say?: string;
  /** What was opened before is shut: it belonged to another search. */
  anew?: boolean;
}

/** What a screen can do. */
export interface Acts {
  /** Changes the state and shows it. */
  set(change: Partial<State>, then?: Then): void;
  /** As `set`, but the browser's Back button comes back to here. */
  go(change: Partial<State>, then?: Then): void;
  /** Asks the directory again and shows the results. */
  search(change: Partial<State>, then?: Then): void;
  /** Keeps what is being typed, without showing anything anew. */
  keep(change: Partial<State>): void;
  back(): void;
  reset(): void;
  leave(): void;
  print(): void;
  /** Tells the host that somebody's need was not met. */
  unmet(detail: { needId: string; district: string; reason: string; view: string }): void;
  openSheet(file: File): void;
  removeSheet(): void;
  openList(file: File): void;
}

/** Everything that a screen is made from. */
export interface View {
  state: State;
  host: Host;
  /** The next three are made when they are first asked for, if they do not stand yet: no first screen may need them. */
  readonly directory: Directory;
  readonly records: readonly Resource[];
  readonly vocabulary: Vocabulary;
  lang: "en" | "cy";
  words: ElementWords;
  /** ISO date. */
  today: string;
  /** The data could not be opened. */
  failed: boolean;
  /** What came in the second file; undefined until it is here. */
  more: More | undefined;
  /** The second file could not be opened. */
  moreFailed: boolean;
  /** The help lines of a nation, or of all. */
  linesFor(nation: Nation | undefined): UrgentAction[];
  /** Whether a record is from the worker's own spreadsheet. */
  isOwn(id: string): boolean;
  act: Acts;
}

/** A text in the page's language. */
export function t(view: View, key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  const text = view.words.texts[key];
  return values === undefined ? text : fill(text, values);
}

/** A counted phrase in the page's language. */
export function n(view: View, key: keyof ElementWords["counts"], count: number): string {
  return counted(view.host.lang, count, view.words.counts[key]);
}

/** What the place is called, where it is known. */
export function placeLabel(findings: Findings | undefined): string | undefined {
  return findings !== undefined && "label" in findings.place ? findings.place.label : undefined;
}

/** The help lines of the person's nation, or of every nation. */
export function helpLines(view: View): UrgentAction[] {
  return view.linesFor(view.state.findings?.nation);
}

/** A need's name in the page's language. */
export function needLabel(view: View, id: string): string {
  const label = view.vocabulary.needs.find((need) => need.id === id)?.label;
  return (view.host.lang === "cy" ? label?.cy : undefined) ?? label?.en ?? id;
}

/** What a statement that can be ticked says, in the page's language or in English and marked so. */
export function statementText(view: View, id: string): HTMLElement {
  const text = view.vocabulary.statements.find((each) => each.id === id)?.text;
  const welsh = view.host.lang === "cy" ? text?.cy : undefined;
  const isForeign = view.host.lang === "cy" && welsh === undefined;
  return h("span", { lang: isForeign ? "en" : undefined }, welsh ?? text?.en ?? id);
}

/** The records on the list that are still listed, in order. */
export function listed(view: View): Resource[] {
  return view.state.list.flatMap(({ id }) => view.directory.get(id) ?? []);
}

/** What became of the things on a list that are not in the directory; "" when all are. */
export function missingText(view: View, list: readonly Chosen[]): string {
  const gone = list.filter(({ id }) => view.directory.get(id) === undefined);
  const own = gone.filter(({ id }) => id.startsWith(OWN)).length;
  return [gone.length > own && n(view, "missing", gone.length - own), own > 0 && n(view, "sheetShut", own)]
    .filter(Boolean)
    .join(" ");
}

/** Opens a paper. */
export function paper(view: View, kind: Paper, large = false): void {
  view.act.go({ screen: "paper", paper: kind, large }, { focus: "screen-title" });
}
