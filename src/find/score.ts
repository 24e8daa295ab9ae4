import { type FindWords, findWords, listed, spokenDate } from "../language/find.js";
import type { TextHit } from "../match/index.js";
import { freshness } from "../resource/freshness.js";
import type { Access, Ease, Kind } from "../resource/lists.js";
import { isOnAt, whenOf } from "../resource/sessions.js";
import type { Asked, AskedNeed, AskedPreference } from "./asked.js";
import type { Note, Reason } from "./findings.js";
import { ageFits, ageRange, languageName } from "./limits.js";
import type { Prepared } from "./prepared.js";
import type { Weights } from "./weights.js";

/** The part of a score that comes from one thing, and how well the record answers what was asked. */
export interface Part {
  reasons: Reason[];
  cautions: Note[];
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** What the record's needs say. `fit` is 0 to 1: how well its best need answers the strongest asked. */
export function scoreNeeds(
  record: Prepared,
  asked: Asked,
  related: readonly AskedNeed[],
  weights: Weights,
): { reasons: Reason[]; fit: number } {
  const words = findWords(asked.request.lang);
  const matched: { need: AskedNeed; points: number; inferred: string | undefined }[] = [];
  const wanted = [...asked.needs, ...related];
  // The first need a record states is what it is for; a need further down is one it also helps with.
  const [main] = record.resource.helps_with ?? [];
  const focus = main === undefined || wanted.some((need) => need.id === main) ? 1 : weights.aside;
  for (const need of wanted) {
    const helps = record.helpsWith.get(need.id);
    if (helps === undefined) continue;
    const share =
      need.strength * (need.related ? weights.related : 1) * (helps.inferred === undefined ? focus : weights.inferred);
    matched.push({ need, points: weights.need * share, inferred: helps.inferred });
  }
  matched.sort((a, b) => b.points - a.points || (a.need.id < b.need.id ? -1 : 1));
  const best = matched[0];
  if (best === undefined) return { reasons: [], fit: 0 };
  const reasons: Reason[] = [];
  let further = 0;
  matched.forEach((each, i) => {
    let points = each.points;
    if (i > 0) {
      points = Math.min(weights.further * (each.points / weights.need), Math.max(0, weights.furtherMost - further));
      further += points;
    }
    if (i < 3) reasons.push({ part: "need", code: codeOf(each), points: round(points), text: textOf(each, words) });
  });
  const direct = matched.filter((each) => !each.need.related && each.need.strength >= weights.togetherFrom);
  if (direct.length > 1) {
    reasons.push({
      part: "needs-together",
      code: "needs-together",
      points: weights.together,
      text: words.together(
        listed(
          direct.slice(0, 2).map((each) => each.need.label),
          words.and,
        ),
      ),
    });
  }
  const strongest = Math.max(...asked.needs.map((need) => need.strength));
  return { reasons, fit: Math.min(1, best.points / (weights.need * strongest)) };
}

function codeOf(each: { need: AskedNeed; inferred: string | undefined }): string {
  if (each.inferred !== undefined) return "need-inferred";
  if (each.need.related) return "need-related";
  return each.need.words === undefined ? "need-chosen" : "need";
}

function textOf(each: { need: AskedNeed; inferred: string | undefined }, words: FindWords): string {
  const { need, inferred } = each;
  if (inferred !== undefined) return words.needInferred(need.label, inferred);
  if (need.related) return words.needRelated(need.label);
  return need.words === undefined ? words.needChosen(need.label) : words.need(need.label, need.words);
}

/**
 * What the record's words say, beside its needs or instead of them. Instead of: as much as it takes to lift the
 * two together to what the text alone would give, so that stating a need never costs a record anything.
 * @param needPoints what the record's needs gave
 */
export function scoreText(
  hit: TextHit | undefined,
  needPoints: number,
  resourceName: string,
  asked: Asked,
  weights: Weights,
): Reason[] {
  if (hit === undefined) return [];
  const words = findWords(asked.request.lang);
  if (hit.named >= 0.55) {
    return [
      {
        part: "text",
        code: "named",
        points: round(weights.named * Math.min(1, hit.named)),
        text: words.named(resourceName),
      },
    ];
  }
  const points = round(Math.max(weights.textBeside * hit.share, weights.textAlone * hit.share - needPoints));
  if (points <= 0) return [];
  const shown = hit.words.slice(0, 4).map((word) => `“${word}”`);
  return [{ part: "text", code: "text", points, text: words.text(listed(shown, words.and)) }];
}

/** What was asked of how it happens: stated yes gives points, not stated gives none and is said. */
export function scorePreferences(
  record: Prepared,
  asked: Asked,
  venue: number | undefined,
  weights: Weights,
): Reason[] {
  const words = findWords(asked.request.lang);
  const reasons: Reason[] = [];
  let left = weights.preferenceMost;
  for (const preference of asked.preferences) {
    const text = preferenceText(record, preference, asked, venue, words);
    if (text === undefined) continue;
    const points = Math.min(left, weights.preference * (preference.chosen ? 1 : weights.preferenceRead));
    left -= points;
    const sentence =
      preference.kind === "age" || preference.kind === "carer"
        ? text
        : preference.chosen
          ? words.asAsked(text)
          : words.asWritten(text);
    reasons.push({
      part: "preference",
      code: `${preference.kind}-${String(preference.value)}`,
      points: round(points),
      text: sentence,
    });
  }
  return reasons;
}

function preferenceText(
  record: Prepared,
  { kind, value }: AskedPreference,
  asked: Asked,
  venue: number | undefined,
  words: FindWords,
): string | undefined {
  const { resource } = record;
  const named = String(value);
  const place = venue === undefined ? undefined : resource.places?.[venue];
  switch (kind) {
    case "modes": {
      const has = (resource.modes ?? [...record.remote]).some((mode) => mode === named);
      return has ? upperFirst(words.modes[named] ?? named) : undefined;
    }
    case "not_modes":
      return resource.modes !== undefined && resource.modes.some((mode) => mode !== named && mode !== "video")
        ? upperFirst(words.modes[resource.modes.find((mode) => mode !== named && mode !== "video") ?? ""] ?? "")
        : undefined;
    case "led_by":
      return resource.led_by?.some((each) => each === named) === true ? words.ledBy[named] : undefined;
    case "kinds":
      return resource.kind === (named as Kind) ? words.kinds[named] : undefined;
    case "languages":
      return resource.languages?.includes(named) === true
        ? words.language(languageName(named, asked.request.lang))
        : undefined;
    case "access": {
      const label = words.access[named] ?? named;
      const here = place?.access?.includes(named as Access) === true;
      if (here) return words.accessAt(label, place?.name ?? place?.town ?? "");
      return resource.access?.includes(named as Access) === true ? upperFirst(label) : undefined;
    }
    case "eases": {
      if (named === "cost" && resource.cost?.free === true) return words.free;
      if (named === "going-alone" && resource.first_time?.meet_at_door === true) return words.met;
      if (named === "women-only" && resource.who_for?.genders?.join() === "women") return words.eases[named];
      if (named === "men-only" && resource.who_for?.genders?.join() === "men") return words.eases[named];
      if (named === "bring-a-friend" && resource.first_time?.bring_someone === true) return words.bringSomeone;
      return resource.eases?.includes(named as Ease) === true ? words.eases[named] : undefined;
    }
    case "when":
      return whenOf(resource).has(named as never) ? words.when[named] : undefined;
    case "open_now":
      return isOnAt(resource, asked.now) === true ? words.openNow : undefined;
    case "drop_in":
      return resource.join?.drop_in === true || resource.eases?.includes("no-appointment") === true
        ? words.dropIn
        : undefined;
    case "free":
      return resource.cost?.free === true || resource.payable_with?.includes("free") === true ? words.free : undefined;
    case "digital":
      if (named === "not-online")
        return resource.contact?.phone !== undefined ? upperFirst(words.modes.phone ?? "") : undefined;
      return resource.eases?.includes("getting-online") === true ? words.eases["getting-online"] : undefined;
    case "travel":
      if (named !== "needs-lift") return undefined;
      return resource.eases?.includes("travel") === true || place?.getting_there?.lift === true
        ? words.lift
        : undefined;
    case "age": {
      const who = resource.who_for;
      return who !== undefined && typeof value === "number" && ageFits(who, value) === true
        ? words.age(ageRange(who))
        : undefined;
    }
    case "carer": {
      const carers = resource.who_for?.carers;
      const forThem =
        carers === "instead" ||
        carers === "both" ||
        (record.helpsWith.get("carers")?.inferred === undefined && record.helpsWith.has("carers"));
      return forThem ? words.forCarers : undefined;
    }
    default:
      return undefined;
  }
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What the record says about the first visit: nobody should stay at home for not knowing. */
export function scoreFirstTime(record: Prepared, asked: Asked, weights: Weights): Reason[] {
  const words = findWords(asked.request.lang);
  const first = record.resource.first_time;
  if (first === undefined) return [];
  const lines: [boolean, string, string][] = [
    [first.meet_at_door === true, "met", first.met_by === undefined ? words.met : words.metBy(first.met_by)],
    [first.bring_someone === true, "bring-someone", words.bringSomeone],
    [first.just_watch === true, "just-watch", words.justWatch],
    [first.text !== undefined, "first-time", words.firstText],
  ];
  const true_ = lines.filter(([stated]) => stated);
  if (true_.length === 0) return [];
  const points = Math.min(weights.firstTimeMost, true_.length * weights.firstTime);
  // One sentence is enough: the others stand on the card.
  const [, code, text] = true_[0] as [boolean, string, string];
  return [{ part: "first-time", code, points, text }];
}

/** Which kinds fit how a person is getting on. A default to be co-designed, not evidence. */
const ACTIVATION: Readonly<
  Record<
    1 | 2 | 3 | 4,
    { kinds: readonly string[]; text: "alongside" | "company" | "guided" | "ownPace" | "helpOthers" }
  >
> = {
  1: { kinds: ["befriending", "advocacy", "helpline", "practical-help", "coaching", "counselling"], text: "alongside" },
  2: { kinds: ["peer-group", "coaching", "activity", "drop-in", "befriending"], text: "company" },
  3: { kinds: ["course", "recovery-college", "peer-group", "activity"], text: "guided" },
  4: { kinds: ["drop-in", "self-guided", "online-community", "text-programme", "activity"], text: "ownPace" },
};
const COMPANY_KINDS: ReadonlySet<string> = new Set([
  "befriending",
  "peer-group",
  "activity",
  "drop-in",
  "online-community",
]);

/** How the record fits how the person said they are getting on: reorders, never removes. */
export function scorePerson(record: Prepared, asked: Asked, weights: Weights): Reason[] {
  const words = findWords(asked.request.lang);
  const { activation, company } = asked.request;
  const { kind, first_time: first, led_by: ledBy } = record.resource;
  const found: Reason[] = [];
  let left = weights.personMost;
  const put = (code: string, points: number, text: string): void => {
    const given = Math.min(left, points);
    left -= given;
    if (given > 0) found.push({ part: "person", code, points: given, text });
  };
  if (activation !== undefined && kind !== undefined) {
    const wanted = ACTIVATION[activation];
    const at = wanted.kinds.indexOf(kind);
    if (at !== -1) put(`activation-${activation}`, at < 3 ? 5 : 3, words[wanted.text]);
    else if (activation <= 2 && (first?.meet_at_door === true || ledBy?.includes("peers") === true)) {
      put(`activation-${activation}`, 3, first?.meet_at_door === true ? words.met : (words.ledBy.peers ?? ""));
    }
  }
  const thin = Object.values(company ?? {}).filter((often) => often === "rarely").length;
  if (thin > 0 && kind !== undefined && COMPANY_KINDS.has(kind)) {
    put("company", Math.min(6, thin * 2 + (first?.meet_at_door === true ? 1 : 0)), words.company);
  }
  return found;
}

/** What age does to trust: steps, not a cliff; each says what to do. */
export function scoreFreshness(record: Prepared, asked: Asked, weights: Weights): Part {
  const words = findWords(asked.request.lang);
  const lang = asked.request.lang ?? "en";
  const fresh = freshness(record.resource, asked.today);
  const reason = (code: string, points: number, text: string, caution: boolean): Part => ({
    reasons: [{ part: "freshness", code, points, text }],
    cautions: caution ? [{ code, text }] : [],
  });
  switch (fresh.state) {
    case "fresh":
      return reason("checked", 0, words.checked(spokenDate(fresh.on, lang)), false);
    case "due":
      return reason("due", 0, words.due(spokenDate(fresh.on, lang)), true);
    case "caution":
      return reason("caution", weights.caution, words.caution(spokenDate(fresh.on, lang)), true);
    case "old":
    case "hidden":
      return reason("old", weights.old, words.old(spokenDate(fresh.on, lang)), true);
    case "public-sources":
      return reason("public-sources", weights.publicSources, words.publicSources(spokenDate(fresh.on, lang)), true);
    case "unchecked": {
      const source = record.resource.source;
      const from =
        source === undefined ? "" : [source.name, source.edition].filter((each) => each !== undefined).join(", ");
      return reason("unchecked", weights.unchecked, words.unchecked(from), true);
    }
    default:
      return fresh satisfies never;
  }
}
