/**
 * The only file that knows the yaml package. It turns text into our own tree, safely: the text is first
 * cut into tokens (which never recurses), depth and keys are counted there, and only then is anything
 * built. Nothing here throws, whatever the text.
 */
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Parser, Scalar } from "yaml";
import { MAX_DEPTH, MAX_KEYS, MAX_SOURCE } from "./limits.js";
import type { Entry, Node } from "./tree.js";

/** Anchors, tags and aliases past which a file is not built. A record has none. */
const MOST_TROUBLE = 50;

/** Something the yaml package could not read, or that we refuse. */
export interface YamlTrouble {
  /** The yaml package's code, or ours: TOO_LONG, TOO_DEEP, TOO_MANY_KEYS, ANCHOR, TAG, SEVERAL. */
  code: string;
  /** Offset in the text. */
  offset: number;
  /** The yaml package's own words. */
  message: string;
}

/** What a text says. `tree` is there even beside trouble, whenever something could be built. */
export interface YamlReading {
  tree?: Node;
  trouble: YamlTrouble[];
}

/** Bounds on one file. */
export interface YamlLimits {
  characters: number;
  keys: number;
}

const RECORD_LIMITS: YamlLimits = { characters: MAX_SOURCE, keys: MAX_KEYS };

/**
 * Reads one YAML document.
 * @param source the text, by default at most 64 KiB
 * @returns a tree with places, and what was wrong
 */
export function readYaml(source: string, limits: YamlLimits = RECORD_LIMITS): YamlReading {
  if (source.length > limits.characters) return { trouble: [{ code: "TOO_LONG", offset: 0, message: "too long" }] };
  try {
    const tokens = [...new Parser().parse(source)];
    const trouble = guard(tokens, limits.keys);
    // Building is slow when almost every word is an instruction, and nobody means that.
    if (trouble.length > MOST_TROUBLE || trouble.some(({ code }) => code.startsWith("TOO_"))) return { trouble };
    return build(source, tokens, trouble);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { trouble: [{ code: "FAILED", offset: 0, message }] };
  }
}

/**
 * Reads YAML that is not a record (a need, a list of areas) into plain data.
 * @param limits larger bounds, for files of our own
 * @returns the value, null when there is none, and what was wrong
 */
export function readYamlValue(
  source: string,
  limits: YamlLimits = { characters: 1_000_000, keys: 20_000 },
): { value: unknown; trouble: YamlTrouble[] } {
  const { tree, trouble } = readYaml(source, limits);
  return { value: tree === undefined ? null : plainValue(tree), trouble };
}

function plainValue(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plainValue);
  // fromEntries defines own properties, so a key such as __proto__ does no harm.
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainValue(entry.value)]));
}

/** Counts depth and keys, and finds anchors, aliases and tags, with a stack of its own. */
function guard(tokens: readonly CST.Token[], mostKeys: number): YamlTrouble[] {
  const trouble: YamlTrouble[] = [];
  const stack: { token: CST.Token; depth: number }[] = [];
  let keys = 0;
  let documents = 0;
  const mark = (parts: readonly CST.SourceToken[] | undefined): void => {
    for (const part of parts ?? []) {
      if (trouble.length > MOST_TROUBLE) return;
      if (part.type === "anchor") trouble.push({ code: "ANCHOR", offset: part.offset, message: part.source });
      if (part.type === "tag") trouble.push({ code: "TAG", offset: part.offset, message: part.source });
      if (part.type === "doc-start" && documents > 1) {
        trouble.push({ code: "SEVERAL", offset: part.offset, message: part.source });
      }
    }
  };
  for (const top of tokens) {
    if (top.type === "document") documents++;
    stack.push({ token: top, depth: 0 });
    while (stack.length > 0) {
      const { token, depth } = stack.pop() ?? { token: top, depth: 0 };
      if (depth > MAX_DEPTH)
        return [{ code: "TOO_DEEP", offset: token.type === "document" ? 0 : offset(token), message: "" }];
      if (token.type === "document") {
        mark(token.start);
        if (documents > 1 && token.value !== undefined && !trouble.some(({ code }) => code === "SEVERAL")) {
          trouble.push({ code: "SEVERAL", offset: token.offset, message: "" });
        }
        if (token.value) stack.push({ token: token.value, depth: 0 });
      } else if (token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection") {
        for (const item of token.items) {
          mark(item.start);
          mark(item.sep);
          if (item.sep !== undefined && ++keys > mostKeys) {
            return [{ code: "TOO_MANY_KEYS", offset: token.offset, message: "" }];
          }
          if (item.key) stack.push({ token: item.key, depth: depth + 1 });
          if (item.value) stack.push({ token: item.value, depth: depth + 1 });
        }
      } else if (token.type === "block-scalar") {
        for (const part of token.props) {
          if (part.type === "anchor" || part.type === "tag") mark([part]);
        }
      } else if (token.type === "alias") {
        trouble.push({ code: "ALIAS", offset: token.offset, message: token.source });
      }
    }
  }
  return trouble.sort((a, b) => a.offset - b.offset);
}

