import { welshWords } from "./speak-welsh.js";

/** What a person reads about the place they typed. Short sentences that say what to do next. */
export type PlaceMessage =
  | "area-only"
  | "namesakes"
  | "unknown-postcode"
  | "undrawn"
  | "did-you-mean"
  | "unknown-name"
  | "outside"
  | "forces"
  | "no-place"
  | "not-understood"
  | "across-water"
  | "point"
  | "home";

const EN: Record<PlaceMessage, string> = {
  "area-only":
    "That is the start of a lot of postcodes. Add the number that comes next, or type the name of your town.",
  namesakes: "There is more than one place with that name. Choose the one you mean.",
  "unknown-postcode":
    "That looks like a postcode, but we cannot find it. Check each letter and number, or type the name of your town.",
  undrawn: "We know that name, but not where in it you are. Type a postcode, or type the name of your town.",
  "did-you-mean": "We do not know a place with that name. Is it one of these? If not, type a postcode.",
  "unknown-name": "We do not know a place with that name. Check the spelling, or type a postcode.",
  outside: "That is outside the UK and its islands, so we cannot measure from there. Type a UK postcode or town.",
  forces: "That is a forces address, so it does not tell us where you are. Type the postcode or town you are near.",
  "no-place":
    "That postcode is used for post only, so it does not tell us where you are. Type your home postcode or town.",
  "not-understood": "We could not read that as a place. Type a postcode, such as M33 2TF, or the name of a town.",
  "across-water": "across the water",
  point: "the place you chose",
  home: "the area we serve",
};

/** The sentence for one outcome of reading a place. */
export function placeMessage(message: PlaceMessage, lang: "en" | "cy" = "en"): string {
  return ((lang === "cy" ? welshWords()?.places : undefined) ?? EN)[message];
}
