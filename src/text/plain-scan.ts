import type { Json, JsonObject } from "../model/json.ts";
import { entryLimit, nestingLimit } from "../model/limits.ts";
import { blockText } from "./block-text.ts";
import { PlainTree } from "./plain-tree.ts";
import { isNumeric, isTimestamp, scalarFlaw } from "./scalar-ambiguity.ts";
import { unsafeKeys } from "./text-flaw.ts";

/**
 * The mapping in a text (that passed the bytes gate) which is so plain that every YAML reader reads it alike: block mappings and lists
 * indented in order, scalars that begin and end on one line, block scalars, no key twice. Null says nothing but that the strict reader
 * must look. One pass over the characters.
 */
export function scanPlainYaml(text: string, timestampKeys: ReadonlySet<string>): JsonObject | null {
  // An entry takes two characters at least: only a longer text can have too many, and the strict reader counts them.
  if (text.length > 2 * entryLimit || !text.endsWith("\n") || text.includes("\r")) return null;
  return new PlainScan(text, timestampKeys).read();
}

const tab = 9;
const lineFeed = 10;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const dash = 45;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const pipe = 124;
const greater = 62;
const openBrace = 123;
const closeBrace = 125;

const keyStart = 1;
const inKey = 2;
const plainStart = 4;
const digit = 8;
/** No number and no date has this letter, in any version of YAML. */
const neverInNumber = 16;
/** `on`, `null`, `__proto__`: everything that is no good as a plain key begins so. */
const doubtfulKeyStart = 32;

const traits = new Uint8Array(128);
function mark(characters: string, trait: number): void {
  for (const character of characters) traits[character.charCodeAt(0)] = (traits[character.charCodeAt(0)] ?? 0) | trait;
}
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
mark(`${letters}_`, keyStart | inKey | plainStart);
mark("0123456789", inKey | plainStart | digit);
mark("./-", inKey);
mark("/(", plainStart);
mark("cfnoptyFNOTY_", doubtfulKeyStart);
mark("ghijklmnpqrsuvwyGHIJKLMNPQRSUVWY", neverInNumber);

const safeNumber = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]+)?$/u;
const longestKey = 128;

class PlainScan {
  readonly #text: string;
  readonly #timestampKeys: ReadonlySet<string>;
  /** Open block collections, outermost first: twice the column their entries start in, and one more for a list. */
  readonly #levels: number[] = [];
  readonly #tree = new PlainTree();
  #at = 0;
  /** The entry before has no value yet: one may follow further in. */
  #isOpen = true;

  constructor(text: string, timestampKeys: ReadonlySet<string>) {
    this.#text = text;
    this.#timestampKeys = timestampKeys;
  }

  read(): JsonObject | null {
    while (this.#at < this.#text.length) if (!this.#line()) return null;
    return this.#tree.root;
  }

  #line(): boolean {
    const start = this.#at;
    let at = this.#afterSpaces(start);
    let first = this.#code(at);
    if (first === lineFeed) return this.#endsAt(at) && at === start;
    if (first === hash) return this.#endsAt(this.#text.indexOf("\n", at));
    const beforeItems = at;
    let isOpen = this.#isOpen;
    while (first === dash && (this.#code(at + 1) === space || this.#code(at + 1) === lineFeed)) {
      if (!this.#enter(at - start, true, isOpen)) return false;
      this.#tree.addItem();
      isOpen = true;
      at = this.#afterSpaces(at + 1);
      first = this.#code(at);
    }
    const keyEnd = this.#keyEnd(at);
    if (keyEnd === -1) return at > beforeItems && this.#value(at, "");
    const key = this.#text.slice(at, keyEnd);
    if (!this.#isSafeKey(at, key) || !this.#enter(at - start, false, isOpen) || !this.#tree.addMember(key))
      return false;
    return this.#value(this.#afterSpaces(keyEnd + 1), key);
  }

  /** Places an entry among the open collections; false where its indentation is anything but plain, or too deep. */
  #enter(column: number, isList: boolean, isOpen: boolean): boolean {
    const levels = this.#levels;
    const level = column * 2 + (isList ? 1 : 0);
    let top = levels.at(-1);
    if (top === undefined) return level === 0 && this.#open(level, isList);
    // A list may stand as far left as the key that it belongs to.
    if (isOpen && (column > top >> 1 || (isList && level === top + 1))) return this.#open(level, isList);
    while (top !== undefined && top > level) {
      levels.pop();
      this.#tree.close();
      top = levels.at(-1);
    }
    return top === level;
  }

  #open(level: number, isList: boolean): boolean {
    this.#tree.open(isList);
    return this.#levels.push(level) < nestingLimit;
  }

  /** Where a plain key's colon is, or -1. */
  #keyEnd(start: number): number {
    if (!this.#has(start, keyStart)) return -1;
    let at = start + 1;
    while (this.#has(at, inKey)) at += 1;
    if (this.#code(at) !== colon) return -1;
    const next = this.#code(at + 1);
    return next === space || next === lineFeed ? at : -1;
  }

  #isSafeKey(from: number, key: string): boolean {
    if (key.length > longestKey) return false;
    if (!this.#has(from, doubtfulKeyStart)) return true;
    if (key.length > 5) return !unsafeKeys.has(key);
    return scalarFlaw(key) === null && !words.has(key.toLowerCase());
  }

  /** Reads the value of an entry, which begins at an offset; `key` is empty for an item. */
  #value(at: number, key: string): boolean {
    const first = this.#code(at);
    this.#isOpen = first === lineFeed;
    switch (first) {
      case lineFeed:
        return this.#put(null, at);
      case singleQuote:
        return this.#singleQuoted(at);
      case doubleQuote:
        return this.#doubleQuoted(at);
      case openBracket:
        return this.#code(at + 1) === closeBracket && this.#put([], at + 2);
      case openBrace:
        return this.#code(at + 1) === closeBrace && this.#put({}, at + 2);
      case pipe:
      case greater: {
        const isStripped = this.#code(at + 1) === dash;
        return this.#endsAt(isStripped ? at + 2 : at + 1) && this.#block(first === greater, isStripped);
      }
      default:
        return this.#plain(at, key);
    }
  }

  /** Keeps the value of an entry, if the line ends where it does. */
  #put(value: Json, end: number): boolean {
    this.#tree.put(value);
    return this.#endsAt(end);
  }

  #plain(from: number, key: string): boolean {
    const isNumberLike = this.#has(from, digit) || this.#code(from) === dash;
    if (!isNumberLike && !this.#has(from, plainStart) && !(this.#code(from) > 0xa0)) return false;
    let isText = !isNumberLike;
    let before = 0;
    let at = from;
    for (let code = this.#code(at); code !== lineFeed; code = this.#code(++at)) {
      if (code === tab || (code === hash && before === space) || (code === space && before === colon)) return false;
      isText ||= ((traits[code] ?? 0) & neverInNumber) !== 0;
      before = code;
    }
    if (before === space || before === colon) return false;
    const text = this.#text.slice(from, at);
    if (isText && this.#code(from) !== dash) {
      if (text.length <= 3 && scalarFlaw(text) !== null) return false;
      return this.#put(text.length === 4 || text.length === 5 ? wordOrText(text) : text, at);
    }
    const value = this.#safeNumberOrDate(text, key);
    return value !== null && this.#put(value, at);
  }

  /** Null where a reader may take it for something else. */
  #safeNumberOrDate(text: string, key: string): string | number | null {
    if (isTimestamp(text)) return this.#timestampKeys.has(key) ? text : null;
    if (!isNumeric(text) && !text.startsWith("-")) return scalarFlaw(text) === null ? text : null;
    return safeNumber.test(text) && !Object.is(Number(text), -0) ? Number(text) : null;
  }

