import type { TreeEntry } from "../git/repository.ts";
import type { Kind } from "../model/enums.ts";
import type { CwomObject, ObjectOf } from "../model/kinds.ts";
import { fileByteLimit } from "../model/limits.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { configPath, slotOf, suppressionsPath } from "./layout.ts";
import type { Slot } from "./layout.ts";
import { readBytes } from "./reading.ts";
import type { Outline, Reading } from "./reading.ts";
import type { ReadingCache } from "./reading-cache.ts";
import type { EntryContent, Revision } from "./revision.ts";

/** One entry below `cwom/`, read or not. */
export interface StoredFile {
  readonly path: string;
  readonly mode: string;
  /** Blob id of the content; empty for what is no regular file or too large. */
  readonly oid: string;
  readonly size: number | null;
  readonly slot: Slot;
  /** The name is not UTF-8. */
  readonly oddName: boolean;
  /** A regular file without the executable bit: the only form an object may have. */
  readonly regular: boolean;
  readonly tooLarge: boolean;
  /** Null for what is no YAML file of the store, no regular file, or too large. */
  readonly reading: Reading | null;
  /** The content of `config.yaml` and `suppressions.yaml`, which hold no objects; null for every other file. */
  readonly settings: Uint8Array | null;
}

/** A work object that names its kind and id, in the file that holds it. */
export interface StoredObject<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly title: string | null;
  readonly file: StoredFile;
  readonly outline: Outline;
  /** The value as written. */
  readonly value: JsonObject;
  /** The value as its kind with defaults applied; null when the schema refuses it. */
  readonly object: ObjectOf<K> | null;
  /** What `compute` makes of the value, worked out once for the same bytes: what is kept spares reading the value again. */
  recall<T extends Json>(name: string, compute: () => T): T;
}

/** All files of one revision's store and the objects in them; nothing below `cwom/` is left out, readable or not. */
export class Corpus {
  readonly revision: Revision;
  readonly files: readonly StoredFile[];
  /** Every readable object, in path order; two files may name the same kind and id. */
  readonly objects: readonly StoredObject[];
  readonly #byKind = new Map<Kind, Map<string, StoredObject>>();
  #byId: ReadonlyMap<string, readonly StoredObject[]> | null = null;
  readonly #ofKind = new Map<Kind, readonly StoredObject[]>();
  #referredTo: ReadonlySet<string> | null = null;
  #objectByPath: ReadonlyMap<string, StoredObject> | null = null;
  #byPath: ReadonlyMap<string, StoredFile> | null = null;

  constructor(revision: Revision, files: readonly StoredFile[]) {
    this.revision = revision;
    this.files = files;
    this.objects = files.flatMap((file) => storedObject(file) ?? []);
    for (const object of this.objects) this.#addByKind(object);
  }

  /** The object of that kind and id, the one at its rightful path first; null when no file holds it. */
  find<K extends Kind>(kind: K, id: string): StoredObject<K> | null {
    const object = this.#byKind.get(kind)?.get(id);
    return object !== undefined && isOfKind(object, kind) ? object : null;
  }

  /** Of two files with one kind and id the one at its rightful path counts, else the first. */
  #addByKind(object: StoredObject): void {
    const byId = this.#byKind.get(object.kind) ?? new Map<string, StoredObject>();
    this.#byKind.set(object.kind, byId);
    const other = byId.get(object.id);
    if (other === undefined || (!isAtHome(other) && isAtHome(object))) byId.set(object.id, object);
  }

  /** Every object that has the id, whatever its kind. */
  withId(id: string): readonly StoredObject[] {
    return this.#groups().get(id) ?? [];
  }

  /** The objects in groups that share an id; nearly all are alone. */
  get idGroups(): readonly (readonly StoredObject[])[] {
    return [...this.#groups().values()];
  }

  #groups(): ReadonlyMap<string, readonly StoredObject[]> {
    this.#byId ??= Map.groupBy(this.objects, (object) => object.id);
    return this.#byId;
  }

  /** Every object of one kind, in path order. */
  of<K extends Kind>(kind: K): readonly StoredObject<K>[] {
    const known = this.#ofKind.get(kind) ?? this.objects.filter((object) => object.kind === kind);
    this.#ofKind.set(kind, known);
    // Put there as that kind's.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return known as StoredObject<K>[];
  }

  /** The entry at a path of the store. */
  at(path: string): StoredFile | null {
    this.#byPath ??= new Map(this.files.map((file) => [file.path, file]));
    return this.#byPath.get(path) ?? null;
  }

  /** The object in the file at a path; null when there is none to be read. */
  objectAt(path: string): StoredObject | null {
    this.#objectByPath ??= new Map(this.objects.map((object) => [object.file.path, object]));
    return this.#objectByPath.get(path) ?? null;
  }

  /** Every `Kind/id` that some Ref in the store names. */
  get referredTo(): ReadonlySet<string> {
    this.#referredTo ??= new Set(
      this.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => `${kind}/${id}`)),
    );
    return this.#referredTo;
  }

  /** Whether there is a store at all: any entry below `cwom/`, or something in its place. */
  get exists(): boolean {
    return this.files.length > 0;
  }

  /** The bytes of files that were read, by path; what is too large or no regular file has none. */
  async contentsOf(files: readonly StoredFile[]): Promise<Map<string, Uint8Array>> {
    const readable = files.filter((file) => file.reading !== null || file.settings !== null);
    const contents = new Map<string, Uint8Array>();
    for await (const { path, bytes } of this.revision.read(readable.map(entryOf), fileByteLimit)) {
      if (bytes !== null) contents.set(path, bytes);
    }
    return contents;
  }
}

