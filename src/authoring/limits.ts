/** Every bound on what is read, each with its reason. A record of the fullest kind is about 6 KiB. */

/** Characters in one file. Ten times the fullest record; keeps every step below a second. */
export const MAX_SOURCE = 65_536;

/**
 * How deep lists and fields may stand inside one another. The deepest field of a record stands at 6.
 * A file nested thousands deep can end the whole Node process (yaml 2.9.1), so depth is looked at
 * before anything is built.
 */
export const MAX_DEPTH = 12;

/** Keys in one file. The yaml package compares every key with every other: 40,000 keys took 49 seconds. */
export const MAX_KEYS = 1_000;

/** Issues kept for one file. Past that a person has stopped reading. */
export const MAX_ISSUES = 100;

/** Characters of a person's own text that a message repeats. */
export const MAX_QUOTED = 80;
