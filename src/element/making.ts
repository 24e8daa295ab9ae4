import {
  builtVocabulary,
  type CreateOptions,
  createDirectoryInSteps,
  type Directory,
  type Resource,
  type Vocabulary,
} from "../index.js";

/** How long a turn may take where the browser does not say, in milliseconds: a letter typed meanwhile stands there at once. */
const TURN = 8;
/** A browser that finds no quiet moment for so long gives a turn all the same. */
const LATEST = 100;

let vocabulary: Vocabulary | undefined;

/** The needs vocabulary, read once for all elements of a page. */
export function pageVocabulary(): Vocabulary {
  vocabulary ??= builtVocabulary();
  return vocabulary;
}

/**
 * A directory that is made while the page has nothing else to do. There are two boxes to type in from the start; by the
 * time somebody has said what would help, it stands. Whoever asks before then waits for the rest of it.
 */
export class Making {
  readonly #given: readonly unknown[];
  readonly #steps: ReturnType<typeof stepsOf>;
  readonly #whenMade: (() => void) | undefined;
  #made: Directory | undefined;
  #records: Resource[] | undefined;
  #stopped = false;

  /** @param whenMade called once, when the directory stands; not after `stop` */
  constructor(given: readonly unknown[], options: CreateOptions, whenMade?: () => void) {
    this.#given = given;
    this.#steps = stepsOf(given, options);
    this.#whenMade = whenMade;
  }

  get isMade(): boolean {
    return this.#made !== undefined;
  }

  /** The directory: what is not made of it yet is made now. */
  get directory(): Directory {
    for (;;) {
      if (this.#made !== undefined) return this.#made;
      this.#step();
    }
  }

  /** The records that are in it, in the order in which they were given, each once. */
  get records(): readonly Resource[] {
    const { directory } = this;
    this.#records ??= [...new Set(this.#given.map((each) => (each as { id?: string } | null)?.id ?? ""))].flatMap(
      (id) => directory.get(id) ?? [],
    );
    return this.#records;
  }

  /** Goes on whenever there is time. */
  goOn(): void {
    if (this.#stopped || this.isMade) return;
    inQuiet((left) => {
      if (this.#stopped) return;
      do this.#step();
      while (!this.#stopped && !this.isMade && left() > 1);
      this.goOn();
    });
  }

  /** Leaves it as it is: another takes its place. */
  stop(): void {
    this.#stopped = true;
  }

  #step(): void {
    if (this.isMade) return;
    const { done, value } = this.#steps.next();
    if (done !== true) return;
    this.#made = value;
    if (!this.#stopped) this.#whenMade?.();
  }
}

function* stepsOf(given: readonly unknown[], options: CreateOptions): ReturnType<typeof createDirectoryInSteps> {
  const own = { ...options, vocabulary: pageVocabulary() };
  yield;
  return yield* createDirectoryInSteps(given, own);
}

/** Calls back in a moment when the browser has nothing to do; `left` says how many milliseconds it lasts. */
function inQuiet(work: (left: () => number) => void): void {
  if (typeof requestIdleCallback === "function") {
    requestIdleCallback((moment) => work(() => moment.timeRemaining()), { timeout: LATEST });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + TURN;
    work(() => end - performance.now());
  });
}
