import { Failure } from "../failure.ts";
import { isKind } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import type { CwomObject } from "../model/kinds.ts";
import { readObject } from "../model/read-object.ts";
import type { SchemaFlaw } from "../model/read-object.ts";
import { expand, refFields, timestampKeys } from "../model/schema-fields.ts";
import { readYaml } from "../text/read-yaml.ts";
import { localPathOf } from "./local-path.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { TextFlaw } from "../text/text-flaw.ts";

/** A Ref that an object makes: where it stands, what it names, and what the field asks for. */
export interface RefUse {
  /** JSON pointer to the Ref. */
  readonly at: string;
  readonly kind: Kind;
  readonly id: string;
  readonly role: string | null;
  readonly digest: string | null;
  /** The kind that the field takes; null where it takes any. */
  readonly wants: Kind | null;
}

/** A file of the repository that a document or data blob of a ContextPacket names. */
export interface LocalUri {
  /** JSON pointer to the document or data blob. */
  readonly at: string;
  readonly path: string;
  readonly digest: string | null;
}

/**
 * What is remembered of a file's content without keeping the content: enough to resolve every relation and to name the
 * object. It is plain JSON and a function of the bytes alone, so a cache may keep it by blob oid.
 */
export interface Outline {
  readonly kind: Kind | null;
  readonly id: string | null;
  /** Title, name or summary of the object; null where there is none to be had. */
  readonly title: string | null;
  /** The top-level members that are strings of at most 200 characters: `status`, `version`, `slug`, … */
  readonly scalars: Readonly<Record<string, string>>;
  readonly refs: readonly RefUse[];
  /** The files of the repository that it builds on; empty but for a ContextPacket. */
  readonly localUris: readonly LocalUri[];
  /** `seal.digest` as written; null where there is no seal, or none that is a mapping with a text there. */
  readonly sealDigest: string | null;
  readonly textFlaws: readonly TextFlaw[];
  readonly schemaFlaws: readonly SchemaFlaw[];
  /** The text is one YAML mapping that every reader takes for the same value. */
  readonly readable: boolean;
  /** The value meets its kind's schema (unknown members aside). */
  readonly valid: boolean;
}

/** A file's content: its outline, and the values behind it, read when asked for. */
export interface Reading {
  readonly outline: Outline;
  /** What was worked out from the value and is worth keeping beside the outline, by name; like it a function of the bytes alone. */
  readonly facts: Map<string, Json>;
  /** The value as written; null when the text is not readable. */
  readonly value: JsonObject | null;
  /** The value as its kind, defaults applied; null when it is not valid. */
  readonly object: CwomObject | null;
}

const scalarLimit = 200;

/** Reads one file of the store from its bytes; never throws for what the bytes hold. */
export function readBytes(bytes: Uint8Array): Reading {
  const { value, flaws } = readYaml(bytes, { timestampKeys });
  if (value === null) return { outline: { ...emptyOutline, textFlaws: flaws }, facts: new Map(), value, object: null };
  return readValue(value, flaws);
}

/** The same for a value that was read before; `flaws` are those of its text. */
function readValue(value: JsonObject, flaws: readonly TextFlaw[]): Reading {
  const kind = isKind(value["kind"]) ? value["kind"] : null;
  const id = typeof value["id"] === "string" && value["id"] !== "" ? value["id"] : null;
  const read = kind === null ? { object: null, flaws: [] } : readObject(kind, value);
  const outline: Outline = {
    kind,
    id,
    title: (kind !== null && kinds[kind].titleOf(value)) || null,
    scalars: shortScalars(value),
    refs: kind === null ? [] : refsOf(kind, value),
    localUris: kind === "ContextPacket" ? localUrisOf(value) : [],
    sealDigest: sealDigestOf(value),
    textFlaws: flaws,
    schemaFlaws: read.flaws,
    readable: true,
    valid: read.object !== null,
  };
  return { outline, facts: new Map(), value, object: read.object };
}

