import { isEarlier } from "../earlier.ts";
import { shellWord } from "../file/shell-word.ts";
import { kindRule } from "../rule.ts";

/** A packet is never changed, so it was last changed when it was created (§4.3). */
export const packetNeverUpdated = kindRule(
  "ContextPacket",
  {
    id: "packet/never-updated",
    level: "warning",
    summary: "a ContextPacket's updated_at is not its created_at",
    why: "§4.3: ContextPacket is immutable once created",
  },
  ({ created_at: created, updated_at: updated }, about) => {
    // One that was updated before it was created is object/timestamp-order's.
    if (created === null || updated === null || !isEarlier(created, updated)) return [];
    return [
      {
        about,
        at: "/updated_at",
        message: `was updated at ${updated}, after it was created at ${created}, expected the same time`,
        help: `write updated_at as created_at; new information goes into the next version: cwom packet supersede ${shellWord(about.id)}`,
        old: created,
        new: updated,
      },
    ];
  },
);
