import { kindRule } from "../rule.ts";
import { fieldName } from "../words.ts";

/** Data comes from one place (§4.3); data that comes from two may differ. */
export const packetBlobOneSource = kindRule(
  "ContextPacket",
  {
    id: "packet/blob-one-source",
    level: "warning",
    summary: "a data blob has neither uri nor inline (an info when it has both)",
    why: "§4.3: Exactly one of uri or inline SHOULD be set for each data blob (both allowed only for convenience)",
  },
  function* (packet, about) {
    for (const [index, { uri, inline }] of packet.inputs.data_blobs.entries()) {
      const hasUri = uri !== null && uri.trim() !== "";
      if (hasUri !== (inline !== null)) continue;
      const at = `/inputs/data_blobs/${index}`;
      const name = fieldName(at);
      if (hasUri) {
        const help = "keep one of the two, and its digest beside it";
        yield { about, at, message: `has both uri and inline in ${name}`, help, level: "info" };
      } else {
        const help = "give uri, or the data itself as inline";
        yield { about, at, message: `has neither uri nor inline in ${name}, expected one of them`, help };
      }
    }
  },
);

const inlineByteLimit = 16 * 1024;

/** Data that stands in a packet is small, so that the packet can be read (§4.3). */
export const packetInlineSmall = kindRule(
  "ContextPacket",
  {
    id: "packet/inline-small",
    level: "warning",
    summary: "the inline data of a data blob is larger than 16 KiB",
    why: "§4.3: inline: string|null (base64 or raw small text); keep small",
  },
  function* (packet, about) {
    for (const [index, { inline }] of packet.inputs.data_blobs.entries()) {
      const size = Buffer.byteLength(inline ?? "");
      if (size <= inlineByteLimit) continue;
      const at = `/inputs/data_blobs/${index}/inline`;
      yield {
        about,
        at,
        message: `has ${size} bytes in ${fieldName(at)}, expected at most ${inlineByteLimit}`,
        help: "keep the data in a file, and give its uri and digest instead",
      };
    }
  },
);