/** A reading whose outline and facts were kept, and whose value is fetched by its blob id when somebody asks; null says that it cannot be. */
export class KeptReading implements Reading {
  readonly outline: Outline;
  readonly #oid: string;
  readonly #keptFacts: Readonly<Record<string, Json>>;
  readonly #fetchValue: (oid: string) => JsonObject | null;
  #facts: Map<string, Json> | null = null;
  #whole: Pick<Reading, "value" | "object"> | null = null;

  constructor(
    oid: string,
    kept: { readonly outline: Outline; readonly facts: Readonly<Record<string, Json>> },
    fetchValue: (oid: string) => JsonObject | null,
  ) {
    this.outline = kept.outline;
    this.#oid = oid;
    this.#keptFacts = kept.facts;
    this.#fetchValue = fetchValue;
  }

  get facts(): Map<string, Json> {
    this.#facts ??= new Map(Object.entries(this.#keptFacts));
    return this.#facts;
  }

  /** Whether there are more facts now than were kept. */
  get hasLearned(): boolean {
    return this.#facts !== null && this.#facts.size > Object.keys(this.#keptFacts).length;
  }

  get value(): JsonObject | null {
    return this.#read().value;
  }

  get object(): CwomObject | null {
    return this.#read().object;
  }

  #read(): Pick<Reading, "value" | "object"> {
    if (this.#whole !== null) return this.#whole;
    const { kind, readable, valid } = this.outline;
    const value = readable ? this.#fetchValue(this.#oid) : null;
    if (readable && value === null) throw lostValue();
    const object = value !== null && kind !== null && valid ? readObject(kind, value).object : null;
    this.#whole = { value, object };
    return this.#whole;
  }
}

function lostValue(): Failure {
  return new Failure(
    "git",
    "the cache of readings lost a value",
    "run it again; if it stays, delete cwom/cache.sqlite in the git directory",
  );
}

/** The outline of a file of which nothing can be said. */
const emptyOutline: Outline = {
  kind: null,
  id: null,
  title: null,
  scalars: {},
  refs: [],
  localUris: [],
  sealDigest: null,
  textFlaws: [],
  schemaFlaws: [],
  readable: false,
  valid: false,
};

function shortScalars(value: JsonObject): Record<string, string> {
  const scalars: Record<string, string> = {};
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "string" && member.length <= scalarLimit) scalars[key] = member;
  }
  return scalars;
}

function sealDigestOf(value: JsonObject): string | null {
  const seal = value["seal"];
  const digest = isMapping(seal) ? seal["digest"] : null;
  return typeof digest === "string" ? digest : null;
}

function refsOf(kind: Kind, value: JsonObject): RefUse[] {
  return refFields(kind).flatMap(({ pattern, target }) =>
    expand(pattern, value).flatMap(({ pointer, value: ref }) => {
      const use = refUse(pointer, ref, target);
      return use === null ? [] : [use];
    }),
  );
}

function localUrisOf(packet: JsonObject): LocalUri[] {
  return ["/inputs/documents/*", "/inputs/data_blobs/*"].flatMap((pattern) =>
    expand(pattern, packet).flatMap(({ pointer, value }) => {
      const { uri = null, digest = null } = isMapping(value) ? value : {};
      const path = typeof uri === "string" ? localPathOf(uri) : null;
      return path === null ? [] : [{ at: pointer, path, digest: typeof digest === "string" ? digest : null }];
    }),
  );
}

/** A Ref with a flaw in it is the schema's to report, so it is left out here and never reported twice. */
function refUse(at: string, ref: Json, wants: Kind | null): RefUse | null {
  if (!isMapping(ref)) return null;
  const { kind = null, id = null, role = null, digest = null } = ref;
  if (!isKind(kind) || typeof id !== "string" || id === "") return null;
  return {
    at,
    kind,
    id,
    role: typeof role === "string" ? role : null,
    digest: typeof digest === "string" ? digest : null,
    wants,
  };
}
