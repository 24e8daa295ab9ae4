import {
  builtVocabulary,
  type ContactLine,
  type Directory,
  type Findings,
  type Match,
  type UrgentAction,
  type UrgentHelp,
} from "../index.js";
import { seenOf } from "../language/urgent.js";

/** Widest line on a terminal. */
const WIDTH = 100;
/** So many that may not fit are named: they come after what does. */
const MOST_MAY_NOT_FIT = 5;
/** With `--explain` all that an answer holds. */
const MOST_EXPLAINED = 20;
/** Cautions about what a record does not say: they matter to those who mean to go. */
const NOT_SAID: ReadonlySet<string> = new Set(["not-stated", "thin"]);

/**
 * Prints an answer for people: danger first, then what was understood, the results with their reasons, and the
 * help lines, always.
 */
export function printFindings(findings: Findings, directory: Directory, options: { explain: boolean }): void {
  const out: string[] = [];
  const { nation } = findings;
  for (const help of findings.urgent) out.push(...urgentLines(help), "");
  out.push(...understoodLines(findings, options.explain));
  const about = "label" in findings.place ? ` near ${findings.place.label}` : "";
  out.push(`${findings.total} ${findings.total === 1 ? "thing" : "things"} that could help${about}`, "");
  out.push(...placeLines(findings.place));
  findings.results.forEach((match, i) => {
    out.push(...matchLines(match, `${i + 1}. `, options.explain, nation), "");
  });
  if (findings.may_not_fit.length > 0) {
    out.push(...mayNotFitLines(findings.may_not_fit, options.explain ? MOST_EXPLAINED : MOST_MAY_NOT_FIT), "");
  }
  for (const note of findings.notes) out.push(wrap(note.text, ""));
  if (findings.notes.length > 0) out.push("");
  out.push("Help at any time:", ...directory.helpLines(nation).map((line) => `  ${actionText(line)}`));
  console.log(out.join("\n"));
}

/** What is to be said of the place: why it was not found, how it was read, those to choose from as they can be given back. */
function placeLines(place: Findings["place"]): string[] {
  const lines = "text" in place ? [wrap(place.text, "")] : [];
  if ("corrected_from" in place) lines.push(`We read the place “${place.corrected_from}” as ${place.label}.`);
  const choices = ("choices" in place ? (place.choices ?? []) : []).map(({ label }) => `  --near "${label}"`);
  if (choices.length > 0 && !("text" in place)) lines.push("Other places of that name:");
  lines.push(...choices);
  return lines.length === 0 ? [] : [...lines, ""];
}

function mayNotFitLines(matches: readonly Match[], most: number): string[] {
  const lines = matches.slice(0, most).map(({ resource, cautions }) => {
    const said = cautions.filter(({ code }) => !NOT_SAID.has(code)).map(({ text }) => text);
    return wrap(`- ${resource.name}: ${said.join(". ")}`, "  ");
  });
  const more = matches.length - lines.length;
  return ["These may not fit:", "", ...lines, ...(more > 0 ? [`  and ${more} more; --json lists them`] : [])];
}

function urgentLines(help: UrgentHelp): string[] {
  const shown = help.quiet ? help.actions.slice(0, seenOf(help)) : help.actions;
  const more = help.actions.length - shown.length;
  return [
    `${help.panel === "hard" ? "!! " : ""}${wrap(help.text, "")}`,
    ...shown.map((action) => `   ${actionText(action)}`),
    ...(more > 0 ? [`   and ${more} more; --json lists them`] : []),
  ];
}

function actionText(action: UrgentAction): string {
  const more = [action.hours, action.cost].filter((each) => each !== undefined).join(", ");
  const note = action.note === undefined ? "" : `. ${action.note}`;
  // "Ring 999" has said its number: once is enough on a line of text.
  const said = action.label.includes(action.value) ? action.label : `${action.label}: ${action.value}`;
  return `${said}${more === "" ? "" : ` (${more})`}${note}`;
}

