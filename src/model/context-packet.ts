import * as z from "zod";
import { group, list, orDefault, orNull, text } from "./fields.ts";
import { nameLimit, summaryLimit, textLimit } from "./limits.ts";
import { common, identity, ref, refs, seal } from "./primitives.ts";

const document = z
  .strictObject({
    title: text(nameLimit, "Title of the document."),
    uri: text(textLimit, "Where the document is: absolute, or a path in this repository."),
    digest: orNull(text(textLimit, "Digest of its bytes; sha256:<hex> is recommended.")),
    excerpt: orNull(text(textLimit, "The passage that matters.")),
  })
  .describe("A document.");

const dataBlob = z
  .strictObject({
    name: text(nameLimit, "Name of the blob."),
    media_type: text(textLimit, "Media type such as application/json."),
    uri: orNull(text(textLimit, "Where the data is; give this or inline.")),
    inline: orNull(text(textLimit, "The data itself, base64 or small raw text; give this or uri.")),
    digest: orNull(text(textLimit, "Digest of the data; sha256:<hex> is recommended.")),
  })
  .describe("A piece of data.");

/** ContextPacket: a versioned briefing bundle for a Run, immutable once created (§4.3). */
export const contextPacketSchema = z
  .strictObject({
    ...identity("ContextPacket"),
    for_issue: ref("Issue", "The Issue that this briefs on."),
    version: text(textLimit, 'Version of the briefing; quote it ("1.0").'),
    summary: text(summaryLimit, "The briefing in short."),
    inputs: group(
      {
        documents: list(document, "Documents to read."),
        data_blobs: list(dataBlob, "Data to use."),
        links: list(text(textLimit, "An address."), "Addresses worth knowing."),
      },
      "What the briefing builds on.",
    ),
    assumptions: list(text(textLimit, "An assumption."), "What is taken for granted."),
    open_questions: list(text(textLimit, "A question."), "What is not known yet."),
    instructions: orDefault(text(textLimit, "What to do."), ""),
    doctrine_refs: refs("DoctrineRef", "Doctrine that governs the work."),
    constraint_snapshot: orNull(ref("ConstraintSnapshot", "Constraints, pinned when the packet was created.")),
    ...common,
    seal,
  })
  .meta({
    title: "ContextPacket",
    description: "A versioned briefing for a Run, immutable once created: new information is a new packet (§4.3).",
  });

export type ContextPacket = z.output<typeof contextPacketSchema>;
