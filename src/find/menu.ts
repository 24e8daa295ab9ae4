import type { Kind } from "../resource/lists.js";
import type { Resource } from "../resource/resource.js";
import type { Findings, Match } from "./findings.js";

type Group = keyof Findings["menu"];

/** How much support each kind gives. From the founding practice's "menu of different options". */
const BY_KIND: Readonly<Record<Kind, Group>> = {
  "self-guided": "find_out_more",
  "text-programme": "find_out_more",
  helpline: "find_out_more",
  "online-community": "with_others",
  "peer-group": "with_others",
  activity: "with_others",
  course: "with_others",
  "drop-in": "with_others",
  "recovery-college": "with_others",
  befriending: "beside_me",
  advocacy: "beside_me",
  coaching: "beside_me",
  "practical-help": "beside_me",
  advice: "professional",
  counselling: "professional",
};

function groupOf(resource: Resource): Group {
  if (resource.kind !== undefined && Object.hasOwn(BY_KIND, resource.kind)) return BY_KIND[resource.kind];
  switch (resource.support_style) {
    case "alongside":
      return "beside_me";
    case "group":
      return "with_others";
    case "guided":
    case "on-your-own":
      return "find_out_more";
    default:
      return resource.led_by?.includes("health-staff") === true ? "professional" : "find_out_more";
  }
}

/** Results grouped by how much support they give, each group in the order of the results. */
export function menuOf(matches: readonly Match[]): Findings["menu"] {
  const menu: Findings["menu"] = { find_out_more: [], with_others: [], beside_me: [], professional: [] };
  for (const { resource } of matches) menu[groupOf(resource)].push(resource.id);
  return menu;
}
