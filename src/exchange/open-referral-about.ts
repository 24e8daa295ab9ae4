import type { Resource } from "../resource/resource.js";
import type { Reading } from "./open-referral-reading.js";
import { paragraphsOf } from "./plain-text.js";

/** The first paragraph is the summary when it has a summary's length; the rest, and what has no other field, is the description. */
export function aboutOf(
  service: Reading,
  organisation: Reading | undefined,
  terms: { names: string[]; leave: () => void },
  languages: readonly string[],
): Pick<Resource, "summary" | "description"> {
  const own = service.text("description");
  const given = own ?? organisation?.text("description");
  const paragraphs = given === undefined ? [] : paragraphsOf(given);
  if (paragraphs.length === 0 && terms.names.length > 0) paragraphs.push(`Listed under: ${terms.names.join(", ")}.`);
  else terms.leave();
  const first = paragraphs[0];
  const summary = first !== undefined && first.length >= 50 && first.length <= 200 ? first : undefined;
  const rest = summary === undefined ? paragraphs : paragraphs.slice(1);
  const alert = service.text("alert");
  if (alert !== undefined) rest.push(`Notice from the publisher: ${alert}`);
  if (languages.length > 0) rest.push(`Languages: ${languages.join(", ")}.`);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(rest.length === 0 ? {} : { description: rest.join("\n\n") }),
  };
}

/** Names of the terms a service is listed under. They are the publisher's, not needs: kept as words, if nothing else is said. */
export function termsOf(service: Reading): { names: string[]; leave: () => void } {
  const attributes = [...service.list("attributes"), ...service.list("service_taxonomys")];
  const names = attributes.flatMap((attribute) => {
    const term = attribute.object("taxonomy_term");
    return term?.line("name") ?? term?.line("term") ?? attribute.line("label") ?? attribute.line("value") ?? [];
  });
  const leave = (): void => {
    for (const attribute of attributes) {
      for (const key of ["label", "value"]) attribute.leave(key);
      for (const key of ["name", "term"]) attribute.object("taxonomy_term")?.leave(key);
    }
  };
  return { names: [...new Set(names)], leave };
}