function offset(token: CST.Token): number {
  return "offset" in token ? token.offset : 0;
}

function build(source: string, tokens: readonly CST.Token[], trouble: YamlTrouble[]): YamlReading {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: true, merge: false, version: "1.2" });
  const [document] = [...composer.compose(tokens, true, source.length)];
  if (document === undefined) return { trouble };
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === "TAG_RESOLVE_FAILED" && trouble.some(({ code }) => code === "TAG")) continue;
    const offset = error.code === "DUPLICATE_KEY" ? keyFrom(source, error.pos[0]) : error.pos[0];
    trouble.push({ code: error.code, offset, message: error.message });
  }
  const tree = document.contents === null ? undefined : ours(document.contents, source);
  return { trouble: trouble.sort((a, b) => a.offset - b.offset), ...(tree === undefined ? {} : { tree }) };
}

/** Where a key stands that the package places at the end of the line before, when no value stands there. */
function keyFrom(source: string, offset: number): number {
  let at = offset;
  while (at < source.length && (/\s/.test(source.charAt(at)) || source[at] === "#")) {
    const end = source[at] === "#" ? source.indexOf("\n", at) : at + 1;
    at = end === -1 ? source.length : end;
  }
  return at;
}

/** The yaml package's node as ours. Depth is bounded by `guard`, so recursion is safe. */
function ours(node: unknown, source: string, fallback = 0): Node {
  if (isMap(node)) {
    const [from, to] = span(node.range, fallback);
    const entries: Entry[] = node.items.map((pair) => {
      const [keyFrom, keyTo] = span(rangeOf(pair.key), from);
      const key = isScalar(pair.key) ? keyText(pair.key) : source.slice(keyFrom, keyTo);
      return { key, keyFrom, keyTo, value: ours(pair.value, source, keyTo) };
    });
    return { kind: "map", flow: node.flow === true, from, to, entries };
  }
  if (isSeq(node)) {
    const [from, to] = span(node.range, fallback);
    return {
      kind: "list",
      flow: node.flow === true,
      from,
      to,
      items: node.items.map((item) => ours(item, source, from)),
    };
  }
  if (isScalar(node)) {
    const [from, to] = span(node.range, fallback);
    const style =
      node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
        ? "quoted"
        : node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL
          ? "block"
          : "plain";
    const { value } = node;
    const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
    return { kind: "scalar", value: plain, raw: source.slice(from, to), style, from, to };
  }
  const [from, to] = span(isAlias(node) ? node.range : undefined, fallback);
  return { kind: "scalar", value: null, raw: "", style: "plain", from, to };
}

function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
}

function span(range: readonly number[] | null | undefined, fallback: number): [number, number] {
  return [range?.[0] ?? fallback, range?.[1] ?? fallback];
}
