import type { FindRequest } from "../index.js";
import type { Host } from "./host.js";
import type { Answers, State } from "./state.js";

type Fields = Partial<FindRequest>;

const HOW: Readonly<Record<Answers["how"], Fields>> = {
  "": {},
  "in-person": { modes: ["in-person"] },
  phone: { modes: ["phone", "video"] },
  online: { modes: ["online", "video"] },
  home: { modes: ["home-visit"] },
};
const WITH: Readonly<Record<Answers["with"], Fields>> = {
  "": {},
  peers: { led_by: ["peers", "trained-peers"] },
  trained: { led_by: ["trained-peers", "trainer", "coach", "advocate", "adviser", "health-staff"] },
};
const WHEN: Readonly<Record<Answers["when"], Fields>> = {
  "": {},
  day: { when: ["morning", "afternoon"] },
  evening: { when: ["evening"] },
  weekend: { when: ["weekend"] },
};

/** Most results asked for at once; more are counted. */
const MOST = 60;

/**
 * What the directory is asked, from what was typed, ticked and chosen and what the host has set.
 * @param now local date-time, for "next"
 */
export function requestOf(state: State, host: Host, now: string): FindRequest {
  const near = state.point?.point ?? (state.near.trim() === "" ? undefined : state.near);
  const { answers } = state;
  return {
    ...(host.kinds.length === 0 ? {} : { kinds: host.kinds as NonNullable<FindRequest["kinds"]> }),
    ...HOW[answers.how],
    ...(host.modes.length === 0 ? {} : { modes: both(host.modes as NonNullable<FindRequest["modes"]>, answers) }),
    ...WITH[answers.with],
    ...WHEN[answers.when],
    ...(answers.travel === "" ? {} : { travel: answers.travel }),
    ...(state.words.trim() === "" ? {} : { words: state.words }),
    ...(near === undefined ? {} : { near }),
    ...(state.within === undefined ? {} : { within: state.within }),
    ...(state.needs.length === 0 ? {} : { needs: state.needs }),
    ...(state.interests.length === 0 ? {} : { interests: state.interests }),
    ...(Object.keys(state.company).length === 0 ? {} : { company: state.company }),
    ...(state.activation === undefined ? {} : { activation: state.activation }),
    ...(state.decline.length === 0 ? {} : { decline: state.decline }),
    ...(state.tried.length === 0 ? {} : { not: state.tried }),
    view: host.view,
    lang: host.lang,
    now,
    limit: MOST,
  };
}

/** What the host keeps to, of what was chosen; the whole of it where the choice leaves nothing. */
function both(kept: NonNullable<FindRequest["modes"]>, { how }: Answers): NonNullable<FindRequest["modes"]> {
  const chosen = kept.filter((each) => HOW[how].modes?.includes(each));
  return chosen.length > 0 ? chosen : kept;
}
