/** How the label of a need stands inside a sentence: "Helps with loneliness", "For carers", "What they do: singing". */

/** Labels whose first word keeps its capital. */
const KEEP_CAPITAL: ReadonlySet<string> = new Set(["Parkinson's", "Crohn's", "South", "Gypsy", "Black", "British"]);

/** A label as it stands inside a sentence: "loneliness", "COPD", "Parkinson's". */
export function labelInside(label: string): string {
  const [first = ""] = label.split(" ");
  // A second capital, a digit or a plus makes it an abbreviation.
  if (KEEP_CAPITAL.has(first) || /^.[^a-z]/.test(first)) return label;
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

/** What a label means after "Helps with", where the label alone does not read well there. */
const SAID: Readonly<Record<string, string>> = {
  "new-to-area": "For people who are new to the area",
  "hospital-discharge": "Helps when you come home from hospital",
  "crime-victim": "For victims of crime",
  "suicide-bereavement": "For people bereaved by suicide",
  "baby-loss": "For people who have lost a baby",
  crisis: "Helps in a crisis",
  listening: "Someone to listen",
  dental: "Helps with seeing a dentist",
  employment: "Helps with finding work",
  literacy: "Helps with reading, writing and maths",
  "peer-mental-health": "A mental health group run by its members",
  "talking-therapy": "Talking therapy or counselling",
  playgroup: "A place for toddlers to play",
  pets: "Helps with pets and animals",
  food: "Helps with food",
  transport: "Helps with getting about",
  telecare: "Alarms for safety at home",
  repairs: "Helps with repairs at home",
  respite: "Gives carers a break",
  "meals-delivery": "Brings meals to your home",
  "warm-space": "A warm place to go",
  "community-space": "A place for the whole neighbourhood",
  "recovery-college": "A recovery college",
  "pulmonary-rehab": "Exercise and advice for people with lung conditions",
  "health-coaching": "Coaching about health, or help to find what is there",
  "self-management": "Helps with managing a long-term condition",
  smoking: "Helps with stopping smoking",
  "diabetes-prevention": "Helps with preventing diabetes",
  lgbt: "For LGBT+ people",
  faith: "Faith and spiritual support",
  "mens-group": "For men",
  "womens-group": "For women",
  "young-people-mh": "For young people's mental health",
  "prison-leavers": "For people leaving prison, and families",
  "parent-baby": "For parents with a baby",
  "lunch-club": "A meal with others",
  "home-visit": "Comes to your home",
  online: "It is online",
  bsl: "For Deaf people, or in British Sign Language",
};

/**
 * What a record does about a need, as the start of a sentence, in English.
 * @param type the need's type in the vocabulary
 */
export function needPhrase(id: string, label: string, type: string | undefined): string {
  const said = Object.hasOwn(SAID, id) ? SAID[id] : undefined;
  if (said !== undefined) return said;
  const inside = labelInside(label);
  if (type === "people") return `For ${inside}`;
  if (type === "activity") return `What they do: ${inside}`;
  return `Helps with ${inside}`;
}
