/**
 * Words that hold a sentence together. They are weighed down, never dropped: "can't get out" and "no one to
 * talk to" live by them. Written for this project.
 */
const LIST =
  "a an the and or but if so as of at by for from in into on onto off to with without about over under up down out back " +
  "than then that this these those there here it its is are was were be been being am im ive id ill i me my mine myself " +
  "we us our you your youre yours he him his she her hers they them their who whom whose which what when where why how " +
  "do does did doing done dont doesnt didnt have has had having havent hasnt can cant cannot could couldnt will wont " +
  "would wouldnt shall should shouldnt may might must not no nor never none any some all both each few more most much " +
  "many very too just only also again still ever even now get gets got getting go goes going gone went want wants wanted " +
  "need needs needed like really since because while one thing things something anything someone anyone people person " +
  "bit lot way please thanks help looking find know think feel feeling make makes made say says said keep keeps " +
  "been theres thats wheres whats hes shes theyre weve " +
  "y yr yn ym yng i o a ac ag ar am at au ei eu ein eich fy dy ni nhw fi fe fo hi ti chi mi mae maer maen yw ydy ydyw ydi " +
  "oes oedd oeddwn bod sydd sy syn oni na nad nag ond neu os pan fel bydd byddai fydd bu wedi cael gael cael ges mewn " +
  "dwi dwin rwyn rwy rydw rydym dani dan dw im ydw wyf wyt ydych dych chin fin nin hin eisiau isio isho moyn angen am " +
  "gyda efo da gan gen gin sgen sgenai gennyf gennym gyf heb wrth dros drosodd tros trwy drwy hyd nes ers tan cyn " +
  "rhywun rywun rhywbeth rywbeth rhywle rywle unrhyw neb dim byth popeth pob bob pawb bawb beth pwy sut lle ble pryd " +
  "yna yma yno hwn hon hyn hynny rhain rheini arall eraill iawn rhy mor mwy llai wneud neud gneud gwneud mynd fynd dod " +
  "methu ddim ddyn nid nac hefyd wastad jyst just rwan nawr nol ol ir or ar nar er achos chwilio help helpu cymorth gwybod";

const FUNCTION_WORDS: ReadonlySet<string> = new Set(LIST.split(" "));

/** True for a folded word that only holds the sentence together, or is a bare number. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || (word.charCodeAt(0) < 58 && /^\d+$/.test(word));
}
