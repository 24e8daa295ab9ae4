import type { Resource } from "../../index.js";
import { sessionsAt, whenLines } from "../../resource/lines.js";
import { isWithheld } from "../../resource/withhold.js";
import { matchOf, placeOf, statusLines, waysOf } from "../facts.js";
import { t, type View } from "../view.js";

/** Two text messages joined: what phones and senders of messages carry as one. */
export const MOST_LETTERS = 306;

/**
 * A text message with numbers. Its first line says nothing about health, because a message is read by others over
 * a shoulder: neither a need nor a group's name stands in it. The numbers come first, so that cutting loses least.
 */
export function textMessage(view: View, resources: readonly Resource[]): string {
  const told = (most: number): string[] => [
    t(view, resources.length === 1 ? "smsStart" : "smsNothing"),
    ...resources.flatMap((resource) => {
      const ways = waysOf(view, resource).slice(0, most);
      return ways.length === 0
        ? []
        : [[`${ways.join(", ")} ${resource.name}`, ...statusLines(view, resource)].join(". ")];
    }),
  ];
  // A group's second number gives way before a whole group does.
  const all = told(2);
  const lines = all.join("\n").length > MOST_LETTERS ? told(1) : all;
  const [only] = resources;
  if (resources.length === 1 && only !== undefined) {
    const place = placeOf(matchOf(view, only), only);
    const text = whenLines(view, only, sessionsAt(only, place))[0];
    if (text !== undefined) lines.push(text);
    if (place !== undefined && !isWithheld(place))
      lines.push([place.name, place.town].filter((each) => each !== undefined).join(", "));
  }
  // A number that is not there is said to be missing; a single one's time and place may fall away.
  const rest = (told: number): string =>
    resources.length === 1 || told >= resources.length ? "" : `\n${t(view, "smsRest", { n: resources.length - told })}`;
  return shortened(plainLetters(lines), MOST_LETTERS, rest);
}

/** Whole lines as long as they fit, with what says how many are left; the first line and number always, cut if they must be. */
function shortened(lines: readonly string[], most: number, rest: (told: number) => string): string {
  let message = "";
  for (const [at, line] of lines.entries()) {
    const longer = at === 0 ? line : `${message}\n${line}`;
    if (at > 1 && longer.length + rest(at).length > most) return message + rest(at - 1);
    message = longer.slice(0, most);
  }
  return message + rest(lines.length - 1);
}

/**
 * Signs outside the phone networks' own alphabet (GSM 03.38) would halve what fits in a message. Letters with a mark that
 * it does not have, as in Welsh, go without the mark.
 */
function plainLetters(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .normalize("NFC")
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/[–—]/g, "-")
      .replace(/…/g, "...")
      .replace(/[^\0-\x7f£¥§¡¿€ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùü]/gu, (sign) => sign.normalize("NFD").replace(/\p{M}/gu, "")),
  );
}
