import { wordsOf } from "../words/index.js";

/*
 * What the words of a service say when somebody who uses it may be in hiding. Lower case, without hyphens and
 * apostrophes. `..` stands for up to three other words, and a `*` for any end of a word. A phrase too many keeps an
 * address back that may be shown, which is said and is put right by hand; a phrase too few shows one to whoever looks
 * for a person.
 */

/** Where people are in hiding, or who hides them. */
const HIDING: readonly string[] = [
  "refuge",
  "refuges",
  "safe house",
  "safe houses",
  "safehouse*",
  "safe accommodation",
  "womens aid",
  "idva*",
  // In Welsh
  "lloches",
  "llochesau",
  "cymorth i fenywod",
];

/** From what people hide. A service may also only name it among all that it advises on. */
const DONE_TO_THEM: readonly string[] = [
  // Abuse at home
  "domestic .. abus*",
  "domestic .. violen*",
  "domestic crisis",
  "abus* .. in the home",
  "abus* .. at home",
  "violence .. in the home",
  "violence .. at home",
  "family violence",
  "dv",
  "dva",
  "coercive",
  "controlling relationship*",
  "controlling behaviour",
  "partner violence",
  "partner abuse",
  "violence against women",
  "violent .. partner*",
  "violent relationship*",
  "violent home*",
  "abusive .. partner*",
  "abusive relationship*",
  "abusive home*",
  "flee* .. abus*",
  "flee* .. violen*",
  "fled .. abus*",
  "fled .. violen*",
  "escap* .. abus*",
  "escap* .. violen*",
  "stalking",
  "stalked",
  // Forced on somebody by their family
  "forced marriage*",
  "honour based",
  "honor based",
  "honour .. crime*",
  "honour .. abus*",
  "honour .. violen*",
  "honour kill*",
  "fgm",
  "genital mutilation",
  // Held by others
  "modern .. slavery",
  "trafficked",
  "human trafficking",
  "people trafficking",
  "trafficking",
  // In Welsh, with its changes at the beginning of a word
  "cam drin .. domestig",
  "gam drin .. domestig",
  "cham drin .. domestig",
  "*amdrin* .. ddomestig",
  "*amdrin* .. domestig",
  "trais .. domestig",
  "thrais .. domestig",
  "drais .. domestig",
  "*rais yn y cartref",
  "*rais yn erbyn menywod",
  "rheolaeth drwy orfod*",
  "*riodas dan orfod",
  "*aethwasiaeth fodern",
];

/** Words before what was done to somebody that say it was done to those who come. */
const WHO_COME: readonly string[] = [
  "flee*",
  "fled",
  "escap*",
  "experienc*",
  "suffer*",
  "surviv*",
  "victim*",
  "affected",
  "subject* to",
  "at risk of",
  "left",
  "leaving",
];

/** What only sounds like them. */
const NOT_THESE: readonly string[] = [
  "wildlife refuge*",
  "animal refuge*",
  "bird refuge*",
  "dog refuge*",
  "dogs refuge*",
  "cat refuge*",
  "cats refuge*",
  "donkey refuge*",
  "horse refuge*",
  "pony refuge*",
  "hedgehog refuge*",
  "refuge for animals",
  "refuge for dogs",
  "refuge for cats",
  "refuge for horses",
  "refuge for donkeys",
  "drug trafficking",
  // Asylum
  "ceis* .. lloches",
  "geis* .. lloches",
];

/** Longest text that is looked through. */
const MOST = 20_000;

const SAYS = matcher([...HIDING, ...DONE_TO_THEM]);
const IS_FOR_THEM = matcher([
  ...HIDING,
  ...DONE_TO_THEM.filter((phrase) => WHO_COME.includes(phrase.split(" ")[0] ?? "")),
  ...WHO_COME.flatMap((who) => DONE_TO_THEM.map((what) => `${who} .. ${what}`)),
  ...DONE_TO_THEM.flatMap((what) => [`${what} survivor*`, `${what} victim*`]),
]);
const ONLY_SOUNDS = matcher(NOT_THESE);

/**
 * Whether words speak of people who must not be found: those who flee abuse at home, a forced marriage or slavery.
 * @returns the words that say so, folded; undefined when none do
 */
export function mustNotBeFound(text: string): string | undefined {
  return firstOf(SAYS, text);
}

/**
 * Whether words say that a service is a refuge, or for people to whom such things were done. Advice on debt, housing
 * and domestic abuse names them too, at a door that everybody knows.
 */
export function isForPeopleInHiding(text: string): string | undefined {
  return firstOf(IS_FOR_THEM, text);
}

function firstOf(phrases: RegExp, text: string): string | undefined {
  const folded = ` ${wordsOf(text.slice(0, MOST)).join(" ")} `.replace(ONLY_SOUNDS, " ");
  return folded.match(phrases)?.[0].trim();
}

function matcher(phrases: readonly string[]): RegExp {
  const patterns = phrases.map((phrase) =>
    phrase.replaceAll(" .. ", " (?:[a-z0-9]{1,30} ){0,3}").replaceAll("*", "[a-z]{0,30}"),
  );
  return new RegExp(` (?:${patterns.join("|")})(?= )`, "g");
}
