import { parseAst } from "rolldown/parseAst";
import { projectText } from "./project-files.ts";

/** What stands in a source file, as far as the house rules ask. */
export interface SourceFile {
  /** Path from the root of the project. */
  readonly path: string;
  readonly lines: number;
  /** Module names that are imported, as written: statically, dynamically, as types, or by a re-export. */
  readonly imports: readonly string[];
  /** Globals that have a door: `process.env`, `console`, `the clock`, … */
  readonly globals: readonly string[];
  readonly functions: readonly { readonly line: number; readonly lines: number }[];
  /** Lines of exported declarations without a doc comment right above. */
  readonly undocumented: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** Reads a TypeScript file of this project. */
export function readSource(path: string): SourceFile {
  const text = projectText(path);
  const nodes = [...nodesOf(parseAst(text, { lang: "ts" }))];
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    imports: nodes.flatMap(importOf),
    globals: [...new Set(nodes.flatMap(globalsOf))],
    functions: nodes.filter(isFunction).map(({ start, end }) => ({
      line: lineAt(start),
      lines: lineAt(end) - lineAt(start) + 1,
    })),
    undocumented: ownExports(nodes, text)
      .filter((node) => !text.slice(0, node.start).trimEnd().endsWith("*/"))
      .map(({ start }) => lineAt(start)),
  };
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function importOf({ source, argument, type }: Node): string[] {
  const from = type === "TSImportType" ? argument : source;
  return isNode(from) && typeof from["value"] === "string" ? [from["value"]] : [];
}

function globalsOf(node: Node): string[] {
  switch (node.type) {
    case "MemberExpression":
      return memberUse(nameOf(node["object"]), nameOf(node["property"]));
    case "VariableDeclarator":
      return nameOf(node["init"]) === "process" ? keysOf(node["id"]).map((key) => `process.${key}`) : [];
    case "NewExpression":
      return nameOf(node["callee"]) === "Date" && isEmpty(node["arguments"]) ? ["the clock"] : [];
    case "CallExpression":
      return nameOf(node["callee"]) === "Date" ? ["the clock"] : [];
    default:
      return [];
  }
}

function memberUse(object: string, property: string): string[] {
  if (object === "console") return ["console"];
  if (object === "process") return [`process.${property}`];
  return property === "now" && (object === "Date" || object === "performance") ? ["the clock"] : [];
}

function keysOf(pattern: unknown): string[] {
  if (!isNode(pattern) || !Array.isArray(pattern["properties"])) return [];
  return pattern["properties"].map((property: unknown) => (isNode(property) ? nameOf(property["key"]) : ""));
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  const name = node.type === "Identifier" ? node["name"] : node["value"];
  return typeof name === "string" ? name : "";
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isFunction({ type }: Node): boolean {
  return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}

/** Exports that say something of their own: none that pass on, none that derive a type from a value beside them, and of overloads the first. */
function ownExports(nodes: readonly Node[], text: string): Node[] {
  const declared = nodes.flatMap((node) => {
    const { declaration } = node;
    if (node.type !== "ExportNamedDeclaration" || !isNode(declaration)) return [];
    const isDerived =
      declaration.type === "TSTypeAliasDeclaration" && text.slice(node.start, node.end).includes("typeof ");
    return isDerived ? [] : [{ node, name: nameOf(declaration["id"]) }];
  });
  return declared
    .filter(({ name }, index) => name === "" || name !== declared[index - 1]?.name)
    .map(({ node }) => node);
}
