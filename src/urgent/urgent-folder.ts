import type { UrgentData, UrgentLine, UrgentPattern } from "./urgent-data.js";

/** A pattern as it stands in `data/urgent/patterns`, with its own examples. */
export interface UrgentPatternSource extends UrgentPattern {
  /** Requests that it must notice. */
  must_match: readonly string[];
  /** Requests that nothing may notice. */
  must_not_match: readonly string[];
  /** Whether a clinician or a safeguarding lead has agreed to it. */
  reviewed: boolean;
  file: string;
}

/** A line with the evidence for it. */
export interface UrgentLineSource extends UrgentLine {
  /** What its hours stand on, where that is thin. */
  hours_from?: string;
  /** Each reads `origin (kind, date): where`. */
  sources: readonly string[];
}

/** `data/urgent` as its editors see it. */
export interface UrgentFolder extends UrgentData {
  /** Words that must never become signs: identities, names, accidents of a sample. */
  never?: readonly string[];
  patterns: readonly UrgentPatternSource[];
  lines: readonly UrgentLineSource[];
}

/** What a visitor's browser needs of the folder: no examples, no sources. */
export function shipped(folder: UrgentFolder): UrgentData {
  const { never: _never, ...rest } = folder;
  const { start, soft_from, soft_pattern, soft_perhaps, quiet_below, hard_from, danger, level, about } = folder.signs;
  return {
    ...rest,
    signs: { start, soft_from, soft_pattern, soft_perhaps, quiet_below, hard_from, danger, level, about },
    patterns: folder.patterns.map(({ id, topic, level, panel, about: whom, lang, any, perhaps = [], ...more }) => ({
      id,
      topic,
      level,
      panel,
      about: whom,
      lang,
      any,
      ...(perhaps.length === 0 ? {} : { perhaps }),
      ...(more.unless === undefined || more.unless.length === 0 ? {} : { unless: more.unless }),
      ...(more.despite_figures === true ? { despite_figures: true } : {}),
    })),
    lines: folder.lines.map(({ sources: _, hours_from: thin, ...line }) => ({
      ...line,
      ...(thin === undefined ? {} : { hours_unsure: true }),
    })),
  };
}
