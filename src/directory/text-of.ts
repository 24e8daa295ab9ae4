import { isStated, type Prepared } from "../find/index.js";
import type { TextFields } from "../match/index.js";

/** What a record goes by: its own name first. */
export function namesOf({ resource }: Pick<Prepared, "resource">): string[] {
  return [resource.name, ...(resource.other_names ?? []), resource.organisation.name];
}

/** A record's words by how much a match in them says. Welsh text is found too. */
export function textOf({ resource, helpsWith }: Prepared, label: (need: string) => string): TextFields {
  const towns = (resource.places ?? []).map((place) => `${place.name ?? ""} ${place.town ?? ""}`).join(" ");
  const translated = Object.values(resource.translations ?? {}).map((each) => Object.values(each).join(" "));
  const parts = [...(resource.modules ?? []), ...(resource.levels ?? [])].map((each) => each.name).join(" ");
  const stated = [...helpsWith].filter(([, how]) => isStated(how)).map(([need]) => label(need));
  return {
    name: namesOf({ resource }).join(" "),
    about: [resource.summary ?? "", resource.kind?.replace(/-/g, " ") ?? "", parts, ...stated, towns].join(" "),
    more: [
      resource.description ?? "",
      resource.who_for?.text ?? "",
      ...(resource.suitable_if ?? []),
      ...translated,
    ].join(" "),
  };
}
