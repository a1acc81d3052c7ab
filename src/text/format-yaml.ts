import { Document, isMap, isScalar, isSeq, Scalar, visit } from "yaml";
import type { Node, Pair, ToStringOptions, YAMLMap } from "yaml";
import type { Json, JsonObject } from "../model/json.ts";
import { composeMapping } from "./compose-yaml.ts";
import type { Comments } from "./compose-yaml.ts";
import { pointerOf } from "./json-pointer.ts";
import { scalarFlaw } from "./scalar-ambiguity.ts";

/** How a mapping is to be laid out; paths are member names and item numbers from the root. */
export interface Layout {
  /** Members of the mapping at a path, in order; those that are not named keep their order after them. */
  readonly orderAt: (path: readonly (string | number)[]) => readonly string[];
  /** Paths of members to leave out; one that carries a comment stays. */
  readonly redundant: readonly (readonly (string | number)[])[];
}

/** Quoting as a reader of YAML 1.1 needs it, so that both versions read the same; no line is ever folded. */
export const output = { version: "1.1", directives: false } as const;
const style = {
  indent: 2,
  indentSeq: true,
  lineWidth: 0,
  blockQuote: "literal",
  singleQuote: false,
  minContentWidth: 0,
} as const;

/** A text that `readYaml` reads without a fatal flaw, in canonical form, comments kept; null when it cannot be read. */
export function formatYaml(text: string, layout: Layout): string | null {
  const composed = composeMapping(text);
  if (composed === null) return null;
  const { root, comments } = composed;
  arrange(root, [], { orderAt: layout.orderAt, redundant: new Set(layout.redundant.map(pointerOf)) });
  return printed(root, comments);
}

/** A new value in canonical form; members are printed in the order of the value. */
export function printYaml(value: JsonObject): string {
  const { contents } = new Document(value, { ...output, aliasDuplicateObjects: false });
  return isMap(contents) ? printed(contents, { before: null, after: null }) : "{}\n";
}

/** A new value as a node in canonical form, to be put into a document. */
export function canonicalNode(value: Json): Node {
  const document = new Document(value, { ...output, aliasDuplicateObjects: false });
  const node = document.contents ?? new Scalar(null);
  restyle(node);
  return node;
}

function printed(root: YAMLMap, comments: Comments): string {
  restyle(root);
  return documentOf(root, comments).toString({ ...style, ...quotingOf(root) });
}

/**
 * How quoted texts of a mapping are broken into lines. The library makes a backslash of a line that is one space, so a file
 * with such a line keeps each of its quoted texts on one line.
 */
export function quotingOf(root: Node): Pick<ToStringOptions, "doubleQuotedMinMultiLineLength"> {
  let isLost = false;
  visit(root, {
    Scalar(_key, { value }) {
      isLost ||= typeof value === "string" && value.includes("\n \n");
    },
  });
  return isLost ? { doubleQuotedMinMultiLineLength: Infinity } : {};
}

/** A document to be printed, of one mapping and the comments around it. */
export function documentOf(root: YAMLMap, { before, after }: Comments): Document {
  const document = new Document(null, output);
  document.contents = root;
  document.commentBefore = before;
  document.comment = after;
  return document;
}

/** A layout whose redundant members are known by JSON pointer: a file may have as many of them as members. */
interface Arrangement extends Pick<Layout, "orderAt"> {
  readonly redundant: ReadonlySet<string>;
}

/** Puts members in order and leaves out the redundant ones, from the inside out. */
function arrange(node: unknown, path: readonly (string | number)[], layout: Arrangement): void {
  if (isSeq(node)) node.items.forEach((item, index) => arrange(item, [...path, index], layout));
  if (!isMap(node)) return;
  for (const { key, value } of node.items) arrange(value, [...path, keyOf(key)], layout);
  const order = layout.orderAt(path);
  const rank = ({ key }: Pair): number => {
    const place = order.indexOf(keyOf(key));
    return place === -1 ? order.length : place;
  };
  const isRedundant = ({ key }: Pair): boolean => layout.redundant.has(pointerOf([...path, keyOf(key)]));
  node.items = node.items
    .filter((pair) => !isRedundant(pair) || hasComment(pair))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** A key of a mapping as text. */
export function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function hasComment(pair: Pair): boolean {
  let found = false;
  const look = (node: unknown): void => {
    if (isScalar(node) || isMap(node) || isSeq(node)) found ||= Boolean(node.comment) || Boolean(node.commentBefore);
  };
  look(pair.key);
  look(pair.value);
  if (isMap(pair.value) || isSeq(pair.value)) visit(pair.value, { Node: (_key, node) => look(node) });
  return found;
}

/** Blocks instead of brackets, quotes only where they are needed, long text as a literal block. */
function restyle(root: Node): void {
  visit(root, {
    Collection(_key, collection) {
      collection.spaceBefore = false;
      collection.flow = collection.items.length === 0;
    },
    Scalar(_key, scalar) {
      scalar.spaceBefore = false;
      if (typeof scalar.value !== "string") return;
      scalar.type = styleOf(scalar.value);
    },
  });
}

/** The library quotes what a plain text cannot hold; what our own reader would call ambiguous is added to that. */
export function styleOf(text: string): Scalar.Type {
  // A block of nothing but white space would lose some of it.
  if (text.includes("\n")) return /\S/.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalarFlaw(text) === null ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}
