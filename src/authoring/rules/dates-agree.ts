import type { Resource } from "../../resource/resource.js";
import { shown } from "../quote.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";

/** What begins does not end before that, and nobody has agreed or said a thing on a day that has not come. */
export const datesAgree: RecordRule = {
  scope: "record",
  codes: ["dates-reversed", "date-in-future"],
  check(record, { today }) {
    return [...spans(record).flatMap(reversed), ...pastDays(record).flatMap((day) => inFuture(day, today))];
  },
};

type Day = [Path, string | undefined];

function spans({ status_on, status_until, schedule, story }: Resource): [Day, Day][] {
  return [
    [
      [["status_on"], status_on],
      [["status_until"], status_until],
    ],
    [
      [["story", "consent_on"], story?.consent_on],
      [["story", "expires_on"], story?.expires_on],
    ],
    ...(schedule ?? []).map(({ from, until }, at): [Day, Day] => [
      [["schedule", at, "from"], from],
      [["schedule", at, "until"], until],
    ]),
  ];
}

function reversed([[, from], [path, until]]: [Day, Day]): Finding[] {
  if (from === undefined || until === undefined || from <= until) return [];
  return [
    {
      code: "dates-reversed",
      path,
      message: `It begins on ${shown(from)} and ends on ${shown(until)}, which is before that.`,
      why: "One of the two is wrong, and people would be told what is not so.",
    },
  ];
}

function pastDays({ contact, story, safety }: Resource): Day[] {
  return [
    [["contact", "agreed_on"], contact?.agreed_on],
    [["story", "consent_on"], story?.consent_on],
    [["safety", "said_on"], safety?.said_on],
  ];
}

function inFuture([path, day]: Day, today: string): Finding[] {
  if (day === undefined || day <= today) return [];
  return [
    {
      code: "date-in-future",
      path,
      message: `It says ${shown(day)}, and today is ${today}.`,
      why: "Nobody can have said so on a day that has not come. Write the day on which they did.",
    },
  ];
}
