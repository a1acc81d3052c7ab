import { isUtf8 } from "node:buffer";
import { Lines } from "./lines.ts";
import { fileByteLimit } from "../model/limits.ts";
import type { TextFlaw } from "./text-flaw.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Characters no text may hold, raw or by an escape: controls, line separators, byte order marks, bidi controls, tag characters, U+FFFE, U+FFFF, lone surrogates. */
const forbidden = /[[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]--[\n\t\r]]/v;
const everyForbidden = new RegExp(forbidden, "gv");
/** The flag of a region (England: black flag, tag letters, cancel tag), the one honest use of tag characters. */
const regionFlags = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;

/** Offset of the first character that no text may hold, or -1. LF, TAB and CR pass. */
export function firstForbidden(text: string): number {
  const at = text.search(forbidden);
  if (at === -1 || (text.codePointAt(at) ?? 0) < 0xe0000) return at;
  return text.replace(regionFlags, (flag) => "-".repeat(flag.length)).search(forbidden);
}

/** The text with every character that no text may hold written `<U+202E>`: an honest region flag, LF, TAB and CR stay. */
export function showForbidden(text: string): string {
  if (firstForbidden(text) === -1) return text;
  const flags = [...text.matchAll(regionFlags), ""].map(String);
  return text
    .split(regionFlags)
    .map((part, index) => part.replace(everyForbidden, shown) + (flags[index] ?? ""))
    .join("");
}

function shown(character: string): string {
  return `<${codePointName(character, 0)}>`;
}

/** `U+202E`, for a message. */
export function codePointName(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The bytes as text for showing lines of it, whatever they are: what is not UTF-8 reads U+FFFD. */
export function decodeLeniently(bytes: Uint8Array): string {
  return lenientDecoder.decode(bytes);
}

/** The bytes as text, or the first flaw that keeps them from being one: over 512 KiB, not UTF-8, a forbidden character, a CR that ends no line. */
export function openText(bytes: Uint8Array): string | TextFlaw {
  if (bytes.length > fileByteLimit) return tooLong(bytes.length);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
  const bad = firstForbidden(text);
  const loneReturn = text.includes("\r") ? text.search(/\r(?!\n)/u) : -1;
  if (bad === -1 && loneReturn === -1) return text;
  return forbiddenAt(text, bad === -1 || (loneReturn !== -1 && loneReturn < bad) ? loneReturn : bad);
}

function tooLong(length: number): TextFlaw {
  return {
    code: "length",
    span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    pointer: null,
    message: `the file has ${length} bytes, at most ${fileByteLimit} are allowed`,
    help: "move long text out of the file and refer to it",
  };
}

function notUtf8(bytes: Uint8Array): TextFlaw {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    line += 1;
    start = end + 1;
  }
  const column = decodeLeniently(bytes.subarray(start)).indexOf("\ufffd") + 1;
  return {
    code: "encoding",
    span: { line, column, endLine: line, endColumn: column + 1 },
    pointer: null,
    message: "the file is not valid UTF-8",
    help: "save the file as UTF-8",
  };
}

function forbiddenAt(text: string, at: number): TextFlaw {
  const name = codePointName(text, at);
  const what = name === "U+000D" ? "a carriage return (U+000D) ends no line here" : `character ${name} is not allowed`;
  return new Lines(text).place({
    code: "encoding",
    from: at,
    to: at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1),
    message: at === 0 && name === "U+FEFF" ? "the file starts with a byte order mark (U+FEFF)" : what,
    help: at === 0 && name === "U+FEFF" ? "save the file as UTF-8 without BOM" : "delete the character",
  });
}
