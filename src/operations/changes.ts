import { Failure, Raced } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { kinds } from "../model/kinds.ts";
import { memberOrder } from "../model/member-order.ts";
import { readBytes } from "../store/reading.ts";
import type { StoredObject } from "../store/corpus.ts";
import { pathOf } from "../store/layout.ts";
import type { Objects } from "../store/objects.ts";
import type { FileWrite } from "../store/transaction.ts";
import { blobOid } from "../store/work-tree.ts";
import type { ValueEdit } from "../text/edit-value.ts";
import { editYaml } from "../text/edit-yaml.ts";
import { objectText } from "./object-text.ts";
import type { Outcome, Touched } from "./operation.ts";

/** One change of a field. */
export type FieldChange = ValueEdit;

/** Collects what one operation does to the store, object by object, and makes one transaction of it. */
export class Changes {
  readonly #objects: Objects;
  /** When this happens, for `updated_at`: ISO-8601 UTC. */
  readonly #now: string;
  readonly #planned = new Map<string, { readonly write: FileWrite; readonly touched: Touched }>();

  constructor(objects: Objects, now: string) {
    this.#objects = objects;
    this.#now = now;
  }

  /** The store as it will be with what is planned so far. */
  get objects(): Objects {
    return this.#objects.after([...this.#planned.values()].map(({ write }) => write));
  }

  /** Plans a new object, in canonical form unless its text is given; Failure `usage` where its place is taken. */
  async create(kind: Kind, id: string, value: JsonObject, text = objectText(kind, value)): Promise<void> {
    const path = pathOf(kind, id);
    if ((await this.#objects.bytesAt(path)) !== null)
      throw new Failure(
        "usage",
        `${path} is there already`,
        `leave out the id to get a new one, or see it: cwom show ${id}`,
      );
    const write = { path, before: null, after: Buffer.from(text) };
    this.#planned.set(path, { write, touched: { kind, id, path, change: "created", value } });
  }

  /** Plans changes of fields of an object, comments and order kept; `updated_at` follows where the kind may change. Failure `usage` where they do not fit. */
  async edit({ kind, id, file, value }: StoredObject, changes: readonly FieldChange[]): Promise<void> {
    if (changes.length === 0) return;
    const { path } = file;
    const earlier = this.#planned.get(path);
    const before = earlier === undefined ? await this.#objects.bytesAt(path) : earlier.write.after;
    if (before === null || (earlier === undefined && blobOid(before) !== file.oid)) throw new Raced(path);
    const dated = kinds[kind].sealed ? changes : [...changes, dateOf(value, this.#now)];
    const text = editYaml(Buffer.from(before).toString("utf8"), dated, (at) => memberOrder(kind, at));
    if (text === null) throw misfit(kind, id, changes);
    this.#put(kind, id, path, earlier?.write.before ?? (earlier === undefined ? before : null), text);
  }

  /** Plans the whole text of an object's file anew. */
  async replace({ kind, id, file }: StoredObject, text: string): Promise<void> {
    const before = await this.#objects.bytesAt(file.path);
    if (before === null || blobOid(before) !== file.oid) throw new Raced(file.path);
    this.#put(kind, id, file.path, before, text);
  }

  /** All of it as one transaction; `summary` is one line fit for a commit message. */
  outcome(summary: string): Outcome {
    const planned = [...this.#planned.values()];
    return {
      transaction: { summary, writes: planned.map(({ write }) => write) },
      objects: planned.map(({ touched }) => touched),
    };
  }

  #put(kind: Kind, id: string, path: string, before: Uint8Array | null, text: string): void {
    const after = Buffer.from(text);
    const value = readBytes(after).value ?? {};
    const change = before === null ? "created" : "changed";
    this.#planned.set(path, { write: { path, before, after }, touched: { kind, id, path, change, value } });
  }
}

/** A clock that is behind must not make the change older than the object. */
function dateOf({ created_at: created }: JsonObject, now: string): FieldChange {
  const value = typeof created === "string" && Date.parse(created) > Date.parse(now) ? created : now;
  return { is: "set", at: "/updated_at", value };
}

/** Failure `usage` for changes that do not fit what an object says. */
export function misfit(kind: Kind, id: string, changes: readonly FieldChange[]): Failure {
  const fields = changes.map(({ at }) => at.slice(1).replaceAll("/", ".")).join(", ");
  return new Failure(
    "usage",
    `${kind} ${id} has nothing that takes a change of ${fields}`,
    `see it: cwom show ${id} --format yaml`,
  );
}
