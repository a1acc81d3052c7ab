import { Failure } from "../../failure.ts";
import { isMapping } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import type { FieldChange } from "../changes.ts";

/** Where in `meta` a Run says which worker has it, and until when: `{worker, token, until}`. It stays when the Run has ended. */
export const leaseKey = "cwom/lease";

/** A worker's hold of a Run: whoever does not know the token may not write to the Run, and after `until` it may be taken away. */
export interface Lease {
  readonly worker: string;
  /** A word by chance that the worker made for this one attempt. */
  readonly token: string;
  /** ISO-8601 UTC. */
  readonly until: string;
}

/** The lease that a Run is under; null where no worker has it. */
export function leaseOf({ value }: StoredObject<"Run">): Lease | null {
  const lease = isMapping(value["meta"]) ? value["meta"][leaseKey] : undefined;
  if (lease === undefined || !isMapping(lease)) return null;
  const { worker, token, until } = lease;
  const isWhole = typeof worker === "string" && typeof token === "string" && typeof until === "string";
  return isWhole && !Number.isNaN(Date.parse(until)) ? { worker, token, until } : null;
}

/** The change that puts a Run under a lease, or makes it last longer. */
export function leaseChange({ worker, token, until }: Lease): FieldChange {
  const value: JsonObject = { worker, token, until };
  return { is: "set", at: pointerOf(["meta", leaseKey]), value };
}

/** Failure `conflict` where a Run is not under the lease with this token: another worker has it, or had it since. */
export function refuseWithoutLease(stored: StoredObject<"Run">, token: string): void {
  const lease = leaseOf(stored);
  if (lease?.token === token) return;
  const holder = lease === null ? "no worker" : lease.worker;
  throw new Failure(
    "conflict",
    `the lease of Run ${stored.id} is lost: ${holder} has it`,
    `see what became of it: cwom show ${stored.id}`,
  );
}
