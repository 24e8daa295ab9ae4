import type { Mode } from "../resource/lists.js";
import { NEEDS_INTERNET, type Prepared } from "./prepared.js";
import type { FindRequest } from "./request.js";

/** The ways to take part from wherever one is, for this person: nothing online for who is not online. */
export function remoteFor({ remote }: Prepared, { digital }: FindRequest): readonly Mode[] {
  return digital === "not-online" ? remote.filter((mode) => !NEEDS_INTERNET.has(mode)) : remote;
}

/** Whether the person chose ways to take part. */
export function chosenWays({ modes }: FindRequest): boolean {
  return modes !== undefined && modes.length > 0;
}

/** The ways to take part without going anywhere, but for those that the person chose not to have. */
export function waysAtHome(record: Prepared, request: FindRequest): Mode[] {
  const { modes: chosen = [] } = request;
  const ways: Mode[] = [...(record.comesHome ? (["home-visit"] as const) : []), ...remoteFor(record, request)];
  return chosen.length === 0 ? ways : ways.filter((mode) => chosen.includes(mode));
}
