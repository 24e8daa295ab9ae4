import { goesOverMidnight } from "../../resource/sessions.js";
import { nearest } from "../../words/nearest.js";
import { shown } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";

/** Each session can be worked out: it has days, a start, and a place that is there. */
export const sessionForm: RecordRule = {
  scope: "record",
  codes: ["session-times", "session-incomplete", "session-place"],
  check({ schedule, places }) {
    const names = (places ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
    return (schedule ?? []).flatMap((session, at): Finding[] => {
      const path = ["schedule", at];
      const findings: Finding[] = [];
      const { starts, ends, every, days, dates, from, nth, text, place } = session;
      // A group that meets over midnight ends the next day; only an hour that is the same says nothing.
      if (starts !== undefined && ends !== undefined && ends <= starts && !goesOverMidnight(starts, ends)) {
        findings.push({
          code: "session-times",
          path: [...path, "ends"],
          message: `It starts at ${starts} and ends at ${ends}.`,
          why: "One of the two is wrong, and people would come at the wrong time.",
        });
      }
      const missing =
        every === "two-weeks" && from === undefined
          ? ['"every two weeks" needs a date on which it happens', "from: ..."]
          : every === "month" && nth === undefined
            ? ['"every month" needs which one: the first, the second, the last (-1)', "nth: [...]"]
            : days === undefined && dates === undefined && text === undefined
              ? ["it has neither days nor dates", "days: [...]"]
              : undefined;
      if (missing !== undefined) {
        findings.push({
          code: "session-incomplete",
          path,
          message: `The next date cannot be worked out: ${missing[0]}.`,
          why: 'It would not be shown under "this week". If you do not know, write the days in words: text, and nothing else.',
          ...(missing[1] === undefined ? {} : { paste: missing[1] }),
        });
      }
      if (place !== undefined && !names.includes(place)) {
        const near = nearest(place, names);
        findings.push({
          code: "session-place",
          path: [...path, "place"],
          message: `There is no place called "${shown(place)}" in this record.${near ? ` Did you mean ${shown(near)}?` : ""}`,
          why: "People would not know where to go.",
        });
      }
      if (place !== undefined && names.indexOf(place) !== names.lastIndexOf(place)) {
        findings.push({
          code: "session-place",
          path: [...path, "place"],
          message: `More than one place of this record is called "${shown(place)}".`,
          why: "People would be sent to the first of them. Give each a name of its own, such as one with its town.",
        });
      }
      return findings;
    });
  },
};
