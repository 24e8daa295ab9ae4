import { findWords, spokenDate } from "../language/find.js";
import { freshness } from "../resource/freshness.js";
import { canRing } from "../resource/links.js";
import type { Resource } from "../resource/resource.js";
import type { Asked } from "./asked.js";
import { holdsStill } from "./cautions.js";
import type { Prepared } from "./prepared.js";
import type { NoteSaying, Saying } from "./saying.js";
import type { Weights } from "./weights.js";

/** What trust in a record gives, and what to say before anybody relies on it. */
export interface Trust {
  sayings: Saying[];
  cautions: NoteSaying[];
}

/** What age does to trust: steps, not a cliff; each says what to do. */
export function scoreFreshness({ resource }: Prepared, asked: Asked, weights: Weights): Trust {
  const words = findWords(asked.lang);
  const ring = canRing(resource);
  const fresh = freshness(resource, asked.today);
  const made = (code: string, points: number, say: () => string, caution: boolean): Trust => ({
    sayings: [{ part: "freshness", code, points, say }, ...capacity(resource, asked, weights)],
    cautions: caution ? [{ code, say }] : [],
  });
  const on = (): string => (fresh.on === undefined ? "" : spokenDate(fresh.on, asked.lang));
  switch (fresh.state) {
    case "fresh":
      return made("checked", 0, () => words.checked(on()), false);
    case "due":
      return made("due", 0, () => words.due(on()), true);
    case "caution":
      return made("caution", weights.caution, () => words.caution(on(), ring), true);
    case "old":
    case "hidden":
      return made("old", weights.old, () => words.old(on(), ring), true);
    case "public-sources":
      return made("public-sources", weights.publicSources, () => words.publicSources(on(), ring), true);
    case "unchecked":
      return made("unchecked", weights.unchecked, () => words.unchecked(sourceOf(resource, asked.lang), ring), true);
    default:
      return fresh satisfies never;
  }
}

/** Who published it, and of which day it is. */
function sourceOf({ source }: Resource, lang: "en" | "cy"): string {
  if (source === undefined) return "";
  const { name, edition } = source;
  if (edition === undefined) return name;
  return `${name}, ${/^\d{4}-\d{2}-\d{2}$/.test(edition) ? spokenDate(edition, lang) : monthOr(edition, lang)}`;
}

/** A month of an edition as people say it; anything else as it is. */
function monthOr(edition: string, lang: "en" | "cy"): string {
  return /^\d{4}-\d{2}$/.test(edition) ? spokenDate(`${edition}-01`, lang).replace(/^1 /, "") : edition;
}

/** Those who refer look for a place that has room first; for everybody else it is something to know. */
function capacity({ capacity: stated }: Resource, asked: Asked, weights: Weights): Saying[] {
  if (stated === undefined || asked.request.view !== "professional" || !holdsStill(stated.until, asked.today))
    return [];
  const say = (): string => findWords(asked.lang).capacity(stated.text);
  return [{ part: "freshness", code: "capacity", points: weights.capacity, say }];
}
