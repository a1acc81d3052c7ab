import { Document, isMap, isScalar, isSeq, Scalar } from "yaml";
import type { Node, YAMLMap, YAMLSeq } from "yaml";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { composeMapping } from "./compose-yaml.ts";
import { canonicalNode, documentOf, keyOf, output, quotingOf, styleOf } from "./format-yaml.ts";
import { layoutOf } from "./yaml-layout.ts";

/**
 * The text changed so that it says another value: what it says already stays, with its comments, order and quoting; only layout may be evened out.
 * Null when it cannot be read as one mapping.
 */
export function reshapeYaml(text: string, value: JsonObject): string | null {
  const composed = composeMapping(text);
  if (composed === null) return null;
  const root = fitMapping(composed.root, value);
  return documentOf(root, composed.comments).toString({
    ...quotingOf(root),
    lineWidth: 0,
    blockQuote: "literal",
    ...layoutOf(text),
    flowCollectionPadding: /[{[] /u.test(text),
  });
}

/** The node for a value: the one that stands there, changed as little as can be, or a new one that takes over its comments. */
function fit(node: unknown, value: Json): Node {
  if (isMap(node) && isMapping(value)) return fitMapping(node, value);
  if (isSeq(node) && Array.isArray(value)) return fitList(node, value);
  if (isScalar(node) && (value === null || typeof value !== "object")) return fitScalar(node, value);
  const made = canonicalNode(value);
  if (isMap(node) || isSeq(node) || isScalar(node)) {
    made.commentBefore = [node.commentBefore, node.comment].filter((text) => text != null).join("\n") || null;
  }
  return made;
}

function fitScalar(node: Scalar, value: string | number | boolean | null): Scalar {
  if (Object.is(node.value, value)) return node;
  node.value = value;
  node.type = typeof value === "string" ? styleOf(value) : Scalar.PLAIN;
  delete node.format;
  delete node.minFractionDigits;
  return node;
}

/** Members come in the order of the value. */
function fitMapping(map: YAMLMap, value: JsonObject): YAMLMap {
  const standing = new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
  const maker = new Document({}, output);
  if (map.items.length === 0) map.flow = false;
  map.items = Object.entries(value).map(([key, wanted]) => {
    const pair = standing.get(key);
    if (pair === undefined) return maker.createPair(key, canonicalNode(wanted));
    pair.value = fit(pair.value, wanted);
    return pair;
  });
  return map;
}

/** Items that are wanted as they are keep their nodes; of the others, one takes the node that stood at its number. */
function fitList(list: YAMLSeq, value: readonly Json[]): YAMLSeq {
  const document = new Document(null, output);
  const free = new Set(list.items.keys());
  const standing = Map.groupBy(list.items.keys(), (at) => JSON.stringify(jsonOf(list.items[at], document)));
  for (const places of standing.values()) places.reverse();
  const places = value.map((wanted) => {
    const at = standing.get(JSON.stringify(wanted))?.pop();
    if (at !== undefined) free.delete(at);
    return at;
  });
  const items = value.map((wanted, index) => {
    const same = places[index];
    if (same !== undefined) return list.items[same];
    const there = list.items[index];
    return free.delete(index) ? fit(there, wanted) : canonicalNode(wanted);
  });
  if (list.items.length === 0) list.flow = false;
  list.items = items;
  return list;
}

function jsonOf(node: unknown, document: Document): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document) : null;
}
