import { isDeepStrictEqual } from "node:util";
import { isMap, isNode, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap } from "yaml";
import type { Document, YAMLSeq } from "yaml";
import type { Span } from "../finding/finding.ts";
import { isMapping } from "../model/json.ts";
import type { Json } from "../model/json.ts";
import { composeYaml } from "./compose-yaml.ts";
import { parsePointer } from "./json-pointer.ts";
import { canonicalNode } from "./format-yaml.ts";
import { Lines } from "./lines.ts";
import { layoutOf } from "./yaml-layout.ts";

/** One change of a text that a person may have written: everything else in it, comments too, stays. */
export type Edit =
  /** Puts the text of a span into double quotes. */
  | { readonly is: "quote"; readonly span: Span }
  /** Puts another text, which must need no quotes, in the place of a span of one line. */
  | { readonly is: "write"; readonly span: Span; readonly text: string }
  | NodeEdit
  /** Adds a top-level member at the end. */
  | { readonly is: "member"; readonly key: string; readonly value: string };

type NodeEdit =
  /** Adds an item to a list, which is made when it is absent. */
  | { readonly is: "add"; readonly list: string; readonly item: Json; readonly orderAt?: OrderAt }
  /** Puts a value at a JSON pointer, with the mappings on the way to it. */
  | { readonly is: "set"; readonly at: string; readonly value: Json; readonly orderAt?: OrderAt }
  /** Takes out what stands at a JSON pointer. */
  | { readonly is: "remove"; readonly at: string };

/** The order that the members of the mapping at a path should stand in; a new member is put among them accordingly. */
type OrderAt = (path: readonly string[]) => readonly string[];

/** The text after edits, those of nodes in the order given; null when it cannot be read as one mapping, or an edit does not fit it. */
export function editYaml(text: string, edits: readonly Edit[]): string | null {
  const written = writeSpans(text, edits);
  const ofNodes = edits.filter((edit) => edit.is === "add" || edit.is === "set" || edit.is === "remove");
  const edited = ofNodes.length === 0 ? written : editNodes(written, ofNodes);
  if (edited === null) return null;
  const members = edits.flatMap((edit) =>
    edit.is === "member" ? [`${edit.key}: ${JSON.stringify(edit.value)}\n`] : [],
  );
  return members.length === 0 ? edited : `${edited}${edited.endsWith("\n") ? "" : "\n"}${members.join("")}`;
}

/** From the last place to the first, so that the places before stay where they are. */
function writeSpans(text: string, edits: readonly Edit[]): string {
  const lines = new Lines(text);
  const stretches = edits.flatMap((edit) => {
    if ((edit.is !== "quote" && edit.is !== "write") || edit.span.line !== edit.span.endLine) return [];
    const from = lines.offset(edit.span.line, edit.span.column);
    const to = lines.offset(edit.span.endLine, edit.span.endColumn);
    return [{ from, to, now: edit.is === "write" ? edit.text : JSON.stringify(text.slice(from, to)) }];
  });
  return stretches
    .toSorted((a, b) => b.from - a.from)
    .reduce((done, { from, to, now }) => `${done.slice(0, from)}${now}${done.slice(to)}`, text);
}

/** Edits of the document's nodes, in order; what they do not touch keeps its comments, its order and its quotes. */
function editNodes(text: string, edits: readonly NodeEdit[]): string | null {
  if (composeYaml(text, "mapping").root === null) return null;
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false });
  if (!edits.every((edit) => editNode(document, edit)) || !isMap(document.contents)) return null;
  return document.toString({ lineWidth: 0, blockQuote: "literal", ...layoutOf(text) });
}

/** False where the edit does not fit what stands there. */
function editNode(document: Document, edit: NodeEdit): boolean {
  switch (edit.is) {
    case "add": {
      const path = parsePointer(edit.list);
      const found = document.getIn(path);
      if (isSeq(found)) addItem(document, found, edit.item);
      else if (found === undefined || found === null) setNode(document, path, [edit.item], edit.orderAt);
      else return false;
      return true;
    }
    case "set":
      return setNode(document, parsePointer(edit.at), edit.value, edit.orderAt);
    case "remove":
      document.deleteIn(parsePointer(edit.at));
      return true;
  }
}

/** A mapping that stands in the list already is not added again: another edit of the text may have brought it. */
function addItem(document: Document, list: YAMLSeq, item: Json): void {
  const isThere =
    isMapping(item) && list.items.some((node) => isNode(node) && isDeepStrictEqual(node.toJS(document), item));
  if (!isThere) list.add(canonicalNode(item));
}

/** Puts a value at a path, making the mappings on the way; a new member goes where the order wants it among those that are there. */
function setNode(document: Document, path: readonly string[], value: Json, orderAt: OrderAt = () => []): boolean {
  const steps = path.slice(0, -1);
  const key = path.at(-1);
  let parent: unknown = document.contents;
  for (const [depth, step] of steps.entries()) {
    const inner: unknown = isMap(parent) || isSeq(parent) ? parent.get(step) : undefined;
    if (isMap(inner) || isSeq(inner)) parent = inner;
    else if (isMap(parent) && (inner === undefined || inner === null)) {
      const made = new YAMLMap();
      insert(parent, step, made, orderAt(path.slice(0, depth)));
      parent = made;
    } else return false;
  }
  if (key === undefined || (!isMap(parent) && !isSeq(parent))) return false;
  if (isSeq(parent)) {
    if (!parent.has(key)) return false;
    parent.set(key, canonicalNode(value));
    return true;
  }
  const old = parent.get(key, true);
  const node = canonicalNode(value);
  if (isScalar(old) && isScalar(node)) keepComments(old, node);
  insert(parent, key, node, orderAt(steps));
  return true;
}

function keepComments(from: Scalar, to: Scalar): void {
  if (typeof from.comment === "string") to.comment = from.comment;
  if (typeof from.commentBefore === "string") to.commentBefore = from.commentBefore;
}

function insert(mapping: YAMLMap, key: string, node: unknown, order: readonly string[]): void {
  if (mapping.has(key)) {
    mapping.set(key, node);
    return;
  }
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const next = mapping.items.findIndex(
    (pair) => rank(String(isScalar(pair.key) ? pair.key.value : pair.key)) > rank(key),
  );
  mapping.items.splice(next === -1 ? mapping.items.length : next, 0, new Pair(new Scalar(key), node));
  mapping.flow = false;
}
