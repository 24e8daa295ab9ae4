/** What a record's id is made of: it goes into addresses, file names and a list that is handed on. */
export const RECORD_ID: RegExp = /^[A-Za-z0-9._:-]{1,80}$/;
