/** A word put right counts a little less. */
export const CORRECTED = 0.8;
/**
 * From so many records on, a word that only one of them holds may be a slip of the pen: what is near it and stands in
 * several is looked up as well. A page that holds some of the records then puts right what the whole directory does.
 */
const MANY_RECORDS = 5000;
/** A word that so many records hold is right. */
const SEVERAL = 2;

/** How many records must hold a word for it to be right as it is. @param directory records of the whole directory */
export const enoughFor = (directory: number): number => (directory < MANY_RECORDS ? 1 : SEVERAL);
