import { Failure } from "../failure.ts";
import { objectDigest } from "../model/digest.ts";
import { kinds } from "../model/kinds.ts";
import type { Corpus, StoredObject } from "../store/corpus.ts";
import type { FileWrite, Transaction } from "../store/transaction.ts";
import { printYaml } from "../text/format-yaml.ts";
import type { ActorValue } from "./operation.ts";

/** Who seals, and when (ISO-8601 UTC). */
export interface Sealing {
  readonly by: ActorValue;
  readonly at: string;
}

/** Whether an object says nothing of a seal. */
export function hasNoSeal({ value }: StoredObject): boolean {
  return !Object.hasOwn(value, "seal");
}

/** Plans a seal at the end of each object's file, and not one byte besides. Failure `usage` for what cannot be sealed. */
export async function planSeals(
  corpus: Corpus,
  objects: readonly StoredObject[],
  sealing: Sealing,
): Promise<Transaction> {
  for (const object of objects) refuseUnsealable(object);
  const texts = await corpus.contentsOf(objects.map(({ file }) => file));
  const writes = objects.flatMap((object): FileWrite[] => {
    const before = texts.get(object.file.path);
    return before === undefined
      ? []
      : [{ path: object.file.path, before, after: Buffer.from(sealedText(object, before, sealing)) }];
  });
  return { summary: `Seal ${objects.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`, writes };
}

/** Failure `usage` for what cannot be sealed: another kind, one with mistakes, one that has a seal. */
export function refuseUnsealable(object: StoredObject): void {
  const { kind, id, value } = object;
  const refuse = (reason: string, help: string): never => {
    throw new Failure("usage", `${kind} ${id} ${reason}`, help);
  };
  if (!kinds[kind].sealed) {
    refuse("cannot be sealed", "only ContextPacket and ConstraintSnapshot are");
  }
  if (object.object === null) refuse("has mistakes, which a seal would make last", "mend them first: cwom check");
  if (!hasNoSeal(object)) {
    refuse(
      value["seal"] === null ? "says seal: null" : "is sealed already",
      "see cwom verify, or take the line out first",
    );
  }
}

/** The text of an object with a seal after its last line. */
export function sealedText(object: StoredObject, before: Uint8Array, { by, at }: Sealing): string {
  const text = Buffer.from(before).toString("utf8");
  const lineEnd = text === "" || text.endsWith("\n") ? "" : "\n";
  const seal = { digest: objectDigest(object.value), sealed_at: at, sealed_by: { ...by } };
  return `${text}${lineEnd}${printYaml({ seal })}`;
}
