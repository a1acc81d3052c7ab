import { hash } from "node:crypto";

/** What makes two findings the same across runs: never message text, line numbers or counts. */
export interface FindingKey {
  readonly rule: string;
  readonly kind: string | null;
  /** The object's id, or the path of a file that names none. */
  readonly id: string;
  readonly pointer: string;
  readonly args: readonly string[];
}

/** A finding's identity: 32 hex digits, the same on every machine. */
export function fingerprintOf(key: FindingKey): string {
  const text = JSON.stringify([key.rule, key.kind, key.id, key.pointer, ...key.args]);
  return hash("sha256", text, "hex").slice(0, 32);
}
