/**
 * What a file says, with the place of every part. It is ours, not the yaml package's, so that one file
 * alone knows that package, and so that JSON can be read by the same code.
 */
export type Node = MapNode | ListNode | ScalarNode;

interface Placed {
  /** Offset of the first character. */
  from: number;
  /** Offset after the last character. */
  to: number;
}

export interface MapNode extends Placed {
  kind: "map";
  entries: Entry[];
  /** Written as `{a: b}`. */
  flow: boolean;
}

export interface ListNode extends Placed {
  kind: "list";
  items: Node[];
  /** Written as `[a, b]`. */
  flow: boolean;
}

export interface ScalarNode extends Placed {
  kind: "scalar";
  value: string | number | boolean | null;
  /** The characters as they stand in the file, quotes included. Empty when there are none. */
  raw: string;
  style: "plain" | "quoted" | "block";
}

export interface Entry {
  key: string;
  keyFrom: number;
  keyTo: number;
  value: Node;
}

/** A way into a record: `["contact", "more", 0, "phone"]`. */
export type Path = readonly (string | number)[];

/** A path as people read it: `contact.more[0].phone`. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text;
}

/** True when a path leads to another or into it. */
export function within(path: Path, other: Path): boolean {
  return other.length <= path.length && other.every((step, at) => step === path[at]);
}

/** The entry of a map under a key. */
function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/**
 * Where a path stands in the file: the value it names or, when that is not there, the nearest part above
 * it that is.
 */
export function offsetOf(tree: Node | undefined, path: Path): number {
  let node = tree;
  let offset = tree?.from ?? 0;
  for (const step of path) {
    if (typeof step === "number") {
      const item = node?.kind === "list" ? node.items[step] : step === 0 ? node : undefined;
      if (item === undefined) return offset;
      node = item;
      offset = item.from;
    } else {
      const entry = entryOf(node, step);
      if (entry === undefined) return offset;
      node = entry.value;
      offset = entry.keyFrom;
    }
  }
  return offset;
}

/** The node at a path, if it is there. */
export function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
  let node = tree;
  for (const step of path) {
    if (typeof step === "number") node = node?.kind === "list" ? node.items[step] : undefined;
    else node = entryOf(node, step)?.value;
    if (node === undefined) return undefined;
  }
  return node;
}

/** Plain data (from JSON) as a tree without places: everything stands at `offset`. */
export function treeOf(value: unknown, offset: number): Node {
  const placed = { from: offset, to: offset };
  if (Array.isArray(value)) {
    return { kind: "list", flow: false, ...placed, items: value.map((item) => treeOf(item, offset)) };
  }
  if (typeof value === "object" && value !== null) {
    // In JSON null means "not stated", which is what leaving the key out means here.
    const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
    return {
      kind: "map",
      flow: false,
      ...placed,
      entries: entries.map(([key, inner]) => ({ key, keyFrom: offset, keyTo: offset, value: treeOf(inner, offset) })),
    };
  }
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  return { kind: "scalar", value: plain, raw: plain === null ? "" : String(plain), style: "quoted", ...placed };
}
