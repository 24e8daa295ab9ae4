import { type Token, tokens } from "../words/index.js";

/** With fewer words than this, none need be a small one. */
const LEAST_WORDS = 4;
/** The commonest small words of English and Welsh: a sentence in either holds one. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "a i the to and of in is it my me im ive on for you he she they we with not no do dont can cant have has was am are at be but so " +
    "up out her his help want need get someone near group " +
    "any never had havent hasnt been this here there what who where when how your our were from just now year " +
    "dwi dw mae maen yn y yr i o ar gyda efo ddim dim fi eisiau isio moyn rwy rydw sy oes wedi bod nid allaf am lle help"
  ).split(" "),
);

/** So many unknown words are hardly a name. */
const NO_NAME = 3;
/** Common small words of the languages most spoken here beside English and Welsh, and of danger: no name holds one. */
const OTHER_SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "je suis veux pas moi me quiero tengo estoy que sono voglio aiuto aiutami ayuda ayudame mnie chce jestem boje sie " +
    "nie prosze pomocy pomoz ich bin nicht mein vreau sunt ajutor rog eu estou nao meu minha noriu padeda istiyorum kto"
  ).split(" "),
);
/** Letters that neither English, Welsh, Irish nor Gaelic writes. */
const OTHER_LETTERS = /[ąćęłńśźżğışţțșăđőűřěčšžůñãõçßøåæ]/iu;

/** So many of its words are known: fewer may be by chance, since a page keeps some words as marks that others share. */
const KNOWN = 0.75;

/**
 * Whether danger could have been noticed in these words at all. False for a script other than Latin, and for a
 * sentence without one small word of English or Welsh: a page then pins the help lines, since silence says nothing.
 * Words of one letter are small words of many languages, so they say nothing, and one of two letters is little beside
 * unknown ones: where most are unknown, and more than one, they are not read. One may be a name, and so may two
 * ("siobhan oconnor") where nothing is of another language, and all that are written with capitals.
 * @param knows whether a word is known, by the vocabulary or by a record: "lonely 68 year old" needs no small word
 */
export function isReadable(words: string, knows: (word: string) => boolean = () => false): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = words.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && latin.length * 2 < letters.length) return false;
  const read = tokens(words);
  const telling = read.filter(({ word }) => word.length > 1);
  const unknown = telling.filter(({ word }) => !SMALL_WORDS.has(word) && !knows(word));
  if (unknown.length > 1 && unknown.length * 2 > telling.length && !isName(words, read, unknown.length)) return false;
  if (read.length < LEAST_WORDS) return true;
  return (
    telling.some(({ word }) => SMALL_WORDS.has(word)) ||
    (telling.length > 0 && telling.filter(({ word }) => knows(word)).length >= KNOWN * telling.length)
  );
}

/** "Aardvark Stitchers Kilmarnock": every word begins with a capital, as names do. Two in lower case may be one too. */
function isName(words: string, read: readonly Token[], unknown: number): boolean {
  if (unknown < NO_NAME && !OTHER_LETTERS.test(words) && !read.some(({ word }) => OTHER_SMALL_WORDS.has(word)))
    return true;
  return words.split(/[^\p{L}\p{N}'’]+/u).every((word) => !/^\p{Ll}/u.test(word));
}
