import type { ContextPacket } from "../../model/context-packet.ts";
import { kindRule } from "../rule.ts";
import { fieldName, shown } from "../words.ts";

const form = "sha256:<64 lower-case hex digits>";

/** What a packet builds on is proved by SHA-256 (§4.3). */
export const packetDigestForm = kindRule(
  "ContextPacket",
  {
    id: "packet/digest-form",
    level: "warning",
    summary: `the digest of a document or data blob is not ${form}`,
    why: "§4.3: digest: string|null (sha256 recommended)",
  },
  function* (packet, about) {
    for (const { at, digest } of digestsIn(packet)) {
      if (digest === null || /^sha256:[0-9a-f]{64}$/.test(digest)) continue;
      yield {
        about,
        at,
        message: `has ${fieldName(at)} ${shown(digest)}, expected ${form}`,
        help: "write sha256: and what sha256sum prints for the file",
        new: digest.slice(0, 200),
      };
    }
  },
);

/** A document without a digest may be another one tomorrow (§4.3). */
export const packetDigestPresent = kindRule(
  "ContextPacket",
  {
    id: "packet/digest-present",
    level: "info",
    summary: "a document has no digest",
    why: "§4.3: documents: digest: string|null (sha256 recommended)",
  },
  function* (packet, about) {
    for (const [index, { title, digest }] of packet.inputs.documents.entries()) {
      if (digest !== null) continue;
      yield {
        about,
        at: `/inputs/documents/${index}/digest`,
        message: `names the document ${shown(title.slice(0, 60))} without a digest`,
        help: `add digest: ${form}`,
      };
    }
  },
);

function digestsIn({ inputs }: ContextPacket): { at: string; digest: string | null }[] {
  return [
    ...inputs.documents.map(({ digest }, index) => ({ at: `/inputs/documents/${index}/digest`, digest })),
    ...inputs.data_blobs.map(({ digest }, index) => ({ at: `/inputs/data_blobs/${index}/digest`, digest })),
  ];
}
