/** Spots that are told apart; those beyond share the last one's expectations. */
export const MOST_SPOTS = 1024;

/**
 * A spot in values of one shape, such as "the town of a record's places": what came there before, and the number of
 * the context in which the next is expected.
 */
export interface Spot {
  id: number;
  /** Texts that came here, roughly the commonest first. */
  known: string[];
  /** The number that stood here last. */
  last: number;
  /** Spots inside this one, such as fields. */
  inside: Map<string, Spot>;
}

/** Makes spots, each with the next number. */
export class Spots {
  private count: number;
  readonly top: Spot;

  /** @param like spots to go on from: what happens to these here does not happen to those */
  constructor(like?: Spots) {
    this.count = like?.count ?? 0;
    this.top = like === undefined ? this.make() : copied(like.top);
  }

  at(spot: Spot, name: string): Spot {
    let inside = spot.inside.get(name);
    if (inside === undefined) {
      inside = this.make();
      spot.inside.set(name, inside);
    }
    return inside;
  }

  private make(): Spot {
    return { id: Math.min(this.count++, MOST_SPOTS - 1), known: [], last: 0, inside: new Map() };
  }
}

function copied({ id, known, last, inside }: Spot): Spot {
  return {
    id,
    known: known.slice(),
    last,
    inside: new Map(Array.from(inside, ([name, spot]) => [name, copied(spot)])),
  };
}
