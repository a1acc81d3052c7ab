import { nestingLimit } from "../model/limits.ts";
import { isDateForm, isNumeric, scalarFlaw } from "./scalar-ambiguity.ts";
import { unsafeKeys } from "./text-flaw.ts";

/**
 * Whether a text (that passed the bytes gate) is so plain that every YAML reader reads it alike: block mappings and lists indented
 * in order, scalars that begin and end on one line, block scalars. False says nothing but that the strict reader must look.
 * One pass over the characters; a key that stands twice is left to the reader.
 */
export function isPlainYaml(text: string, timestampKeys: ReadonlySet<string>): boolean {
  return text.endsWith("\n") && !text.includes("\r") && new PlainScan(text, timestampKeys).passes();
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
  #at = 0;
  /** The entry before has no value yet: one may follow further in. */
  #isOpen = true;

  constructor(text: string, timestampKeys: ReadonlySet<string>) {
    this.#text = text;
    this.#timestampKeys = timestampKeys;
  }

  passes(): boolean {
    while (this.#at < this.#text.length) if (!this.#line()) return false;
    return this.#levels.length > 0;
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
      isOpen = true;
      at = this.#afterSpaces(at + 1);
      first = this.#code(at);
    }
    const keyEnd = this.#keyEnd(at);
    if (keyEnd === -1) return at > beforeItems && this.#value(at, at, at);
    if (!this.#isSafeKey(at, keyEnd) || !this.#enter(at - start, false, isOpen)) return false;
    return this.#value(this.#afterSpaces(keyEnd + 1), at, keyEnd);
  }

  /** Places an entry among the open collections; false where its indentation is anything but plain, or too deep. */
  #enter(column: number, isList: boolean, isOpen: boolean): boolean {
    const levels = this.#levels;
    const level = column * 2 + (isList ? 1 : 0);
    let top = levels.at(-1);
    if (top === undefined) return level === 0 && levels.push(level) === 1;
    // A list may stand as far left as the key that it belongs to.
    if (isOpen && (column > top >> 1 || (isList && level === top + 1))) return levels.push(level) < nestingLimit;
    while (top !== undefined && top > level) {
      levels.pop();
      top = levels.at(-1);
    }
    return top === level;
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

  #isSafeKey(from: number, to: number): boolean {
    if (to - from > longestKey) return false;
    if (!this.#has(from, doubtfulKeyStart)) return true;
    const key = this.#text.slice(from, to);
    if (key.length > 5) return !unsafeKeys.has(key);
    return scalarFlaw(key) === null && !/^(?:true|false|null)$/iu.test(key);
  }

  #value(at: number, keyFrom: number, keyTo: number): boolean {
    const first = this.#code(at);
    this.#isOpen = first === lineFeed;
    switch (first) {
      case lineFeed:
        return this.#endsAt(at);
      case singleQuote:
        return this.#endsAt(this.#afterSingleQuoted(at));
      case doubleQuote:
        return this.#endsAt(this.#afterDoubleQuoted(at));
      case openBracket:
        return this.#code(at + 1) === closeBracket && this.#endsAt(at + 2);
      case openBrace:
        return this.#code(at + 1) === closeBrace && this.#endsAt(at + 2);
      case pipe:
      case greater:
        return this.#endsAt(this.#code(at + 1) === dash ? at + 2 : at + 1) && this.#block();
      default:
        return this.#plain(at, keyFrom, keyTo);
    }
  }

  #plain(from: number, keyFrom: number, keyTo: number): boolean {
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
    this.#at = at + 1;
    if (isText && this.#code(from) !== dash) return at - from > 3 || scalarFlaw(this.#text.slice(from, at)) === null;
    return this.#isSafeNumberOrDate(this.#text.slice(from, at), keyFrom, keyTo);
  }

  #isSafeNumberOrDate(value: string, keyFrom: number, keyTo: number): boolean {
    if (isDateForm(value)) return this.#timestampKeys.has(this.#text.slice(keyFrom, keyTo));
    if (isNumeric(value) || value.startsWith("-")) return safeNumber.test(value) && !Object.is(Number(value), -0);
    return scalarFlaw(value) === null;
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

  /** Passes over a block scalar's lines; false when they are not plain: odd blank lines or indentation, or nothing in it. */
  #block(): boolean {
    const outer = (this.#levels.at(-1) ?? 0) >> 1;
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
    return indent > 0;
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
