/** Every bound on what is read from a disk, each with its reason. */

/** Bytes of one YAML file: a record is at most 64 KiB, and letters beyond ASCII take up to three bytes. */
export const MAX_FILE_BYTES: number = 3 * 65_536;

/** Bytes of one file of many records (JSON, JSON Lines): a county's whole directory is about 20 MB. */
export const MAX_JSON_BYTES: number = 256 * 1024 * 1024;

/** Files in one run. The largest set that was tried has 9,000 records. */
export const MAX_FILES: number = 50_000;

/** Folders inside folders. */
export const MAX_FOLDERS_DEEP: number = 8;