function understoodLines({ understood }: Findings, explain: boolean): string[] {
  const lines: string[] = [];
  if (explain) {
    for (const need of understood.needs) {
      lines.push(
        wrap(
          `You wrote “${need.words}”: we read it as ${need.label}, because of “${need.because}” (strength ${need.strength}) [${need.id}]`,
          "  ",
        ),
      );
    }
    for (const each of understood.attributes)
      lines.push(`From “${each.words}”: ${each.kind} is ${String(each.value)} [${each.id}]`);
    for (const each of understood.corrections) lines.push(`Read “${each.from}” as “${each.to}” [${each.id}]`);
    lines.push(`How sure: ${understood.band}`);
  } else if (understood.needs.length > 0) {
    const names = understood.needs.slice(0, 3).map((need) => need.label);
    lines.push(
      understood.band === "sure"
        ? `We read this as: ${names[0]}`
        : `We are not sure. Did you mean: ${names.join("; ")}?`,
    );
  }
  for (const choice of understood.choices)
    lines.push(`“${choice.words}” can mean several things: ${choice.needs.map(labelOf).join(", ")}`);
  if (lines.length > 0) lines.push("");
  return lines;
}

let labels: ReadonlyMap<string, string> | undefined;

/** The label of a need of the built-in vocabulary, or its id. The vocabulary is unpacked once: that takes its time. */
export function labelOf(id: string): string {
  labels ??= new Map(builtVocabulary().needs.map((need) => [need.id, need.label.en]));
  return labels.get(id) ?? id;
}

function matchLines(match: Match, start: string, explain: boolean, nation: string | undefined): string[] {
  const { resource } = match;
  const lines = [
    `${start}${resource.name}${resource.kind === undefined ? "" : ` (${resource.kind.replace(/-/g, " ")})`}`,
  ];
  if (resource.summary !== undefined) lines.push(wrap(resource.summary, "   "));
  if (explain) {
    for (const reason of match.reasons) {
      lines.push(wrap(`${reason.points >= 0 ? "+" : ""}${reason.points} ${reason.part}: ${reason.text}`, "   "));
    }
    lines.push(`   = ${match.score} points`);
  } else
    lines.push(
      wrap(
        `Why this: ${match.reasons
          .filter((reason) => reason.points > 0 || reason.part === "reach")
          .map((reason) => reason.text)
          .join(". ")}.`,
        "   ",
      ),
    );
  if (match.cautions.length > 0)
    lines.push(wrap(`Check first: ${match.cautions.map((note) => note.text).join(". ")}.`, "   "));
  const times = (resource.schedule ?? []).flatMap(({ text }) => text ?? []).join("; ");
  if (match.next !== undefined) lines.push(`   Next: ${match.next.replace("T", " at ")}`);
  else if (times !== "") lines.push(wrap(`When: ${times}`, "   "));
  const { contact } = resource;
  const ways = waysOf(contact);
  if (ways.length > 0) lines.push(`   ${ways.join("   ")}`);
  for (const line of linesFor(contact?.more ?? [], nation)) {
    lines.push(
      wrap([`   ${line.label}:`, ...waysOf(line), line.hours].filter((each) => each !== undefined).join(" "), "   "),
    );
  }
  return lines;
}

/** How to get in touch, one way each. */
function waysOf(contact: Partial<ContactLine> | undefined): string[] {
  return [
    contact?.phone === undefined ? undefined : `Phone ${contact.phone}`,
    contact?.text === undefined ? undefined : `Text ${contact.text}`,
    contact?.email,
    contact?.website,
  ].filter((each) => each !== undefined);
}

/** The lines of a person's nation, where they are labelled by nations; else all. */
function linesFor(lines: readonly ContactLine[], nation: string | undefined): readonly ContactLine[] {
  const theirs = lines.filter(({ label }) => label.toLowerCase().replace(/ /g, "-") === nation);
  return theirs.length > 0 ? theirs : lines;
}

/** Breaks a text into lines, each after the first indented. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== "") {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  lines.push(line);
  return lines.join("\n");
}
