/** A word put right counts a little less. */
export const CORRECTED = 0.8;
/**
 * From so many records on, a word that only one of them holds may be a slip of the pen: what is near it and stands in
 * many is looked up as well. A page that holds some of the records then puts right what the whole directory does.
 */
const MANY_RECORDS = 5000;
/** A word that so many records hold is right. */
const SEVERAL = 2;

/** What so many hold is likelier what was meant than what one holds: that may be a name, which no other record has. */
const MANY_TIMES = 10;

/** How many records must hold a word for it to be right as it is. @param directory records of the whole directory */
export const enoughFor = (directory: number): number => (directory < MANY_RECORDS ? 1 : SEVERAL);

/**
 * How many records must hold what a word was meant as: where nothing is that so many hold, the next counts. What one
 * record holds comes last, because a page that holds some of the records does not know it of the others.
 * @param directory records of the whole directory
 */
export const likelyFor = (directory: number): readonly number[] =>
  directory < MANY_RECORDS ? [1] : [MANY_TIMES, SEVERAL, 1];

/**
 * How many records a stem is taken to stand in at least, which makes it weigh most. What one record holds weighs like
 * what none does: a page that holds some of the records cannot tell the two apart.
 */
export const NOBODY = 1;
