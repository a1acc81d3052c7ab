import { isMap, isScalar, isSeq, Scalar } from "yaml";
import type { Pair } from "yaml";
import { codePointName, firstForbidden } from "./bytes-gate.ts";
import { composeYaml } from "./compose-yaml.ts";
import { pointerOf } from "./json-pointer.ts";
import { Lines } from "./lines.ts";
import { excerpt } from "./printable.ts";
import { isDateForm, scalarFlaw } from "./scalar-ambiguity.ts";
import { isMapping } from "../model/json.ts";
import { nestingLimit } from "../model/limits.ts";
import { unsafeKeys } from "./text-flaw.ts";
import type { JsonObject, Json } from "../model/json.ts";
import type { OffsetFlaw, ReadYaml, RootKind } from "./text-flaw.ts";

/** At most so many ambiguous scalars of one file are named. */
const maxWarnings = 50;

/** Reads a text that passed the bytes gate with the `yaml` package, and places every flaw: the authority on what a file says. */
export function readStrictYaml(text: string, timestampKeys: ReadonlySet<string>): ReadYaml {
  return readAs(text, timestampKeys, "mapping", isMapping);
}

/** The same for a file that holds a list. */
export function readStrictList(text: string, timestampKeys: ReadonlySet<string>): ReadYaml<Json[]> {
  return readAs(text, timestampKeys, "list", (value) => Array.isArray(value));
}

function readAs<Root extends Json>(
  text: string,
  timestampKeys: ReadonlySet<string>,
  expected: RootKind,
  isRoot: (value: Json) => value is Root,
): ReadYaml<Root> {
  const lines = new Lines(text);
  const { root, flaw } = composeYaml(text, expected);
  if (flaw !== null) return { value: null, flaws: [lines.place(flaw)] };
  const walk = new Walk(timestampKeys);
  try {
    const value = walk.value(root, 1, false);
    return { value: isRoot(value) ? value : null, flaws: walk.warnings.map((warning) => lines.place(warning)) };
  } catch (thrown) {
    if (thrown instanceof Stop) return { value: null, flaws: [lines.place(thrown.flaw)] };
    throw thrown;
  }
}

/** Carries the first flaw that leaves a file without a value out of the walk. */
class Stop extends Error {
  readonly flaw: OffsetFlaw;

  constructor(flaw: OffsetFlaw) {
    super(flaw.message);
    this.flaw = flaw;
  }
}

type Range = readonly [from: number, to: number, ...rest: number[]];

const nowhere: Range = [0, 0];

/** From syntax tree to plain value, with the checks that need both. */
class Walk {
  readonly warnings: OffsetFlaw[] = [];
  readonly #timestampKeys: ReadonlySet<string>;
  readonly #path: (string | number)[] = [];

  constructor(timestampKeys: ReadonlySet<string>) {
    this.#timestampKeys = timestampKeys;
  }

  /** The value of a node that, if it is a collection, is the `depth`th of those inside one another. */
  value(node: unknown, depth: number, isTimestampField: boolean): Json {
    if (isScalar(node)) return this.#scalar(node, isTimestampField);
    if (!isMap(node) && !isSeq(node)) return null;
    if (depth > nestingLimit) {
      this.#stop(
        "length",
        node.range ?? nowhere,
        `nesting is deeper than ${nestingLimit} levels`,
        "flatten the structure",
      );
    }
    return isMap(node) ? this.#mapping(node.items, depth) : this.#list(node.items, depth);
  }

  #mapping(pairs: readonly Pair[], depth: number): JsonObject {
    const object: JsonObject = {};
    const seen = new Set<string>();
    for (const pair of pairs) {
      const [key, keyRange] = this.#key(pair);
      this.#path.push(key);
      this.#checkTwice(key, seen, keyRange);
      object[key] = this.value(pair.value, depth + 1, this.#timestampKeys.has(key));
      this.#path.pop();
    }
    return object;
  }

  #list(items: readonly unknown[], depth: number): Json[] {
    return items.map((item, index) => {
      this.#path.push(index);
      const value = this.value(item, depth + 1, false);
      this.#path.pop();
      return value;
    });
  }

  #scalar(node: Scalar, isTimestampField: boolean): Json {
    const { value, source = "" } = node;
    if (node.type === Scalar.PLAIN && !(isTimestampField && isDateForm(source))) this.#checkPlain(node);
    if (node.type === Scalar.QUOTE_DOUBLE) this.#checkEscapes(source, node.range ?? nowhere);
    if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
      return value;
    return source;
  }

  #key(pair: Pair): [key: string, range: Range] {
    const node = pair.key;
    const range: Range = (isScalar(node) || isMap(node) || isSeq(node) ? node.range : null) ?? nowhere;
    if (!isScalar(node) || typeof node.value !== "string") {
      const shown = isScalar(node) && node.source ? `key ${excerpt(node.source)} is no string` : "a key is no string";
      this.#stop("plain-yaml", range, `${shown}, but keys must be`, "put the key in quotes");
    }
    const key = node.value;
    if (unsafeKeys.has(key)) this.#stop("plain-yaml", range, `key "${key}" is not allowed`, "choose another name");
    if (pair.value === null) {
      const isGlued = node.type === Scalar.PLAIN && key.includes(":");
      const help = isGlued ? "put a space after the colon" : "put a colon and a value after the key";
      this.#stop("parse", range, `key "${excerpt(key)}" has no value`, help);
    }
    this.#path.push(key);
    if (node.type === Scalar.PLAIN) this.#checkPlain(node);
    if (node.type === Scalar.QUOTE_DOUBLE) this.#checkEscapes(key, range);
    this.#path.pop();
    return [key, range];
  }

  #checkTwice(key: string, seen: Set<string>, range: Range): void {
    const known = seen.size;
    seen.add(key.normalize("NFC"));
    if (seen.size > known) return;
    this.#stop("duplicate-key", range, `key "${excerpt(key)}" stands twice in one mapping`, "keep one of the two");
  }

  #checkPlain(node: Scalar): void {
    const source = node.source ?? "";
    const flaw = scalarFlaw(source);
    if (flaw === null) return;
    const [from, to] = node.range ?? nowhere;
    const placed = { ...flaw, from, to, pointer: pointerOf(this.#path), old: excerpt(source) };
    if (flaw.code !== "ambiguous-scalar") throw new Stop(placed);
    if (this.warnings.length < maxWarnings) this.warnings.push(placed);
  }

  #checkEscapes(value: string, range: Range): void {
    const at = firstForbidden(value);
    if (at === -1) return;
    const message = `an escape stands for ${codePointName(value, at)}, which is not allowed`;
    this.#stop("encoding", range, message, "take the escape out of the text");
  }

  #stop(code: OffsetFlaw["code"], [from, to]: Range, message: string, help: string): never {
    throw new Stop({ code, from, to, pointer: pointerOf(this.#path), message, help });
  }
}
