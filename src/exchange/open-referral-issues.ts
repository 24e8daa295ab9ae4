import type { Issue } from "../issue/issue.js";
import type { Feed } from "./open-referral-feed.js";
import type { NotCarried } from "./open-referral-reading.js";
import type { Withheld } from "./open-referral-safety.js";
import { MOST_TEXT } from "./plain-text.js";

/** What to say about a feed as a whole. */
export function feedIssues(feed: Feed, file: string): Issue[] {
  const issues: Issue[] = [];
  const say = (severity: Issue["severity"], code: string, message: string, why: string): void => {
    issues.push({ code, severity, message, why, file });
  };
  if (feed.rows === 0) {
    const other = feed.others[0];
    if (other === undefined)
      say(
        "problem",
        "open-referral-empty",
        "The feed is empty: its pages hold no services.",
        "No record came of it. Ask the publisher, or save the page again.",
      );
    else
      say(
        "problem",
        "open-referral-no-services",
        `${NO_SERVICES[other]} Save the answer of /services or of /services/{id}.`,
        "No record came of it.",
      );
  } else if (feed.others.includes("unknown")) {
    say(
      "suggestion",
      "open-referral-unknown",
      "Some of what stands in the file is neither a page of services nor a service.",
      "It was left out.",
    );
  }
  if (feed.copies > 0 || feed.differing.size > 0) {
    const copies = feed.copies === 1 ? "1 service stands once more." : `${feed.copies} services stand once more.`;
    say(
      "suggestion",
      "open-referral-copies",
      [...(feed.copies > 0 ? [copies] : []), ...differences(feed)].join(" "),
      "What copies of a service, or of one of its locations, say was put together. Where they contradict each other, the copy that was changed later was taken, in lists without what only the other has, or the fuller one where neither says when.",
    );
  }
  if (feed.incomplete !== undefined && feed.rows > 0) {
    const { said, pages } = feed.incomplete;
    say(
      "suggestion",
      "open-referral-pages-missing",
      said === 0
        ? `The feed says that there are pages after those that were read, in which ${feed.rows} services were.`
        : `The feed says it holds ${said} services${pages > 1 ? ` on ${pages} pages` : ""}, and ${feed.rows} were in what was read.`,
      "The other pages were not given: their services are missing.",
    );
  }
  if (feed.cut)
    say(
      "problem",
      "open-referral-too-long",
      `There are more services than are read in one go; the first ${feed.rows} were.`,
      "The rest is missing. Import the pages in parts.",
    );
  return issues;
}

function differences({ differing }: Feed): string[] {
  if (differing.size === 0) return [];
  const fields = [...differing].map(([path, count]) => `${path} (${count})`).sort();
  return [`Copies contradict each other, each with the number of services, in: ${fields.join(", ")}.`];
}

const NO_SERVICES: Readonly<Record<Feed["others"][number], string>> = {
  organisations: "This is a page of organisations without their services.",
  taxonomy: "This is a page of taxonomies or of their terms, not of services.",
  "front-page": "This is the front page of a feed (version and profile), not its services.",
  unknown: "This is JSON, but neither a page of Open Referral UK (with its list under contents) nor a service.",
};

/** What of the services did not come into their records: each field once, with in how many services. */
export function fieldIssues(notCarried: NotCarried, withheld: readonly Withheld[], file: string): Issue[] {
  const issues: Issue[] = [];
  const services = (count: number): string => (count === 1 ? "1 service" : `${count} services`);
  const sorted = (counts: ReadonlyMap<string, number>): [string, number][] =>
    [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  for (const [path, count] of sorted(notCarried.unusable)) {
    issues.push({
      code: "open-referral-unusable",
      severity: "problem",
      message: `"${path}" cannot be used as it is written in ${services(count)}, so it was left out there.`,
      why: "Nobody would see or find what it says. Look at the service by hand.",
      file,
      path,
    });
  }
  for (const [path, count] of sorted(notCarried.cut)) {
    issues.push({
      code: "open-referral-cut",
      severity: "problem",
      message: `"${path}" is longer than ${MOST_TEXT} characters in ${services(count)}, and only its beginning was read.`,
      why: "Nobody would see or find what its end says.",
      file,
      path,
    });
  }
  if (notCarried.left.size > 0) {
    const fields = sorted(notCarried.left).map(([path, count]) => `${path} (${count})`);
    issues.push({
      code: "open-referral-not-carried",
      severity: "suggestion",
      message: `Not carried over, each with the number of services that state it: ${fields.join(", ")}.`,
      why: "Records have no field for them, or they are about a person. Read the service by hand where it matters.",
      file,
    });
  }
  for (const { id, words, fields } of withheld) {
    const because =
      words === undefined
        ? "because it says itself that it is secret"
        : `because the words "${words}" in what the feed says of it, or of who runs it, are those of a service whose people must not be found`;
    const elsewhere = fields.length === 0 ? "" : `, and what leads there in ${fields.join(", ")}`;
    issues.push({
      code: "open-referral-withheld",
      severity: "suggestion",
      message: `The address of "${id}" was kept back, ${because}. So were words about when it happens that may hold it${elsewhere}.`,
      why: "If the address is public, write it into the record and say why under places, address_public_because.",
      file,
      id,
      path: "places",
    });
  }
  return issues;
}
