import { shellWord } from "../file/shell-word.ts";
import { sealedRules } from "../sealed-rules.ts";

/** A ContextPacket that has landed never changes (§4.3). */
export const [packetChanged, packetDeleted, packetReformatted] = sealedRules("ContextPacket", {
  group: "packet",
  sentence: "§4.3: ContextPacket is immutable once created. New info ⇒ new ContextPacket with a new version",
  instead: (id) => `what is new belongs in the next version: cwom packet supersede ${shellWord(id)}`,
});
