import { type BitCoder, Chances, type Prose } from "../../coding/index.js";
import type { Area } from "../areas.js";

/** Kinds in the order of their numbers: new ones go at the end. */
const KINDS: readonly Area["kind"][] = ["group", "nation", "county", "council", "health-board", "neighbourhood", "own"];

/** Walks over the areas: writes `given`, or reads. Most ids are their name in small letters. */
export function walkAreas(coder: BitCoder, letters: Prose, given: readonly Area[] | undefined): Area[] {
  const count = new Chances(coder, 1).in(0).number(given?.length ?? 0);
  const kinds = new Chances(coder, KINDS.length);
  const flags = new Chances(coder, KINDS.length, 4);
  const parents = new Chances(coder, 2);
  const ids = given?.map(({ id }) => id) ?? [];
  const areas: Area[] = [];
  /** By number, because an area may lie in one that comes later. */
  const within: number[][] = [];
  let kind = 0;
  let parent = 0;
  for (let at = 0; at < count; at++) {
    const area = given?.[at];
    kind = kinds.in(kind).number(area ? KINDS.indexOf(area.kind) : 0);
    const flag = (node: number, value: boolean | undefined): boolean => flags.in(kind).bit(node, value ? 1 : 0) === 1;
    const name = letters.text(area?.name ?? "");
    const name_cy = flag(0, area?.name_cy !== undefined) ? letters.text(area?.name_cy ?? "") : undefined;
    const others = flag(3, area?.other_names !== undefined)
      ? letters.text(area?.other_names?.join("|") ?? "")
      : undefined;
    const id = flag(1, area && area.id !== idOf(area.name)) ? letters.text(area?.id ?? "") : idOf(name);
    const outer: number[] = [];
    for (let left = parents.in(0).number(area?.within?.length ?? 0); left > 0; left--) {
      parent += parents.in(1).signed(ids.indexOf(area?.within?.[outer.length] ?? "") - parent);
      outer.push(parent);
    }
    within.push(outer);
    const parts = flag(2, area?.made_of !== undefined) ? letters.text(area?.made_of?.join("|") ?? "") : undefined;
    areas.push({
      id,
      name,
      ...(name_cy === undefined ? {} : { name_cy }),
      ...(others === undefined ? {} : { other_names: others.split("|") }),
      kind: KINDS[kind] ?? "own",
      ...(parts === undefined ? {} : { made_of: parts.split("|") }),
    });
  }
  return areas.map((area, at) => {
    const outer = within[at] ?? [];
    return outer.length > 0 ? { ...area, within: outer.map((number) => areas[number]?.id ?? "") } : area;
  });
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}