/** Whether an object stands where its kind and id say. */
export function isAtHome(object: StoredObject): boolean {
  const { slot } = object.file;
  return slot.is === "object" && slot.kind === object.kind && slot.id === object.id;
}

/** Reads a revision's whole store; content that the cache knows by blob id is not parsed again. */
export async function readCorpus(revision: Revision, cache: ReadingCache): Promise<Corpus> {
  const entries = (await revision.entries()).map((entry) => ({ entry, slot: slotOf(entry.path) }));
  const contents = new Map<string, Content>();
  const unknown = new Map<string, TreeEntry>();
  for (const { entry } of entries.filter(isRead)) {
    const oid = cache.oidOf(entry);
    if (oid === null || holdsSettings(entry) || cache.get(oid) === null) unknown.set(entry.path, entry);
    else contents.set(entry.path, { oid, size: entry.size });
  }
  for await (const content of revision.read([...unknown.values()], fileByteLimit)) {
    contents.set(content.path, contentOf(content));
    const entry = unknown.get(content.path);
    if (content.bytes === null || entry === undefined || holdsSettings(entry)) continue;
    if (cache.get(content.oid) === null) cache.put(content.oid, readBytes(content.bytes));
    cache.keepOid(entry, content.oid);
  }
  return new Corpus(
    revision,
    entries.map((slotted) => storedFile(slotted, contents.get(slotted.entry.path), cache)),
  );
}

/** An entry, and what its path is for. */
interface SlottedEntry {
  readonly entry: TreeEntry;
  readonly slot: Slot;
}

/** What reading an entry gave, beside its reading, which is the cache's. */
interface Content {
  readonly oid: string;
  readonly size: number | null;
  readonly tooLarge?: true;
  readonly settings?: Uint8Array;
}

function contentOf({ path, oid, size, bytes }: EntryContent): Content {
  if (bytes === null) return { oid, size, tooLarge: true };
  return holdsSettings({ path }) ? { oid, size, settings: bytes } : { oid, size };
}

/** Regular files that may hold an object or settings; everything else is only looked at from outside. */
function isRead({ entry, slot: { is } }: SlottedEntry): boolean {
  return entry.mode.startsWith("100") && (is === "object" || is === "misplaced" || holdsSettings(entry));
}

function holdsSettings({ path }: { readonly path: string }): boolean {
  return path === configPath || path === suppressionsPath;
}

function storedFile({ entry, slot }: SlottedEntry, content: Content | undefined, cache: ReadingCache): StoredFile {
  const isObject = content !== undefined && content.tooLarge === undefined && content.settings === undefined;
  return {
    path: entry.path,
    mode: entry.mode,
    oid: content?.oid ?? entry.oid,
    size: content?.size ?? entry.size,
    slot,
    oddName: entry.oddName === true,
    regular: entry.mode === "100644" || entry.mode === "100664",
    tooLarge: content?.tooLarge === true,
    reading: isObject ? cache.get(content.oid) : null,
    settings: content?.settings ?? null,
  };
}

/** The work object in a file; null where the file names no kind and id. */
function storedObject(file: StoredFile): StoredObject | null {
  const { reading } = file;
  if (reading === null) return null;
  const { outline } = reading;
  if (outline.kind === null || outline.id === null) return null;
  return new LazyObject(outline.kind, outline.id, file, reading);
}

class LazyObject implements StoredObject {
  readonly kind: Kind;
  readonly id: string;
  readonly file: StoredFile;
  readonly #reading: Reading;

  constructor(kind: Kind, id: string, file: StoredFile, reading: Reading) {
    this.kind = kind;
    this.id = id;
    this.file = file;
    this.#reading = reading;
  }

  get title(): string | null {
    return this.outline.title;
  }

  get outline(): Outline {
    return this.#reading.outline;
  }

  get value(): JsonObject {
    return this.#reading.value ?? {};
  }

  get object(): CwomObject | null {
    return this.#reading.object;
  }

  recall<T extends Json>(name: string, compute: () => T): T {
    const known = this.#reading.facts.get(name);
    // Kept by this very function under this very name, for the same build.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (known !== undefined) return known as T;
    const fact = compute();
    this.#reading.facts.set(name, fact);
    return fact;
  }
}

function isOfKind<K extends Kind>(object: StoredObject, kind: K): object is StoredObject<K> {
  return object.kind === kind;
}

function entryOf(file: StoredFile): TreeEntry {
  return { path: file.path, mode: file.mode, oid: file.oid, size: file.size };
}
