import type { Resource } from "../../resource/resource.js";
import type { Code } from "../codes.js";
import type { Path } from "../tree.js";

/** What a rule found in one record. */
export interface Finding {
  code: Code;
  /** The field it is about; an issue gets its line from it. */
  path: Path;
  /** What it says is not there, where that is not the field itself. If that is there and unreadable, nothing is said. */
  lacks?: Path;
  /** The place in the list of the other record that it is about: a reader is told in which file that one stands. */
  other?: number;
  message: string;
  why?: string;
  paste?: string;
}

/** What rules may know besides the record. */
export interface RuleContext {
  /** ISO date. */
  today: string;
  /** The need ids that exist. Absent: not checked. */
  needs?: ReadonlySet<string>;
  /** Area ids with the ids of the areas they lie in, nearest first. Absent: not checked. */
  areas?: ReadonlyMap<string, readonly string[]>;
  /** Whether a postcode exists. Absent: only its form is checked. */
  places?: {
    knows(postcode: string): boolean;
    /** Whether a postcode area or district exists. Absent: only its form is checked. */
    knowsArea?(area: string): boolean;
    /** How far a place's coordinates lie from its postcode, when that is too far. Absent: not checked. */
    conflict?(place: { postcode?: string; lat?: number; lng?: number }): { metres: number } | undefined;
  };
  /** Top fields that stand in the file and could not be read in full: they are not missing. Given with each record. */
  unread?: ReadonlySet<string | number>;
}

/** A rule about one record. */
export interface RecordRule {
  scope: "record";
  /** The codes it can give. */
  codes: readonly Code[];
  check(record: Resource, context: RuleContext): Finding[];
}

/** A rule about all records together. */
export interface SetRule {
  scope: "set";
  codes: readonly Code[];
  /** `position` is the record's place in the list, since two may share an id. */
  check(records: readonly Resource[], context: RuleContext): { id: string; position: number; finding: Finding }[];
}
