import { bytesDigest } from "../../model/digest.ts";
import { kindRule } from "../rule.ts";

/** Data in a packet is the data that its digest proves (§4.3). */
export const packetInlineDigest = kindRule(
  "ContextPacket",
  {
    id: "packet/inline-digest",
    level: "error",
    locked: true,
    summary: "the digest of a data blob is not that of its inline text",
    why: "§4.3: data_blobs: inline: string|null (base64 or raw small text), digest: string|null (derived)",
  },
  function* (packet, stored) {
    for (const [index, { name, inline, digest }] of packet.inputs.data_blobs.entries()) {
      // Another form of digest is packet/digest-form's.
      if (inline === null || digest === null || !/^sha256:[0-9a-f]{64}$/.test(digest)) continue;
      const actual = bytesDigest(Buffer.from(inline, "utf8"));
      if (digest === actual || digest === decodedDigest(inline)) continue;
      yield {
        about: stored,
        at: `/inputs/data_blobs/${index}/digest`,
        message: `has a digest for the data blob ${JSON.stringify(name.slice(0, 60))} that is not that of its inline data`,
        help: `write digest: ${actual}, or restore the inline data`,
        old: actual,
        new: digest,
      };
    }
  },
);

/** The digest of what base64 stands for, line breaks aside; null when the text is no base64. */
function decodedDigest(inline: string): string | null {
  const text = inline.replaceAll(/\s/g, "");
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  return bytesDigest(Buffer.from(text, "base64"));
}
