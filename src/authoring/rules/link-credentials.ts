import type { Resource } from "../../resource/resource.js";
import type { Path } from "../tree.js";
import { contactLines } from "./contact-lines.js";
import type { Finding, RecordRule } from "./rule.js";

/** Web addresses are http(s), which the shape sees to, and have no name or password in front of the site. */
export const linkCredentials: RecordRule = {
  scope: "record",
  codes: ["link-credentials"],
  check(record) {
    return linksOf(record).flatMap(([path, link]): Finding[] => {
      const site = /^https?:\/\/([^/?#]*)/i.exec(link.slice(0, 2000))?.[1] ?? "";
      if (!site.includes("@")) return [];
      return [
        {
          code: "link-credentials",
          path,
          message: "There is a name or a password in the web address, before the @.",
          why: "Everyone could use it, and the address may lead somewhere else than it seems.",
          paste: `${String(path[path.length - 1])}: https://${site.slice(site.lastIndexOf("@") + 1)}`,
        },
      ];
    });
  },
};

/** Every web address in a record. */
function linksOf(record: Resource): [Path, string][] {
  const links: [Path, string | undefined][] = [
    [["organisation", "url"], record.organisation.url],
    [["join", "url"], record.join?.url],
    [["contact", "bsl_url"], record.contact?.bsl_url],
    [["easy_read_url"], record.easy_read_url],
    [["bsl_video_url"], record.bsl_video_url],
    [["source", "url"], record.source?.url],
    ...contactLines(record.contact).map(([path, line]): [Path, string | undefined] => [
      [...path, "website"],
      line.website,
    ]),
    ...(record.levels ?? []).map((level, at): [Path, string | undefined] => [
      ["levels", at, "join", "url"],
      level.join?.url,
    ]),
    ...(record.evidence ?? []).map(({ url }, at): [Path, string] => [["evidence", at, "url"], url]),
  ];
  return links.flatMap(([path, link]): [Path, string][] => (link === undefined ? [] : [[path, link]]));
}
