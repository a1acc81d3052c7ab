import { createHash } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The id of the Issue that a Task with an idempotency key becomes: the same for the same key, so that two who hand it in at
 * once meet at one file. It has the form of a ULID, but tells no time.
 */
export function issueIdOfKey(key: string): string {
  const digest = createHash("sha256").update(`jct/task ${key}`).digest();
  const digits = Array.from({ length: 26 }, (_, index) => alphabet[(digest[index] ?? 0) % 32] ?? "0");
  return `${alphabet[(digest[0] ?? 0) % 8] ?? "0"}${digits.slice(1).join("")}`;
}
