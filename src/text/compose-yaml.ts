import { Composer, isMap, isSeq, Lexer, Parser, YAMLError, YAMLParseError } from "yaml";
import type { CST, Document, ErrorCode, ParsedNode, YAMLMap, YAMLSeq } from "yaml";
import { LexemeGate } from "./lexeme-gate.ts";
import { printableLine } from "./printable.ts";
import type { OffsetFlaw, RootKind } from "./text-flaw.ts";

/** The syntax tree of a file's one mapping or list, or the first flaw that keeps it from being had. */
export type Composition =
  | { readonly root: YAMLMap.Parsed | YAMLSeq.Parsed; readonly comments: Comments; readonly flaw: null }
  | { readonly root: null; readonly flaw: OffsetFlaw };

/** Comments of a file that belong to no member: above the first line break of its own, and at the end. */
export interface Comments {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Reads a YAML 1.2 text (core schema) into its syntax tree, keys not yet checked; stops at the first flaw and never throws.
 * Without `expected`, the root may be a mapping or a list.
 */
export function composeYaml(text: string, expected?: RootKind): Composition {
  const composition = composeOrFail(text, expected);
  const conflict = composition.flaw === null ? null : conflictIn(text);
  return conflict === null ? composition : { root: null, flaw: conflict };
}

/** The syntax tree of a file's one mapping with its comments; null when it cannot be had. */
export function composeMapping(text: string): { readonly root: YAMLMap; readonly comments: Comments } | null {
  const composition = composeYaml(text, "mapping");
  if (composition.flaw !== null || !isMap(composition.root)) return null;
  return { root: composition.root, comments: composition.comments };
}

function composeOrFail(text: string, expected: RootKind | undefined): Composition {
  try {
    const tokens = tokensOf(text);
    if (!Array.isArray(tokens)) return { root: null, flaw: tokens };
    const document = documentOf(tokens, text.length);
    if (document instanceof YAMLError) return { root: null, flaw: syntaxFlaw(document) };
    const root = document.contents;
    const comments = { before: document.commentBefore, after: document.comment };
    if (isMap(root) && expected !== "list") return { root, comments, flaw: null };
    if (isSeq(root) && expected !== "mapping") return { root, comments, flaw: null };
    return { root: null, flaw: wrongRoot(root, expected ?? "mapping") };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { root: null, flaw: syntaxFlaw({ pos: [0, 0], code: "IMPOSSIBLE", message }) };
  }
}

function tokensOf(text: string): CST.Token[] | OffsetFlaw {
  const gate = new LexemeGate();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const flaw = gate.pass(lexeme);
    if (flaw !== null) return flaw;
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") return syntaxFlaw({ ...token, pos: [token.offset, token.offset + 1] });
      tokens.push(token);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The document, or its first error; a warning counts as one. */
function documentOf(tokens: readonly CST.Token[], end: number): Document.Parsed | YAMLError {
  // The library's own search for duplicate keys takes time in the square of their number.
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false });
  let first: YAMLError | null = null;
  const onError = (source: ErrorSource, code: ErrorCode, message: string): never => {
    first ??= new YAMLParseError(stretchOf(source), code, message);
    throw first;
  };
  // The library cannot be asked to stop at the first error, and to collect all of a hostile text takes it seconds.
  Object.assign(composer, { onError });
  try {
    for (const document of composer.compose(tokens, true, end)) {
      return document.errors[0] ?? document.warnings[0] ?? document;
    }
  } catch (thrown) {
    if (thrown instanceof YAMLError) return thrown;
    throw thrown;
  }
  throw new Error("no document came of the text");
}

type ErrorSource =
  | number
  | readonly [number, number, ...number[]]
  | { readonly offset: number; readonly source?: string };

function stretchOf(source: ErrorSource): [from: number, to: number] {
  if (typeof source === "number") return [source, source + 1];
  if ("offset" in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  return [source[0], source[1]];
}

function wrongRoot(root: ParsedNode | null, expected: RootKind): OffsetFlaw {
  const isEmpty = root === null || root.range[0] === root.range[1];
  const found = isSeq(root) ? "a list" : isMap(root) ? "a mapping" : "a single value";
  return {
    code: "single-document",
    from: root?.range[0] ?? 0,
    to: root?.range[1] ?? 0,
    message: isEmpty ? "the file holds nothing" : `the file holds ${found}, but one ${expected} is expected`,
    help: expected === "mapping" ? "write `key: value` lines" : "write `- ` items",
  };
}

/** What to do about a syntax error, by the library's code for it; the first is by far the commonest: `title: a: b`. */
const helps: ReadonlyMap<string, string> = new Map([
  ["BLOCK_AS_IMPLICIT_KEY", 'put the value in quotes: a ": " in an unquoted value starts a mapping'],
  [
    "MULTILINE_IMPLICIT_KEY",
    "put the key, its colon and the start of the value on one line, and indent what continues it",
  ],
  ["TAB_AS_INDENT", "indent with spaces"],
  ["BAD_INDENT", "align the line with the others of its mapping or list"],
  ["BAD_SCALAR_START", "put the value in quotes"],
  ["BAD_DQ_ESCAPE", "write the backslash twice, or use single quotes"],
]);

function syntaxFlaw(error: Pick<YAMLError, "pos" | "message"> & { readonly code?: string }): OffsetFlaw {
  const { pos, message, code = "" } = error;
  return {
    code: "parse",
    from: pos[0],
    to: pos[1],
    message: `the YAML cannot be read: ${printableLine(message.slice(0, 1).toLowerCase() + message.slice(1), 200)}`,
    help: helps.get(code) ?? "mend the syntax here; quoting the value often does it",
  };
}

/** Merge markers at the start of a line are no YAML in any object's file, and worth a better word than what the parser has for them. */
function conflictIn(text: string): OffsetFlaw | null {
  const marker = /^(?:<{7}|>{7})(?= |\r?$)/mu.exec(text);
  if (marker === null) return null;
  return {
    code: "parse",
    from: marker.index,
    to: marker.index + marker[0].length,
    message: "the file has merge conflict markers",
    help: "keep one side of each conflict and delete the marker lines",
  };
}
