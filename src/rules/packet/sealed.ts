import { sealedRules } from "../sealed-rules.ts";

/** A ContextPacket that has landed never changes (§4.3). */
export const [packetChanged, packetDeleted, packetReformatted] = sealedRules("ContextPacket", {
  group: "packet",
  sentence: "§4.3: ContextPacket is immutable once created. New info ⇒ new ContextPacket with a new version",
  instead: "what is new belongs in a new ContextPacket with the next version",
});