  #singleQuoted(start: number): boolean {
    const end = this.#afterSingleQuoted(start);
    return end !== -1 && this.#put(this.#text.slice(start + 1, end - 1).replaceAll("''", "'"), end);
  }

  /** The escapes that are let through mean the same in JSON. */
  #doubleQuoted(start: number): boolean {
    const end = this.#afterDoubleQuoted(start);
    if (end === -1) return false;
    const quoted = this.#text.slice(start, end);
    return this.#put(quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1), end);
  }

  #afterSingleQuoted(start: number): number {
    for (let at = start + 1; ; at += 1) {
      const code = this.#code(at);
      if (code === lineFeed || code === tab) return -1;
      if (code !== singleQuote) continue;
      if (this.#code(at + 1) !== singleQuote) return at + 1;
      at += 1;
    }
  }

  #afterDoubleQuoted(start: number): number {
    for (let at = start + 1; ; at += 1) {
      const code = this.#code(at);
      if (code === lineFeed || code === tab) return -1;
      if (code === doubleQuote) return at + 1;
      if (code !== backslash) continue;
      at += 1;
      if (!'nt"\\'.includes(this.#text.charAt(at))) return -1;
    }
  }

  /** Reads a block scalar's lines; false when they are not plain: odd blank lines or indentation, or nothing in it. */
  #block(isFolded: boolean, isStripped: boolean): boolean {
    const outer = (this.#levels.at(-1) ?? 0) >> 1;
    const start = this.#at;
    let indent = 0;
    while (this.#at < this.#text.length) {
      const at = this.#afterSpaces(this.#at);
      const column = at - this.#at;
      if (this.#code(at) === lineFeed) {
        if (column > 0) return false;
      } else {
        if (column <= outer) break;
        if (indent === 0 && this.#code(at) !== tab) indent = column;
        if (indent === 0 || column < indent) return false;
      }
      this.#at = this.#text.indexOf("\n", at) + 1;
    }
    if (indent === 0) return false;
    const text = blockText(this.#text.slice(start, this.#at), indent, isFolded);
    if (text !== null) this.#tree.put(isStripped ? text : `${text}\n`);
    return text !== null;
  }

  /** Goes on with the next line, if this one ends here. */
  #endsAt(at: number): boolean {
    this.#at = at + 1;
    return at !== -1 && this.#code(at) === lineFeed;
  }

  #afterSpaces(start: number): number {
    let at = start;
    while (this.#code(at) === space) at += 1;
    return at;
  }

  #has(at: number, trait: number): boolean {
    return ((traits[this.#code(at)] ?? 0) & trait) !== 0;
  }

  #code(at: number): number {
    return this.#text.charCodeAt(at);
  }
}

/** What YAML reads as no text, in small letters; each is written in small letters, in capitals, or with a capital in front. */
const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function wordOrText(text: string): Json {
  return coreWord.test(text) ? (words.get(text.toLowerCase()) ?? null) : text;
}

const coreWord = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL)$/u;
