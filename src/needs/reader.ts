import { looksWelsh, tokens } from "../words/index.js";
import { type AttributeReader, createAttributeReader, type SaidAt } from "./attributes.js";
import { childDeath } from "./child-death.js";
import { createCourtesies } from "./courtesies.js";
import { createHear } from "./hear.js";
import { type Heard, NOTHING, type Said } from "./heard.js";
import { choicesIn, spelledOut } from "./initials.js";
import { createLanguages, englishOf, WELSH_TRUST } from "./languages.js";
import type { Lexicon } from "./lexicon.js";
import type { Span } from "./span.js";
import { isWithin } from "./stands-on.js";
import { tell } from "./tell.js";
import type { ReadUnderstood } from "./understood.js";
import { type Need, sameWordsOf, type Vocabulary } from "./vocabulary.js";
import { waysNotWanted } from "./ways.js";

export interface ReadOptions {
  lang?: "en" | "cy";
  /** Ids of readings that the person took back. */
  decline?: readonly string[];
  /** Stretches to leave out: places and names that were recognised. */
  leaveOut?: readonly Span[];
}

/** Reads a person's words into needs and attributes. Made by {@link createNeedsReader}. */
export interface NeedsReader {
  read(text: string, options?: ReadOptions): ReadUnderstood;
  /** The need of an id, or undefined. */
  need(id: string): Need | undefined;
  /** True when the phrases or stories of a language hold the word, or its stem, or the common words do. */
  knows(word: string): boolean;
}

/** Nobody is a child or a young person from this age on. */
const GROWN = 26;

/**
 * Makes the reader. Its indexes are built at the first question, not here.
 * @param vocabulary the needs and their words
 * @param names further known words, such as those of the directory's own records: never corrected
 * @param english where its English phrases are indexed already
 */
export function createNeedsReader(
  vocabulary: Vocabulary,
  names: ReadonlySet<string> = new Set(),
  english: () => Lexicon = englishOf(vocabulary),
): NeedsReader {
  const byId = new Map(vocabulary.needs.map((need) => [need.id, need]));
  const languages = createLanguages(vocabulary, names, english);
  const hear = createHear(languages, vocabulary.errands ?? []);
  let attributeReader: AttributeReader | undefined;
  let withoutCourtesies: ReturnType<typeof createCourtesies> | undefined;

  function read(text: string, options: ReadOptions = {}): ReadUnderstood {
    const declined = new Set(options.decline ?? []);
    const typed = tokens(text).filter((token) => !isWithin(token, options.leaveOut ?? []));
    attributeReader ??= createAttributeReader(vocabulary.attributes, sameWordsOf(vocabulary));
    const named = attributeReader.read(text, typed);
    const attributes = named.attributes.filter((each) => !declined.has(each.id));
    const choices = choicesIn(text, typed, vocabulary);
    const death = childDeath(text, typed);
    withoutCourtesies ??= createCourtesies(vocabulary.courtesies ?? []);
    const words = spelledOut(withoutCourtesies(death?.words ?? typed), vocabulary);
    const lost = death?.child ?? [];
    const saidAt = (kind: string): SaidAt[] =>
      named.saidAt.filter((each) => each.kind === kind && !declined.has(each.id));
    const ages = saidAt("age");
    const said: Said = {
      text,
      declined,
      notWanted: waysNotWanted(attributes),
      lost,
      ways: saidAt("modes"),
      spoken: saidAt("languages"),
      grown: ages.every(({ value }) => Number(value) >= GROWN) ? ages : [],
    };
    const refused = named.turned.filter(({ id }) => id === undefined || !declined.has(id));
    const turned = [...refused, ...lost].map(({ start, end }) => ({ start, end }));
    // English phrases are looked through in Welsh too, and the other way round when the words look Welsh, or foreign.
    const welsh = options.lang === "cy" || looksWelsh(words.map((token) => token.word));
    const order: ("en" | "cy")[] = welsh || languages.isForeign(words) ? ["cy", "en"] : ["en"];
    const heard = words.length === 0 ? [] : order.map((lang) => hear(words, lang, said));
    // Of two languages the one that explains more is taken, whole: half a reading in each would be neither.
    const taken = heard.sort((a, b) => strongest(b) - strongest(a))[0];
    const top = taken?.candidates[0];
    if (taken === undefined || top === undefined || top.strength < NOTHING[taken.language]) {
      return {
        needs: [],
        attributes,
        turned,
        corrections: [],
        choices,
        band: "none",
        unsure: true,
        language: welsh && words.length > 0 ? "cy" : "en",
      };
    }
    const { language } = taken;
    const { needs, corrections, sure } = tell(taken, text, words, (fewer) => hear(fewer, language, said));
    const asked = language === "en" || options.lang === "cy";
    const band = sure && choices.length === 0 && asked ? "sure" : "maybe";
    return { needs, attributes, turned, corrections, choices, band, unsure: band !== "sure", language };
  }

  return { read, need: (id) => byId.get(id), knows: languages.knows };
}

function strongest(heard: Heard): number {
  return (heard.candidates[0]?.score ?? 0) / (heard.language === "cy" ? WELSH_TRUST : 1);
}
