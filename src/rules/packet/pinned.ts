import { isTimestamp } from "../../model/timestamp.ts";
import { isEarlier } from "../earlier.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule, kindRule } from "../rule.ts";
import { named } from "../words.ts";

/** A briefing may pin the constraints that held (§5); off unless a store asks for it. */
export const packetPin = kindRule(
  "ContextPacket",
  {
    id: "packet/pin",
    level: "off",
    summary: "a ContextPacket pins no ConstraintSnapshot",
    why: "§5: ContextPacket MAY pin a ConstraintSnapshot and DoctrineRefs",
  },
  ({ constraint_snapshot: pin }, about) =>
    pin === null
      ? [
          {
            about,
            at: "/constraint_snapshot",
            message: "pins no ConstraintSnapshot",
            help: "write a ConstraintSnapshot of the limits that held, and name it in constraint_snapshot",
          },
        ]
      : [],
);

/** What a packet pins was there when the packet was created (§4.3). */
export const packetPinTime = corpusRule(
  {
    id: "packet/pin-time",
    level: "warning",
    summary: "the ConstraintSnapshot that a ContextPacket pins was captured after the packet was created",
    why: "§4.3: constraint_snapshot: Ref|null (ConstraintSnapshot) pinned at packet creation",
  },
  function* (corpus) {
    for (const packet of corpus.of("ContextPacket")) {
      const pin = refAt(packet, "/constraint_snapshot");
      const snapshot = pin === null ? null : corpus.find("ConstraintSnapshot", pin.id);
      const captured = snapshot?.outline.scalars["captured_at"] ?? "";
      const created = packet.outline.scalars["created_at"] ?? "";
      // A time of another form has a finding of its own.
      if (snapshot === null || !isTimestamp(captured) || !isTimestamp(created)) continue;
      if (!isEarlier(created, captured)) continue;
      yield {
        about: packet,
        at: "/constraint_snapshot",
        message: `was created at ${created}, but ${named(snapshot)} that it pins was captured at ${captured}`,
        help: "pin the snapshot that held when the packet was created, or correct the time that is wrong",
        args: [snapshot.id],
        related: [{ place: { path: snapshot.file.path, pointer: "/captured_at" }, message: "captured here" }],
      };
    }
  },
);
