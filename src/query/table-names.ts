import type { Kind } from "../model/enums.ts";

/** A kind as tables name it: `ContextPacket` is `context_packet`. */
export function singular(kind: Kind): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
}

/** The table of a kind: `issues`, `context_packets`, … */
export function tableOf(kind: Kind): string {
  return `${singular(kind)}s`;
}
