/** The engines in the order of the tables. */
export const ENGINE_NAMES = {
  obvious: "the obvious code: MiniSearch, then geolib",
  minisearchWell: "MiniSearch used well",
  orama: "Orama 3",
  sqlite: "SQLite FTS5, box of the circle",
  lucene: "Apache Lucene 8, as ALISS asks",
  live: "fingerpost, live engine alone",
  frozen: "**fingerpost, frozen index alone**",
} as const;

export type EngineName = keyof typeof ENGINE_NAMES;
