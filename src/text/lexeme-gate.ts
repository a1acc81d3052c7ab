import { CST } from "yaml";
import { excerpt } from "./printable.ts";
import { entryLimit, nestingLimit } from "../model/limits.ts";
import type { FlawCode, OffsetFlaw } from "./text-flaw.ts";

const forbidden: ReadonlyMap<string, readonly [name: string, help: string]> = new Map([
  ["anchor", ["is an anchor", "quote the value, or take the anchor away"]],
  ["alias", ["is an alias", "quote the value, or write out what the alias stands for"]],
  ["tag", ["is a tag", "quote the value, or take the tag away"]],
  ["directive-line", ["is a directive", "delete the line"]],
]);

/** Lexemes that end or part what is counted by itself. */
const betweenEntries: ReadonlySet<string> = new Set(["comma", "flow-map-end", "flow-seq-end", "map-value-ind"]);

/**
 * Looks at the lexemes of a YAML text as they come, in order, and names the first thing an object's file may not hold:
 * anchors, aliases, tags, directives, a second document, nesting that is certainly too deep. It stops bombs before a tree is built of them.
 */
export class LexemeGate {
  #offset = 0;
  #lineStart = 0;
  #scalarFollows = false;
  #documents = 0;
  #hasContent = false;
  #flowDepth = 0;
  #entries = 0;
  /** Columns of the open block collections, and perhaps of the scalar inside them. */
  readonly #columns: number[] = [];
  #atEntry = true;
  #indicatorsInLine = 0;

  /** The flaw that this next lexeme is, or null. */
  pass(lexeme: string): OffsetFlaw | null {
    const type = this.#scalarFollows ? "scalar-text" : (CST.tokenType(lexeme) ?? "unknown");
    const flaw = this.#flawOf(type, lexeme);
    this.#advance(type, lexeme);
    return flaw;
  }

  #flawOf(type: string, lexeme: string): OffsetFlaw | null {
    switch (type) {
      case "comment":
        return this.#counted(lexeme);
      case "space":
      case "newline":
      case "scalar-text":
      case "doc-end":
        return null;
      case "doc-mode":
      case "doc-start":
        return this.#startDocument(type, lexeme);
      case "flow-error-end":
        this.#flowDepth = 0;
        return null;
      default:
        return this.#forbidden(type, lexeme) ?? this.#unclosed(type, lexeme) ?? this.#content(type, lexeme);
    }
  }

  #forbidden(type: string, lexeme: string): OffsetFlaw | null {
    const entry = forbidden.get(type);
    if (entry === undefined) return null;
    const [name, help] = entry;
    return this.#flaw("plain-yaml", lexeme, `${excerpt(lexeme)} ${name}, which is not allowed`, help);
  }

  /** The parser points to where the text ends, and misses a quote that is closed by an escaped one only. */
  #unclosed(type: string, lexeme: string): OffsetFlaw | null {
    const isSingle = type === "single-quoted-scalar";
    if (!isSingle && type !== "double-quoted-scalar") return null;
    if (isSingle ? isClosedSingle(lexeme) : isClosedDouble(lexeme)) return null;
    const flaw = this.#flaw("parse", lexeme, "the quote that opens here is never closed", "close the quote");
    return { ...flaw, to: flaw.from + 1 };
  }

  #startDocument(type: "doc-mode" | "doc-start", lexeme: string): OffsetFlaw | null {
    if (type === "doc-mode") this.#documents += 1;
    const isSecond = this.#documents > 1 || (type === "doc-start" && this.#hasContent);
    if (type === "doc-start") this.#hasContent = true;
    if (!isSecond) return null;
    const message = "a second document starts here, but a file holds one object";
    return this.#flaw(
      "single-document",
      type === "doc-mode" ? "" : lexeme,
      message,
      "put each object into its own file",
    );
  }

  #content(type: string, lexeme: string): OffsetFlaw | null {
    this.#hasContent = true;
    const flaw = betweenEntries.has(type) ? null : this.#counted(lexeme);
    if (flaw !== null) return flaw;
    if (this.#flowDepth === 0 && this.#atEntry) this.#enter(this.#offset - this.#lineStart);
    const isIndicator = type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind";
    if (isIndicator && this.#flowDepth === 0) this.#indicatorsInLine += 1;
    else this.#atEntry = false;
    if (type === "flow-map-start" || type === "flow-seq-start") this.#flowDepth += 1;
    if (type === "flow-map-end" || type === "flow-seq-end") this.#flowDepth = Math.max(0, this.#flowDepth - 1);
    // A scalar on its own line looks like one more level, hence the 1: what is refused here is certainly too deep.
    const depth = Math.max(this.#columns.length + this.#flowDepth, this.#indicatorsInLine);
    if (depth <= nestingLimit + 1) return null;
    return this.#flaw("length", lexeme, `nesting is deeper than ${nestingLimit} levels`, "flatten the structure");
  }

  #counted(lexeme: string): OffsetFlaw | null {
    this.#entries += 1;
    if (this.#entries <= entryLimit) return null;
    const message = `the file has more than ${entryLimit} keys, values, items and comments`;
    return this.#flaw("length", lexeme, message, "keep the data in a file outside cwom/ and name it by its uri");
  }

  #enter(column: number): void {
    let top = this.#columns.at(-1);
    while (top !== undefined && top > column) {
      this.#columns.pop();
      top = this.#columns.at(-1);
    }
    if (top !== column) this.#columns.push(column);
  }

  #advance(type: string, lexeme: string): void {
    if (type === "doc-mode" || type === "flow-error-end") return;
    this.#scalarFollows = type === "scalar";
    if (this.#scalarFollows) return;
    const lastBreak = lexeme.lastIndexOf("\n");
    if (lastBreak !== -1) {
      this.#lineStart = this.#offset + lastBreak + 1;
      this.#indicatorsInLine = 0;
      this.#atEntry = lastBreak === lexeme.length - 1;
    }
    this.#offset += lexeme.length;
  }

  #flaw(code: FlawCode, lexeme: string, message: string, help: string): OffsetFlaw {
    return { code, from: this.#offset, to: this.#offset + lexeme.length, message, help };
  }
}

/** Within single quotes each one is written twice, so that an odd one at the end closes; the first opens. */
function isClosedSingle(lexeme: string): boolean {
  let start = lexeme.length;
  while (start > 0 && lexeme[start - 1] === "'") start -= 1;
  const run = lexeme.length - Math.max(start, 1);
  return run % 2 === 1;
}

function isClosedDouble(lexeme: string): boolean {
  if (lexeme.length < 2 || !lexeme.endsWith('"')) return false;
  let start = lexeme.length - 1;
  while (lexeme[start - 1] === "\\") start -= 1;
  return (lexeme.length - 1 - start) % 2 === 0;
}
