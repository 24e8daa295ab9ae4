import {
  createInferrer,
  createNeedsReader,
  englishOf,
  type Inferrer,
  type Need,
  type NeedsReader,
  type ReadOptions,
  type Vocabulary,
} from "../needs/index.js";
import { createPlaces, type Places, type PlaceTables } from "../place/index.js";
import { createUrgent, type PackedUrgentData, type Urgent, type UrgentData } from "../urgent/index.js";

/**
 * What is worked out from the data alone and is the same for every directory made with it: kept for as long as
 * the data object itself, so that a second directory costs nothing but its records. The data must not be changed
 * after it was first given; a changed copy is a new object and is worked out anew.
 */
interface OfVocabulary {
  reader: NeedsReader;
  inferrer: Inferrer;
  byId: ReadonlyMap<string, Need>;
}

const vocabularies = new WeakMap<Vocabulary, OfVocabulary>();
const placesOf = new WeakMap<PlaceTables, Places>();
const urgentOf = new WeakMap<UrgentData | PackedUrgentData, Urgent>();

/** The reader, the inferrer and the needs of a vocabulary. */
export function ofVocabulary(vocabulary: Vocabulary): OfVocabulary {
  return kept(vocabularies, vocabulary, () => {
    const english = englishOf(vocabulary);
    return {
      reader: createNeedsReader(vocabulary, new Set(), english),
      inferrer: createInferrer(english, vocabulary.services),
      byId: new Map(vocabulary.needs.map((need) => [need.id, need])),
    };
  });
}

/** The places of tables without a host's own home or areas. */
export function sharedPlaces(tables: PlaceTables): Places {
  return kept(placesOf, tables, () => createPlaces(tables));
}

/** The danger layer of some data. */
export function sharedUrgent(data: UrgentData | PackedUrgentData): Urgent {
  return kept(urgentOf, data, () => createUrgent(data));
}

/** Each round takes back a correction, which may bring out another; more than these do not happen. */
const MOST_ROUNDS = 3;

/**
 * A reader that leaves a directory's own words as they are: a name that stands in a record is not a misspelling,
 * however close it is to an everyday word.
 * @param names folded words of the records' names
 */
export function readerBeside(reader: NeedsReader, names: Pick<ReadonlySet<string>, "has">): NeedsReader {
  return {
    need: reader.need,
    knows: reader.knows,
    read(text: string, options: ReadOptions = {}): ReturnType<NeedsReader["read"]> {
      const decline = [...(options.decline ?? [])];
      let understood = reader.read(text, options);
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const wrong = understood.corrections.filter((each) => names.has(each.from)).map((each) => each.id);
        if (wrong.length === 0) break;
        decline.push(...wrong);
        understood = reader.read(text, { ...options, decline });
      }
      return understood;
    },
  };
}

function kept<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
