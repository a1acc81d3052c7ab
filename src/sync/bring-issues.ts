import { bringChanges } from "./bring-changes.ts";
import { bringNew } from "./bring-new.ts";
import { Logins } from "./brought.ts";
import type { Bringing, BroughtSum, Stop } from "./brought.ts";
import type { Pass } from "./sync-issues.ts";

/**
 * Brings the Issues of a store to GitHub once everything was read: new ones first, so that relations then have both ends.
 * In a dry run nothing is written, and the sum says what would be.
 */
export async function bringIssues(pass: Pass, bringing: Bringing): Promise<{ sum: BroughtSum; stop: Stop }> {
  const sum = { created: [], changed: [], unsent: [], unclear: [] };
  const making = { pass, bringing, logins: new Logins(pass.asking.reader), sum: { ...sum, writes: 0 } };
  const stop = (await bringNew(making)) ?? (await bringChanges(making));
  return { sum: { ...sum, writes: bringing.writer.sent() }, stop };
}
