import { welshWords } from "./speak-welsh.js";

/** What a person reads when danger is noticed. Calm, plain, no diagnosis, no question, and never in the way. */
type Lang = "en" | "cy";

/** What was noticed; the same words as `UrgentHelp` and `UrgentTopic`. */
export interface NoticedDanger {
  topic: string;
  level: "emergency" | "crisis" | "urgent" | "distress";
  about: "self" | "someone" | "child";
  panel: "hard" | "soft";
}

export type ByAbout = Record<NoticedDanger["about"], string>;

/** Whoever rings it needs no other number. */
export const EMERGENCY = "999";

/** How many lines of a soft panel are seen before anybody asks for more, which must not push the list away. */
export function seenOf({ quiet }: { quiet?: boolean }): number {
  return quiet === true ? 1 : 2;
}

const EN_LEVEL: Record<NoticedDanger["level"], ByAbout> = {
  emergency: {
    self: "If you or anyone with you is in danger now, ring 999. It is free and open day and night.",
    someone:
      "If they are in danger now, ring 999. It is free and open day and night. Stay with them if you safely can.",
    child: "If a child or young person is in danger now, ring 999. It is free and open day and night.",
  },
  crisis: {
    self: "You do not have to face this alone. These people are there to listen now. If life is in danger, ring 999.",
    someone: "You can ring these lines about someone else too. If their life is in danger, ring 999.",
    child: "These people help children and young people, and anyone worried about one. If life is in danger, ring 999.",
  },
  urgent: {
    self: "There is help with this. Ring a line that is open now. If life is in danger, ring 999.",
    someone: "You can ask for help for someone else. Ring a line that is open now. If life is in danger, ring 999.",
    child: "You can ask for help for a child. Ring a line that is open now. If life is in danger, ring 999.",
  },
  distress: {
    self: "If things feel too much, you can talk to someone now, in confidence.",
    someone: "If you are worried about someone, you can talk it over now, in confidence.",
    child: "If you are young, or worried about someone young, you can talk to someone now, in confidence.",
  },
};

const GET_OUT: ByAbout = {
  self: "Get out, stay out and ring 999.",
  someone: "Get everyone out, stay out and ring 999.",
  child: "Get everyone out, stay out and ring 999.",
};

const EN_TOPIC: Record<string, Partial<Record<NoticedDanger["level"], Partial<ByAbout>>>> = {
  "domestic-abuse": {
    emergency: {
      self: "If you are in danger now, ring 999. If you cannot speak on a mobile, ring 999 and press 55 when asked.",
      someone:
        "If they are in danger now, ring 999. If you cannot speak on a mobile, ring 999 and press 55 when asked.",
    },
    crisis: {
      self: "It is not your fault. These lines are free, and they listen without judging. In danger now, ring 999.",
      someone: "These lines also help people who are worried about someone at home. If there is danger now, ring 999.",
    },
  },
  "sexual-violence": {
    crisis: {
      self: "It is not your fault. You can talk to someone who will believe you, whenever it happened. In danger now, ring 999.",
    },
    distress: {
      self: "It is not your fault. You can talk to someone who will believe you, whenever it happened.",
    },
  },
  "harming-others": {
    crisis: {
      self: "You can talk about this, and get help to stop, before anyone is hurt or hurt again. In danger now, ring 999.",
    },
  },
  "fire-gas": { emergency: GET_OUT },
  homeless: {
    urgent: {
      self: "You can ask for somewhere to stay today. These lines can help you ask. If life is in danger, ring 999.",
      someone: "These lines can help someone with nowhere to stay. If their life is in danger, ring 999.",
    },
  },
};

/**
 * Where 999 is the only line that is known: nothing may promise another, nor that a silent call is answered. What an
 * emergency of a topic says holds there too, where it says no more than 999.
 */
const EN_ALONE: ByAbout = {
  self: "If you or anyone with you is in danger, ring 999. It is free and open day and night. We know of no other line where you are.",
  someone:
    "If they are in danger, ring 999. It is free and open day and night. We know of no other line where you are.",
  child:
    "If a child or young person is in danger, ring 999. It is free and open day and night. We know of no other line where you are.",
};
const EN_ALONE_EMERGENCY: Record<string, ByAbout> = { "fire-gas": GET_OUT };

const NATION_NAMES: Record<string, Record<Lang, string>> = {
  england: { en: "England", cy: "Lloegr" },
  scotland: { en: "Scotland", cy: "yr Alban" },
  wales: { en: "Wales", cy: "Cymru" },
  "northern-ireland": { en: "Northern Ireland", cy: "Gogledd Iwerddon" },
  "isle-of-man": { en: "Isle of Man", cy: "Ynys Manaw" },
  jersey: { en: "Jersey", cy: "Jersey" },
  guernsey: { en: "Guernsey", cy: "Guernsey" },
};

/** What is not sure about a line, and what to do then: never on the button itself, where it would hold somebody back. */
const DOUBTS: Record<"emergency" | "line" | "hours", Record<Lang, string>> = {
  emergency: {
    en: "We have not checked this lately. If it does not work, ask someone to ring 999 for you.",
    cy: "Nid ydym wedi gwirio hyn yn ddiweddar. Os nad yw’n gweithio, gofynnwch i rywun ffonio 999 i chi.",
  },
  line: {
    en: "We have not checked this lately. If it does not work, try another one here.",
    cy: "Nid ydym wedi gwirio hyn yn ddiweddar. Os nad yw’n gweithio, rhowch gynnig ar un arall yma.",
  },
  hours: { en: "These hours may have changed.", cy: "Gall yr oriau hyn fod wedi newid." },
};

/** Whether a topic says something of its own at a level. */
export function hasOwnText(topic: string, level: NoticedDanger["level"], about: NoticedDanger["about"]): boolean {
  return EN_TOPIC[topic]?.[level]?.[about] !== undefined;
}

/**
 * What to say first. In Welsh the English stands beneath, on a line of its own, until a speaker has checked it.
 * @param alone whether 999 is the only line there is
 */
export function urgentText(danger: NoticedDanger, lang: Lang, alone: boolean): string {
  const { topic, about } = danger;
  const level = alone ? "emergency" : danger.level;
  const own = EN_TOPIC[topic]?.[level]?.[about] ?? EN_LEVEL[level][about];
  const here = danger.level === "emergency" ? EN_ALONE_EMERGENCY[topic] : undefined;
  const english = alone ? (here ?? EN_ALONE)[about] : own;
  const welsh = lang === "cy" ? welshWords()?.urgent[level][about] : undefined;
  return welsh === undefined ? english : `${welsh}\n${english}`;
}

/**
 * A line's label, with its nations where they matter.
 * @param nations the line's nations when the person's nation is not known; undefined when it is
 */
export function labelFor(label: string, nations: readonly string[] | undefined, lang: Lang): string {
  if (nations === undefined) return label;
  const uk = ["england", "scotland", "wales", "northern-ireland"];
  const names = uk.every((nation) => nations.includes(nation))
    ? [lang === "en" ? "all of the UK" : "y DU gyfan"]
    : nations.map((nation) => NATION_NAMES[nation]?.[lang] ?? nation);
  return `${label} (${names.join(", ")})`;
}

/** A sentence beneath a line whose newest evidence is old or thin. */
export function doubtAbout(what: keyof typeof DOUBTS, lang: Lang): string {
  return DOUBTS[what][lang];
}
