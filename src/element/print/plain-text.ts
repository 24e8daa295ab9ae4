import type { Resource } from "../../index.js";
import { spokenDate } from "../../language/speaking.js";
import { contactLine, costText, joinLines, placeLine, saidText, sentences, whenLines } from "../../resource/lines.js";
import { furtherContacts, statusLines } from "../facts.js";
import { shortLabel } from "../parts/help-line.js";
import type { Chosen } from "../state.js";
import { helpLines, t, type View } from "../view.js";

/** The list as plain text: for an email, a record system, or a screen reader's own reader. */
export function plainText(view: View, resources: readonly Resource[]): string {
  const blocks = resources.map((resource) =>
    block(
      view,
      resource,
      view.state.list.find((each) => each.id === resource.id),
    ),
  );
  const { next_talk } = view.state;
  const help = helpLines(view).map((line) => `${shortLabel(view, line)} ${line.value}`);
  return [
    t(view, "list"),
    ...blocks,
    ...(next_talk === "" ? [] : [`${t(view, "nextTalk")} ${next_talk}`]),
    [t(view, "helpTitle"), ...help].join("\n"),
    t(view, "printedOn", { date: spokenDate(view.today, view.host.lang) }),
  ].join("\n\n");
}

function block(view: View, resource: Resource, plan: Chosen | undefined): string {
  const { contact } = resource;
  const line = (label: string, value: string | undefined): string[] =>
    value === undefined || value === "" ? [] : [`${label.replace(/:$/, "")}: ${value}`];
  return [
    saidText(view, resource, "name").text ?? resource.name,
    ...line(t(view, "check"), sentences(statusLines(view, resource))),
    ...line(t(view, "kind"), saidText(view, resource, "summary").text),
    ...line(t(view, "call"), contact?.phone),
    ...line(t(view, "textThem"), contact?.text),
    ...[contact?.hours, ...furtherContacts(view, resource).map(contactLine)].flatMap((each) =>
      line(t(view, "contact"), each),
    ),
    ...line(t(view, "email"), contact?.email),
    ...line(t(view, "website"), contact?.website),
    ...line(t(view, "when"), whenLines(view, resource).join("; ")),
    ...line(t(view, "where"), (resource.places ?? []).map(placeLine).join("; ")),
    ...line(t(view, "cost"), costText(view, resource)),
    ...line(t(view, "join"), joinLines(view, resource.join).join(". ")),
    ...line(t(view, "firstTime"), saidText(view, resource, "first_time").text),
    ...line(t(view, "firstStep"), plan?.first_step),
    ...line(t(view, "byWhen"), plan?.when),
    ...line(t(view, "withWhom"), plan?.with_whom),
    ...line(t(view, "inTheWay"), plan?.in_the_way),
    ...(plan?.confidence === undefined ? [] : line(t(view, "howSure"), String(plan.confidence))),
  ].join("\n");
}
