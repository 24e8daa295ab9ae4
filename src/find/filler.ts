/**
 * Words that fill a sentence without saying what it is about. They are not looked up in records' texts: a group that
 * writes "nobody has to come alone" is no answer to "nobody understands me". Written for this project.
 */
const LIST =
  "nobody somebody someone anybody anyone everybody everyone everything nothing anything something somewhere nowhere " +
  "anywhere everywhere after before during until till upon well good better best bad worse worst nice great big small little much lots loads today tomorrow " +
  "tonight night nights morning mornings day days part parts week weeks month months year years time times always never often sometimes maybe perhaps ever place " +
  "places local near nearby around round area areas here use used using try trying tried start started starting give " +
  "given giving gave come comes coming came take takes taking took put puts see seen saw tell tells told able sure right " +
  "okay ok already yet hardly else own another other others two three four five first last next every thing stuff such " +
  "kind sort quite pretty proper able let lets ask asks asked put set end ends same different whole enough without " +
  "struggle struggling struggles worn fed hello hi dear ta cheers please thanks thank hope hoping wish advise suggest " +
  "recommend suggestions options available list";

/** Words that name no subject either, yet are part of what things are called: "support group", "community centre". */
const GENERIC =
  "support supports supporting supported group groups club clubs service services help helping advice information " +
  "community local centre project charity organisation team society association trust network class classes session " +
  "sessions activity activities course courses meeting meetings line helpline";

const FILLER: ReadonlySet<string> = new Set(LIST.split(" "));
const GENERIC_WORDS: ReadonlySet<string> = new Set(GENERIC.split(" "));

/** True for a folded word that says nothing about what is looked for. */
export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

/** True for a folded word that most records could hold: it does not make one an answer by itself. */
export function isGeneric(word: string): boolean {
  return GENERIC_WORDS.has(word);
}
