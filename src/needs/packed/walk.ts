import type { Abbreviation, AttributeWords, Need, NeedType, Statement, Told, Vocabulary } from "../vocabulary.js";

/** What kinds of text there are: texts of one kind are alike. */
export const KINDS = [
  "id",
  "label",
  "description",
  "related",
  "en",
  "cy",
  "clue",
  "hear",
  "list",
  "statement",
] as const;
export type TextKind = (typeof KINDS)[number];

/**
 * Takes a vocabulary in or gives it out, piece by piece. The way through it is described once, by {@link walk}: going
 * in, each piece is handed over and handed back; coming out, what is handed over is ignored.
 */
export interface Carrier {
  /** From here on it is about the need of this number. */
  about(group: number): void;
  /** A whole number from 0. */
  number(value: number): number;
  text(kind: TextKind, value: string): string;
  /** Words with the needs, or fields of life elsewhere, that use them. @param needs how many there are of both */
  words(lang: "en" | "cy", value: Record<string, number[]>, needs: number): Record<string, number[]>;
  /** Marks of stems, in the same way. */
  marks(lang: "en" | "cy", value: Record<number, number[]>, needs: number): Record<number, number[]>;
  /** Bytes in base64. */
  bytes(value: string): string;
}

/** One way through all of a vocabulary but pairs of words, which a page has not, and the vocabulary as it came through. */
export function walk(carrier: Carrier, from: Vocabulary | undefined): Vocabulary {
  const listOf = <T>(values: readonly T[] | undefined, each: (value: T | undefined, at: number) => T): T[] =>
    Array.from({ length: carrier.number(values?.length ?? 0) }, (_, at) => each(values?.[at], at));
  const flag = (value: boolean): boolean => carrier.number(value ? 1 : 0) === 1;
  const texts = (kind: TextKind, values: readonly string[] | undefined): string[] =>
    listOf(values, (value) => carrier.text(kind, value ?? ""));
  const maybe = <K extends string, T>(key: K, value: T | undefined, make: () => T): { [key in K]?: T } =>
    flag(value !== undefined) ? ({ [key]: make() } as { [key in K]?: T }) : {};
  const label = (kind: TextKind, value: { en: string; cy?: string } | undefined): { en: string; cy?: string } => ({
    en: carrier.text(kind, value?.en ?? ""),
    ...maybe("cy", value?.cy, () => carrier.text(kind, value?.cy ?? "")),
  });
  const told = (lang: "en" | "cy", value: Told | undefined, count: number): Told => ({
    ...maybe("words", value?.words, () => carrier.words(lang, value?.words ?? {}, count)),
    ...maybe("marks", value?.marks, () => carrier.marks(lang, value?.marks ?? {}, count)),
  });
  const needs = listOf(from?.needs, (need, at): Need => {
    carrier.about(at);
    return {
      id: carrier.text("id", need?.id ?? ""),
      type: carrier.text("id", need?.type ?? "") as NeedType,
      label: label("label", need?.label),
      description: carrier.text("description", need?.description ?? ""),
      ...maybe("careful", need?.careful, () => flag(need?.careful === true)),
      ...maybe("deniable", need?.deniable, () => flag(need?.deniable === true)),
      ...maybe("related", need?.related, () => texts("related", need?.related)),
      phrases: {
        en: texts("en", need?.phrases.en),
        ...maybe("cy", need?.phrases.cy, () => texts("cy", need?.phrases.cy)),
      },
      ...maybe("clues", need?.clues, () => texts("clue", need?.clues)),
      ...maybe("hear", need?.hear, () => texts("hear", need?.hear)),
    };
  });
  let fields = 0;
  return {
    needs,
    abbreviations: listOf(
      from?.abbreviations,
      (short): Abbreviation => ({
        word: carrier.text("list", short?.word ?? ""),
        ...maybe("capitals", short?.capitals, () => flag(short?.capitals ?? false)),
        needs: texts("related", short?.needs),
      }),
    ),
    attributes: listOf(
      from?.attributes,
      (words): AttributeWords => ({
        kind: carrier.text("list", words?.kind ?? ""),
        value: flag(typeof words?.value === "boolean")
          ? flag(words?.value === true)
          : carrier.text("list", String(words?.value ?? "")),
        phrases: texts("list", words?.phrases),
      }),
    ),
    statements: listOf(
      from?.statements,
      (statement): Statement => ({
        id: carrier.text("list", statement?.id ?? ""),
        text: label("statement", statement?.text),
        needs: texts("related", statement?.needs),
      }),
    ),
    ...maybe("same", from?.same, () =>
      Object.fromEntries(
        listOf(Object.entries(from?.same ?? {}), (pair) => [
          carrier.text("list", pair?.[0] ?? ""),
          carrier.text("list", pair?.[1] ?? ""),
        ]),
      ),
    ),
    ...maybe("elsewhere", from?.elsewhere, () =>
      listOf(from?.elsewhere, (field) => {
        fields++;
        return texts("list", field);
      }),
    ),
    ...maybe("errands", from?.errands, () => texts("list", from?.errands)),
    ...maybe("courtesies", from?.courtesies, () => texts("list", from?.courtesies)),
    ...maybe("told", from?.told, () => ({
      ...maybe("en", from?.told?.en, () => told("en", from?.told?.en, needs.length + fields)),
      ...maybe("cy", from?.told?.cy, () => told("cy", from?.told?.cy, needs.length + fields)),
    })),
    common: flag(isBase64(from?.common ?? ""))
      ? carrier.bytes(from?.common ?? "")
      : carrier.text("list", from?.common ?? ""),
  };
}

/** True for what `btoa` writes, and for nothing. */
function isBase64(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) && btoa(atob(text)) === text;
}
