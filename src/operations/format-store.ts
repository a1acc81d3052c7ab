import { Failure } from "../failure.ts";
import { kinds } from "../model/kinds.ts";
import type { Corpus, StoredFile, StoredObject } from "../store/corpus.ts";
import { mayHoldObject } from "../store/layout.ts";
import type { FileWrite } from "../store/transaction.ts";
import { formattedText } from "./object-text.ts";
import type { Outcome } from "./operation.ts";

/** What formatting would do. */
export interface Formatting extends Outcome {
  /** Files left alone, with the reason; they keep the form they have. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
}

/** Plans the canonical form of every object that may still change; `landed` is the last commit's store. */
export async function planFormatting(head: Corpus, landed: Corpus): Promise<Formatting> {
  const pinned = new Set(head.objects.flatMap(({ outline }) => outline.refs.flatMap(pinOf)));
  const writes: FileWrite[] = [];
  const left = head.files.flatMap((file) =>
    isUnread(file, head) ? [{ path: file.path, reason: "it cannot be read" }] : [],
  );
  const texts = await head.contentsOf(head.objects.map(({ file }) => file));
  for (const object of head.objects) {
    const before = texts.get(object.file.path);
    if (before === undefined) throw unread(object);
    const text = formattedText(object, Buffer.from(before).toString("utf8"));
    const after = text === null ? null : Buffer.from(text);
    if (after !== null && Buffer.compare(after, before) === 0) continue;
    const reason = after === null ? "it has mistakes" : reasonToLeave(object, landed, pinned);
    if (reason !== null || after === null) left.push({ path: object.file.path, reason: reason ?? "" });
    else writes.push({ path: object.file.path, before, after });
  }
  const summary = `Write ${writes.length} work objects in canonical form`;
  return { transaction: { summary, writes }, objects: [], left: left.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** A file that may hold an object, and of which nobody knows which. */
function isUnread({ path }: StoredFile, head: Corpus): boolean {
  return mayHoldObject(path) && head.objectAt(path) === null;
}

function pinOf({ kind, id, digest }: { kind: string; id: string; digest: string | null }): string[] {
  return digest === null ? [] : [`${kind}/${id}`];
}

function reasonToLeave(object: StoredObject, landed: Corpus, pinned: ReadonlySet<string>): string | null {
  const { kind, id } = object;
  const isFrozenKind = kinds[kind].sealed;
  if (isFrozenKind && (object.value["seal"] ?? null) !== null) return "it carries a seal";
  if (isFrozenKind && landed.find(kind, id) !== null) return "it has landed";
  // Leaving out a default changes the digest that a Run has pinned.
  return pinned.has(`${kind}/${id}`) ? "a Run has pinned it" : null;
}

function unread({ file }: StoredObject): Failure {
  return new Failure("git", `${file.path} changed while it was read`, "run it again");
}
