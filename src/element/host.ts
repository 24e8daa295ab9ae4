import { safeUrl } from "../resource/links.js";
import { h } from "./dom.js";

/** What the host set on the element, read from its attributes. */
export interface Host {
  lang: "en" | "cy";
  layout: "page" | "together" | "reception";
  view: "public" | "professional";
  /** A place to start from. */
  near: string;
  /** What to call the area, on paper. */
  area: string;
  needs: string[];
  kinds: string[];
  modes: string[];
  /** Level of the element's own heading, 2 to 5. */
  level: number;
  /** How many results come first, 1 to 20. */
  results: number;
  /** `when-needed`: the help line stands at the foot until danger is noticed. It is never off. */
  urgent: "always" | "when-needed";
  exitUrl: string;
  stepUp?: { name: string; phone?: string; url?: string };
  /** Where corrections go: a mail address, or the address of a new issue. */
  correctMail: string;
  correctUrl: string;
  /** `ids`: events name records. It is off unless the host asks for it. */
  ids: boolean;
  /** The host listens for `support-unmet`. */
  tellUs: boolean;
}

/** Every attribute that the element reads. */
export const ATTRIBUTES = [
  "lang",
  "layout",
  "view",
  "near",
  "area",
  "needs",
  "kinds",
  "modes",
  "heading-level",
  "results",
  "urgent",
  "exit-url",
  "step-up-name",
  "step-up-phone",
  "step-up-url",
  "correct-mail",
  "correct-url",
  "event-detail",
  "tell-us",
  "data-src",
] as const;

/** Where "leave this page" goes when the host names no other place: a plain page that says nothing about anyone. */
const EXIT = "https://www.bbc.co.uk/weather";

/** Addresses that the host was told of: its attributes are read again at every change. */
const refused = new Set<string>();

/** Reads the attributes. Values that are not known count as not set; an address that may not be opened is told to the host. */
export function readHost(element: Element): Host {
  const get = (name: (typeof ATTRIBUTES)[number]): string => element.getAttribute(name)?.trim() ?? "";
  const words = (name: "needs" | "kinds" | "modes"): string[] =>
    get(name)
      .split(/[\s,]+/)
      .filter((each) => each !== "");
  const address = (name: "exit-url" | "step-up-url" | "correct-url"): string | undefined => {
    const text = get(name);
    if (text === "") return undefined;
    // A path is one of the host's own site. "www.example.org" is none: it would lead to a page that is not there.
    const link = h("a", { href: text });
    const url = link.host === "" ? undefined : safeUrl(/^\.{0,2}\//.test(text) ? link.href : text);
    // Whoever has to leave fast must not stay on the page, or be led to its other end.
    const stays = name === "exit-url" && url !== undefined && pageOf(link) === pageOf(location);
    if ((url === undefined || stays) && !refused.has(name + text)) {
      refused.add(name + text);
      const must = stays ? "lead to another page" : "begin with https:// or with a slash";
      console.warn(`support-finder: ${name} is left out. It must ${must}.`);
    }
    return stays ? undefined : url;
  };
  const layout = get("layout");
  const phone = get("step-up-phone");
  const url = address("step-up-url");
  const name = get("step-up-name");
  return {
    lang: get("lang").toLowerCase().startsWith("cy") ? "cy" : "en",
    layout: layout === "together" || layout === "reception" ? layout : "page",
    view: get("view") === "professional" ? "professional" : "public",
    near: get("near"),
    area: get("area"),
    needs: words("needs"),
    kinds: words("kinds"),
    modes: words("modes"),
    level: between(get("heading-level"), 2, 5, 2),
    results: between(get("results"), 1, 20, 5),
    urgent: get("urgent") === "when-needed" ? "when-needed" : "always",
    exitUrl: address("exit-url") ?? EXIT,
    ...(name === ""
      ? {}
      : { stepUp: { name, ...(phone === "" ? {} : { phone }), ...(url === undefined ? {} : { url }) } }),
    correctMail: get("correct-mail"),
    correctUrl: address("correct-url") ?? "",
    ids: get("event-detail") === "ids",
    tellUs: element.hasAttribute("tell-us"),
  };
}

/** The page that an address is of, whatever place on it. */
function pageOf({ href }: { href: string }): string {
  return href.replace(/#.*/, "");
}

function between(text: string, least: number, most: number, otherwise: number): number {
  const number = Number(text);
  return text === "" || !Number.isInteger(number) || number < least || number > most ? otherwise : number;
}
