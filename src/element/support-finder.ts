/**
 * `<support-finder>`: the element. It holds the state, loads the host's data once, and shows one screen at a time in
 * an open shadow root. It sends nothing, stores nothing, and asks for nothing after it has loaded. Longer than most
 * files here, because a custom element is one class: its surface is in `README.md` beside it.
 */
import { type CreateOptions, helpLines } from "../index.js";
import { elementWords } from "../language/element.js";
import { bringWelsh } from "../language/speak-welsh.js";
import { nowInLondon } from "./clock.js";
import { type Data, DataError, loadData } from "./data.js";
import { h } from "./dom.js";
import { focusOn } from "./focus.js";
import { ATTRIBUTES, type Host, readHost } from "./host.js";
import { threeEscapes } from "./keys.js";
import { loadMore, type More } from "./load-more.js";
import { Making, pageVocabulary } from "./making.js";
import type { OwnRecord } from "./own-sheet.js";
import { readFragment } from "./print/fragment.js";
import { render } from "./render.js";
import { requestOf } from "./request.js";
import { countText } from "./screens/results.js";
import {
  type Caller,
  callerOf,
  chosen,
  idsOn,
  initial,
  isNothing,
  joined,
  listOf,
  OWN,
  placed,
  type State,
} from "./state.js";
import { firstStyles } from "./styles.js";
import { type Stop, Trail } from "./trail.js";
import { type Acts, missingText, n, type Then, t, type View } from "./view.js";

// Node can import this file: there, the class stands on nothing and is never made.
const Base: typeof HTMLElement = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

const START: Stop = { screen: "start", resource: undefined, paper: undefined, large: false };

/** What may be all that was looked for. */
const TAKEN_AWAY = ["needs", "interests", "company", "activation"] as const;
/** What was told the host of an answer: another answer has not been told. */
const UNTOLD: Partial<State> = { told: undefined, unmet: undefined };

export class SupportFinder extends Base {
  static observedAttributes: string[] = [...ATTRIBUTES];

  #host: Host | undefined;
  #data: Data = { resources: [] };
  #own: OwnRecord[] = [];
  #areas: CreateOptions["areas"];
  #messages: Record<string, string> = {};
  #now: string | undefined;
  #ranking: string | undefined;
  #making: Making | undefined;
  #isReady = false;
  #hasStarted = false;
  /** The records that are on their way, or came last; none where the host set `records` since. */
  #loading: Promise<Data> | undefined;
  /** A search that a script asked for before there was anything to search. */
  #early: Partial<State> | undefined;
  /** What the host changed while the element was out of the page. */
  #missed: Set<string> = new Set();
  #failed = false;
  #more: More | undefined;
  #moreFailed = false;
  #state: State = initial(5);
  #trail: Trail = new Trail();
  #page: HTMLElement | undefined;
  #status: HTMLElement | undefined;
  #connected = false;
  /** How sure the person feels, as the host knows it. */
  #activation: State["activation"];
  /** What a person opened and shut, by the id of the line that they pressed. */
  #opened: Map<string, boolean> = new Map();
  #escapes: (key: string, at: number) => boolean = threeEscapes();

