import type { Kind } from "./enums.ts";

/** What to type to see the ids of some kinds, of any kind when none is named. */
export function listHelp(kinds: readonly Kind[]): string {
  const commands = kinds.map((kind) => `cwom list ${kind}`);
  return `see which there are: ${commands.length === 0 ? "cwom list <kind>" : commands.join(", ")}`;
}
