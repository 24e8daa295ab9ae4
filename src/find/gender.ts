import type { Ease, Gender } from "../resource/lists.js";
import type { Resource } from "../resource/resource.js";
import type { FindRequest } from "./request.js";

/** What people call themselves, as records state it. Only words that leave no doubt. */
const CALLED: Readonly<Record<Gender, readonly string[]>> = {
  women: "woman women female females f girl girls lady ladies trans-woman trans-women transwoman transwomen".split(" "),
  men: "man men male males m boy boys gentleman gentlemen trans-man trans-men transman transmen".split(" "),
  "non-binary": ["non-binary", "nonbinary"],
};
const BY_WORD: ReadonlyMap<string, Gender> = new Map(
  Object.entries(CALLED).flatMap(([gender, words]) => words.map((word) => [word, gender as Gender] as const)),
);

/** Eases that are only for people of one gender. */
const ONLY: ReadonlyMap<string, Gender> = new Map<Ease, Gender>([
  ["women-only", "women"],
  ["men-only", "men"],
]);

/** The gender that somebody chose, as records state it; undefined when it is none of these. */
export function genderOf(chosen: unknown): Gender | undefined {
  return typeof chosen === "string" ? BY_WORD.get(chosen.trim().toLowerCase().replace(/\s+/g, "-")) : undefined;
}

/** The gender whose company somebody asks for by an ease: "women-only". */
export function genderOfEase(ease: unknown): Gender | undefined {
  return ONLY.get(String(ease));
}

/** The genders that a record must be for, by what was chosen: the person's own, and whom they want to be among. */
export function gendersAsked({ gender, eases = [] }: Pick<FindRequest, "gender" | "eases">): Gender[] {
  return [genderOf(gender), ...eases.map(genderOfEase)].filter((each) => each !== undefined);
}

/** The genders that a record is only for; empty when it is for anyone or does not say. */
export function onlyFor({ who_for: who, eases = [] }: Resource): readonly Gender[] {
  if (who?.genders !== undefined && who.genders.length > 0) return who.genders;
  return eases.flatMap((ease) => ONLY.get(ease) ?? []);
}