  /** The records, checked or thin; in place of `data-src`. */
  get records(): readonly unknown[] {
    return this.#data.resources;
  }
  set records(value: readonly unknown[]) {
    this.#data = { resources: value };
    this.#loading = undefined;
    this.#failed = false;
    this.#rebuild(UNTOLD);
  }
  /** The host's own areas. */
  set areas(value: NonNullable<CreateOptions["areas"]>) {
    this.#areas = value;
    this.#rebuild(UNTOLD);
  }
  /** The host's own texts, by key of `src/language/element-first.ts` and `element-more.ts`. */
  set messages(value: Record<string, string>) {
    this.#messages = { ...value };
    this.#show({});
  }
  /** Local date-time `2026-11-22T10:00` that everything is judged on; for tests. */
  set now(value: string) {
    this.#now = value;
    this.#rebuild();
  }
  /** A named ranking profile. */
  set ranking(value: string) {
    this.#ranking = value;
    this.#rebuild();
  }
  /** How sure the person feels, 1 to 4, where the host knows it; it orders and never removes. */
  get activation(): 1 | 2 | 3 | 4 | undefined {
    return this.#state.activation;
  }
  set activation(value: 1 | 2 | 3 | 4 | undefined) {
    this.#activation = value;
    this.#keep({ activation: value });
  }
  /** Ids of what is on the list. */
  get shortlist(): string[] {
    return idsOn(this.#state);
  }
  set shortlist(ids: readonly string[]) {
    this.#change({ list: listOf(ids, this.#state.list) }, {});
  }

  connectedCallback(): void {
    this.#takeOwn();
    this.#connected = true;
    // The language changes when its words are there.
    this.#host = { ...readHost(this), lang: this.#host?.lang ?? "en" };
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open", delegatesFocus: false });
    root.adoptedStyleSheets = this.#more === undefined ? [firstStyles()] : [firstStyles(), this.#more.moreStyles()];
    this.#status ??= h("div.unseen", { role: "status", "aria-live": "polite" });
    addEventListener("popstate", this.#arrived);
    addEventListener("pagehide", this.#hidden);
    document.addEventListener("keydown", this.#pressed);
    const missed = [...this.#missed];
    this.#missed.clear();
    // Moved within the page: what was typed and chosen stays.
    if (this.#making !== undefined) {
      this.#rebuild();
      for (const name of missed) this.#heed(name);
      return;
    }
    const { list, activation } = this.#state;
    this.#state = { ...initial(this.#host.results, this.#host.near, this.#host.needs), list, activation };
    this.#trail.begin(START);
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#making?.stop();
    removeEventListener("popstate", this.#arrived);
    removeEventListener("pagehide", this.#hidden);
    document.removeEventListener("keydown", this.#pressed);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (this.#connected) this.#heed(name);
    else this.#missed.add(name);
  }

  #heed(name: string): void {
    if (name === "lang") {
      void this.#speak().then(() => this.#answerAgain());
      return;
    }
    const lang = this.#host?.lang ?? "en";
    this.#host = { ...readHost(this), lang };
    if (name === "data-src") void this.#start();
    else if (name.startsWith("step-up")) this.#rebuild();
    else if (name === "near") this.#answerAgain({ ...placed(this.#host.near), ...UNTOLD });
    else if (name === "needs") this.#answerAgain({ needs: this.#host.needs, ...UNTOLD });
    else if (name === "kinds" || name === "modes") this.#answerAgain(UNTOLD);
    else if (name === "results") this.#answerAgain({ shown: this.#host.results });
    else this.#answerAgain();
  }

  /** Searches for words, as if they had been typed. */
  search(words: string, options: { near?: string; needs?: string[] } = {}): void {
    const change = {
      words,
      ...(options.near === undefined ? {} : placed(options.near)),
      ...(options.needs === undefined ? {} : { needs: options.needs }),
    };
    if (this.#making === undefined) this.#early = change;
    else this.#search(change, {});
  }
  /** Puts the cursor in the box for words. */
  focusSearch(): void {
    if (this.shadowRoot?.getElementById("words") == null) this.reset();
    focusOn(this.shadowRoot, "words");
  }
  /** Forgets everything that was typed and chosen. */
  reset(): void {
    const host = this.#host ?? readHost(this);
    this.#early = undefined;
    this.#asked = undefined;
    this.#emptied = undefined;
    this.#other = undefined;
    this.#isNext = false;
    if (this.#own.length > 0) {
      this.#own = [];
      this.#make();
    }
    // A reload must not bring the list of the address back either.
    if (readFragment(location.hash).length > 0) history.replaceState(history.state, "", location.href.split("#")[0]);
    this.#trail.begin(START);
    // In place of what stood and not over it: what was found, and a place that was chosen, go too.
    this.#state = {
      ...initial(host.results, host.near, host.needs),
      list: this.#state.list,
      activation: this.#activation,
    };
    this.#change({ list: [] }, { focus: "words", anew: true, say: "" });
  }
  /** Prints the list, or the results where nothing is on it. */
  print(): void {
    this.#more?.printAlone(this);
  }

  async #start(): Promise<void> {
    const source = this.getAttribute("data-src");
    const speaking = this.#speak();
    const loading = source === null ? undefined : loadData(source, document.baseURI);
    this.#loading = loading;
    // Asked for now, behind the records, so that all requests are made before a box to type in is there.
    void this.#fetchMore();
    const root = this.shadowRoot;
    if (source !== null && root !== null && this.#page === undefined)
      root.replaceChildren(h("slot", { name: "fallback" }), h("slot"));
    if (loading !== undefined) {
      try {
        const data = await loading;
        if (this.#loading === loading) {
          this.#data = data;
          this.#failed = false;
        }
      } catch (error) {
        if (this.#loading === loading) {
          this.#failed = true;
          this.#data = { resources: [] };
          if (error instanceof DataError) {
            console.error(error.message);
            this.#emit("support-error", { code: error.code });
          }
        }
      }
    }
    await speaking;
    // A later start does the rest with its own records.
    if (!this.#connected || (this.#loading !== undefined && this.#loading !== loading)) return;
    this.#isReady = false;
    this.#make();
    // Once: what was taken off the list since does not come back with other records.
    const list = this.#hasStarted ? [] : readFragment(location.hash).map(chosen);
    this.#hasStarted = true;
    if (this.#failed) {
      this.#trail.begin(START);
      this.#keep({ ...START, findings: undefined });
    }
    this.#answerAgain({ list: joined(list, this.#state.list), ...UNTOLD });
    if (this.#early !== undefined && !this.#failed) {
      this.#searchSoon(this.#early, {});
      this.#early = undefined;
    }
    if (list.length === 0) return;
    const view = this.#view();
    this.#show({ say: `${n(view, "onList", list.length)}. ${missingText(view, list)}` });
  }

  /** Takes what a script set before the browser knew the element: as its own, it would hide the class's properties. */
  #takeOwn(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(own).filter((each) => each in SupportFinder.prototype)) {
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
  }

  /** Tells the host, once for the records of a start, and what is wrong with them: not with those of a worker's own. */
  #tellReady(): void {
    if (this.#isReady || this.#failed || this.#making === undefined) return;
    this.#isReady = true;
    const { directory, records } = this.#making;
    const wrong = directory.issues.filter(({ severity, id }) => severity === "problem" && !this.#isOwn(id));
    if (wrong.length > 0)
      console.warn(["support-finder: in its records", ...wrong.map(({ message }) => message)].join("\n"));
    const oldest = records
      .map((record) => record.checked?.on)
      .filter((on) => on !== undefined)
      .sort()[0];
    this.#emit("support-ready", { records: records.length, built: this.#data.made, oldestCheck: oldest });
  }

  /** Sees to it that the host's language is there. Without it the page is in English. */
  async #speak(): Promise<void> {
    const isHere = readHost(this).lang === "en" || (await bringWelsh());
    // Not before they are here: what is shown meanwhile would put English words down as Welsh.
    const host = readHost(this);
    this.#host = isHere ? host : { ...host, lang: "en" };
    if (isHere) return;
    console.error("support-finder: the Welsh words could not be loaded.");
    this.#emit("support-error", { code: "welsh-missing" });
  }

  /** Fetches what comes after the first answer, once. */
  async #fetchMore(): Promise<void> {
    if (this.#more !== undefined) return;
    try {
      this.#more = await loadMore();
    } catch {
      this.#moreFailed = true;
      console.error("support-finder: its second file must stand beside the first.");
      this.#emit("support-error", { code: "more-missing" });
    }
    const root = this.shadowRoot;
    if (root !== null && this.#more !== undefined) root.adoptedStyleSheets = [firstStyles(), this.#more.moreStyles()];
    // Whoever is typing is not disturbed: what is new stands on the next screen.
    if (root?.activeElement?.matches("input, select, textarea") !== true) this.#show({});
  }

  #rebuild(change: Partial<State> = {}): void {
    if (!this.#connected || this.#making === undefined) return;
    this.#make();
    this.#answerAgain(change);
  }

  /** Shows a change, with the answer that stands asked for anew: of other records, or in another language. */
  #answerAgain(change: Partial<State> = {}, then: Then = {}): void {
    const host = this.#host ?? readHost(this);
    const asked = { ...this.#state, ...this.#emptied, words: this.#asked?.words ?? "", ...change };
    const findings = asked.findings && this.#making?.directory.find(requestOf(asked, host, this.#now ?? nowInLondon()));
    if (findings !== undefined) this.#asked = asked;
    // What was said before is of other records, of another place or in another language.
    const say = findings !== undefined && asked.screen === "results" ? countText(this.#view(), findings) : "";
    this.#change({ ...change, findings }, { say, ...then });
  }

  /** Begins to make the directory of the host's records and the worker's own. */
  #make(): Making {
    const host = this.#host ?? readHost(this);
    this.#making?.stop();
    const options = {
      ...(this.#now === undefined ? {} : { today: this.#now.slice(0, 10) }),
      ...(this.#areas === undefined ? {} : { areas: this.#areas }),
      ...(this.#data.made === undefined ? {} : { madeOn: this.#data.made }),
      settings: {
        ...(host.stepUp === undefined ? {} : { step_up: [{ tier: 1, ...host.stepUp }] }),
        ...(this.#ranking === undefined ? {} : { profile: this.#ranking }),
      },
    };
    this.#making = new Making([...this.#data.resources, ...this.#own], options, () => this.#tellReady());
    this.#making.goOn();
    return this.#making;
  }

  #view(state: State = this.#state): View {
    const host = this.#host ?? readHost(this);
    const making = this.#making ?? this.#make();
    return {
      state,
      host,
      get directory() {
        return making.directory;
      },
      get records() {
        return making.records;
      },
      get vocabulary() {
        return pageVocabulary();
      },
      lang: host.lang,
      words: elementWords(host.lang, this.#messages, this.#more?.words),
      today: (this.#now ?? nowInLondon()).slice(0, 10),
      failed: this.#failed,
      more: this.#more,
      moreFailed: this.#moreFailed,
      linesFor: helpLines,
      isOwn: (id) => this.#isOwn(id),
      act: this.#acts,
    };
  }

  #isOwn(id = ""): boolean {
    return id.startsWith(OWN) && this.#own.some((each) => each.id === id);
  }

  #acts: Acts = {
    set: (change, then) => this.#change(change, then ?? {}),
    go: (change, then) => this.#go(change, then ?? {}),
    search: (change, then) => this.#searchSoon(change, then ?? {}),
    keep: (change) => this.#keep(change),
    back: () =>
      this.#trail.canGoBack
        ? history.back()
        : this.#goOn({ screen: this.#state.findings === undefined ? "start" : "results" }, { focus: "results-title" }),
    reset: () => this.reset(),
    leave: () => this.#leave(),
    print: () => this.print(),
    unmet: (detail) => this.#emit("support-unmet", detail),
    openSheet: (file) => void this.#openSheet(file),
    removeSheet: () => {
      this.#own = [];
      this.#make();
      const text = t(this.#view(), "sheetOut");
      this.#answerAgain({ own: 0, message: { at: "sheet", text }, ...UNTOLD }, { focus: "screen-title", say: text });
    },
    openList: (file) => void this.#openList(file),
  };

  /** The state changes in place, so that a view made earlier sees what was typed since. */
  #keep(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  #change(change: Partial<State>, then: Then): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.#show(then);
    const ids = this.shortlist;
    if (String(ids) !== String(idsOn(before)))
      this.#emit("support-shortlist", { count: ids.length, ...(this.#host?.ids === true ? { ids } : {}) });
  }

  #go(change: Partial<State>, then: Then): void {
    const next = { ...this.#state, message: undefined, ...change };
    this.#trail.push({ screen: next.screen, resource: next.resource, paper: next.paper, large: next.large });
    this.#goOn({ ...change, message: change.message }, then);
    if (change.screen === "resource")
      this.#emit("support-open", this.#host?.ids === true ? { id: change.resource } : {});
  }

  /** Shows another screen, with what belongs to it: what is seen is of the person whose answer it is, and as it was asked for. */
  #goOn(change: Partial<State>, then: Then): void {
    const belongs =
      change.screen === "results"
        ? { ...this.#emptied, ...this.#turnTo(false) }
        : change.screen === "together" && this.#isOther(this.#state)
          ? this.#turnTo(true)
          : {};
    if (change.screen === "results") this.#emptied = undefined;
    this.#change({ ...belongs, ...change }, then);
  }

  /** Whether the boxes at a desk hold other words, or another place, than was looked for last: another caller's. */
  #isOther({ words, near, point }: State): boolean {
    const last = this.#asked;
    const isSame = last === undefined || (words === last.words && near === last.near && point === last.point);
    return this.#host?.layout === "reception" && !isSame;
  }

  /** What is the next caller's, who is not looked for yet; or that of the one whose answer stands. */
  #turnTo(next: boolean): Partial<State> {
    if (next === this.#isNext) return {};
    const theirs = this.#other ?? this.#nobody();
    this.#other = callerOf(this.#state);
    this.#isNext = next;
    return theirs;
  }

  /** What a caller is known by who has said nothing yet. */
  #nobody(): Caller {
    return callerOf({ ...initial(0, "", this.#host?.needs), activation: this.#activation });
  }

  /** Searches at once where the directory stands; else it says so first, as the rest of the work takes a moment. */
  #searchSoon(change: Partial<State>, then: Then): void {
    if (this.#making === undefined || this.#making.isMade) {
      this.#search(change, then);
      return;
    }
    const text = t(this.#view(), "oneMoment");
    const find = this.shadowRoot?.getElementById("find");
    if (find != null) find.textContent = text;
    if (this.#status !== undefined) this.#status.textContent = text;
    requestAnimationFrame(() => setTimeout(() => this.#search(change, then)));
  }

  #search(change: Partial<State>, then: Then): void {
    const host = this.#host ?? readHost(this);
    const fresh = change.answers === undefined && change.decline === undefined && change.tried === undefined;
    const asked: State = {
      ...this.#state,
      message: undefined,
      row: undefined,
      unmet: undefined,
      told: undefined,
      ...change,
      screen: "results",
    };
    // New words: what was taken back before, and looking further away, belonged to the old ones.
    const last = this.#asked;
    // At a desk they are another caller's, and so is another place: nothing of the last one is seen or rules their list.
    const isOther = this.#isOther({ ...this.#state, words: asked.words });
    if (asked.words !== (last?.words ?? "") || change.words !== undefined || isOther) {
      asked.decline = change.decline ?? [];
      asked.within = change.within;
      asked.answering = undefined;
    }
    if (isOther) {
      const nobody = this.#nobody();
      const [theirs = nobody, before = nobody] = this.#isNext
        ? [callerOf(this.#state), this.#other]
        : [this.#other, callerOf(this.#state)];
      const isKnown = JSON.stringify(before) !== JSON.stringify(nobody);
      Object.assign(asked, theirs, { before: isKnown ? before : undefined }, change, { screen: "results" });
    }
    if (change.answers !== undefined) asked.answering = true;
    if (isNothing(asked, this.#activation)) {
      // Where there is no box for words, focus goes to the message itself: it may be far below the heading.
      const [focus, key] =
        this.#state.screen === "together" ? (["words-wrong", "needTick"] as const) : (["words", "needWords"] as const);
      const message = { at: "words", text: t(this.#view(), key) };
      // The last of what was looked for was taken away: its list goes with it.
      if (TAKEN_AWAY.some((key) => key in change)) {
        // Back leads to the list, and to what was taken away.
        const { needs, interests, company, activation } = this.#state;
        this.#emptied = { needs, interests, company, activation };
        this.#trail.push(START);
        this.#keep({ ...change, ...START });
      }
      this.#change({ message }, { focus });
      return;
    }
    const making = this.#making;
    if (making === undefined) return;
    this.#asked = asked;
    this.#emptied = undefined;
    this.#other = undefined;
    this.#isNext = false;
    const findings = making.directory.find(requestOf(asked, host, this.#now ?? nowInLondon()));
    const moved = this.#state.screen !== "results";
    const next: Partial<State> = {
      ...asked,
      findings,
      shown: fresh || change.decline !== undefined ? host.results : asked.shown,
    };
    const view = this.#view({ ...this.#state, ...next });
    const { urgent } = findings;
    // A receptionist stays in the rows, unless the list is shut behind the danger.
    const inRows = host.layout === "reception" && findings.total > 0 && !urgent.some(({ panel }) => panel === "hard");
    const anew = then.focus === undefined;
    const aim = then.focus ?? (inRows ? "row-0" : urgent.length > 0 ? "danger-0" : "results-title");
    const noticed = anew ? urgent.map(({ text }) => text.split("\n", 1)[0]) : [];
    const say = [...noticed, countText(view, findings)].join(" ");
    if (moved) {
      this.#trail.push({ ...START, screen: "results" });
    }
    this.#change(next, { focus: aim, say, anew });
    this.#emit("support-results", { count: findings.total });
  }
  /** What was looked for last. */
  #asked: State | undefined;
  /** What the answer was ruled by whose last need or tick was taken away: browser's Back leads to it. */
  #emptied: Partial<State> | undefined;
  /** At a desk, what is the next caller's while the last one's answer is on the screen; and the other way round. */
  #other: Caller | undefined;
  /** Whether the next caller is in the state, and the last one in `#other`. */
  #isNext = false;

  /** Shows the state, and puts focus where it belongs: where the change says, else where it was, else on the screen's heading. */
  #show(then: Then): void {
    const root = this.shadowRoot;
    if (!this.#connected || root === null || this.#making === undefined || this.#status === undefined) return;
    const before = root.activeElement?.id ?? "";
    const page = render(this.#view());
    if (then.anew === true) this.#opened.clear();
    else for (const each of root.querySelectorAll("details")) this.#opened.set(opener(each), each.open);
    for (const each of page.querySelectorAll("details")) each.open = this.#opened.get(opener(each)) ?? each.open;
    // What was said belongs to its screen: danger, and a place, are not to be found on the next one.
    const say = then.say ?? (this.#page?.className === page.className ? undefined : "");
    if (this.#page?.isConnected === true) this.#page.replaceWith(page);
    else root.replaceChildren(page, this.#status);
    this.#page = page;
    const aim = then.focus ?? before;
    if (aim !== "") focusOn(root, aim);
    // Wherever focus is, danger that was noticed now is seen from its first line.
    const danger = then.anew === true ? root.querySelector(".danger") : null;
    danger?.scrollIntoView({ block: "start" });
    // A tall danger may leave the rows, and focus with them, below the screen.
    if (danger !== null && (root.activeElement?.getBoundingClientRect().bottom ?? 0) > innerHeight)
      focusOn(root, "danger-0");
    this.#status.lang = page.lang;
    if (say !== undefined) this.#status.textContent = say;
  }

  #emit(name: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #arrived = (event: PopStateEvent): void => {
    const stop = this.#trail.arrived(event.state);
    if (stop === undefined) return;
    this.#goOn(
      { ...stop, message: undefined },
      { focus: stop.screen === "results" ? "results-title" : "screen-title" },
    );
  };

  /** A screen that is shared must not come back with somebody's words on it. */
  #hidden = (): void => {
    const sensitive = this.#state.findings?.sensitive === true;
    if (this.#host !== undefined && (this.#host.layout !== "page" || sensitive)) this.reset();
  };

  #pressed = (event: KeyboardEvent): void => {
    if (this.#state.findings?.sensitive === true && this.#escapes(event.key, event.timeStamp)) {
      this.#leave();
      return;
    }
    const inside = event.composedPath().includes(this);
    if (event.key === "Escape" && inside && this.#host?.layout === "reception") {
      const words = this.shadowRoot?.getElementById("words");
      if (words instanceof HTMLInputElement) {
        words.focus();
        words.select();
      }
    }
  };

  #leave(): void {
    const url = readHost(this).exitUrl;
    this.shadowRoot?.replaceChildren();
    this.#page = undefined;
    this.#state = initial(5);
    // The page around a frame says where somebody was: it goes too, where the browser allows that.
    try {
      if (top !== window) top?.location.replace(url);
    } catch {
      // Not allowed: the frame goes alone.
    }
    location.replace(url);
  }

  async #openSheet(file: File): Promise<void> {
    const labels = new Map(
      pageVocabulary().needs.flatMap((need) => [
        [need.id, need.id] as const,
        [need.label.en.toLowerCase(), need.id] as const,
      ]),
    );
    const bytes = await file.arrayBuffer();
    const read = this.#more?.readSheet(this.#more.sheetText(bytes), labels);
    const view = this.#view();
    if (read === undefined || read.records.length === 0) {
      this.#change(
        { message: { at: "sheet", text: t(view, "ownSheetBad") } },
        { focus: "sheet", say: t(view, "ownSheetBad") },
      );
      return;
    }
    this.#own = read.records;
    this.#make();
    const left = [
      read.left > 0 && n(view, "rowsLeft", read.left),
      read.beyond > 0 && n(view, "rowsBeyond", read.beyond),
      read.unread.length > 0 && t(view, "notRead", { names: read.unread.join(", ") }),
      read.open.length > 0 && t(view, "openQuote", { rows: read.open.join(", ") }),
    ].filter(Boolean);
    this.#answerAgain(
      { own: read.records.length, message: { at: "sheet", text: left.join(" ") }, ...UNTOLD },
      { focus: "sheet", say: [n(view, "rowsRead", read.records.length), ...left].join(" ") },
    );
  }

  async #openList(file: File): Promise<void> {
    const read = this.#more?.readListFile(await file.text());
    const view = this.#view();
    if (read === undefined) {
      this.#change(
        { message: { at: "open-list", text: t(view, "openListBad") } },
        { focus: "open-list", say: t(view, "openListBad") },
      );
      return;
    }
    const said = [n(view, "opened", read.list.length), ...(read.left > 0 ? [n(view, "notTaken", read.left)] : [])];
    const text = said.join(" ");
    this.#go(
      {
        screen: "list",
        list: joined(read.list, this.#state.list),
        next_talk: this.#state.next_talk || read.next_talk,
        message: { at: "list", text },
      },
      { focus: "screen-title", say: text },
    );
  }
}

function opener(details: HTMLDetailsElement): string {
  return details.firstElementChild?.id ?? "";
}
