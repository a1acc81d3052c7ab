import { pointerStep } from "../model/json.ts";
import type { ContextPacket } from "../model/context-packet.ts";
import type { Ref } from "../model/primitives.ts";
import type { Run } from "../model/run.ts";
import type { Corpus } from "../store/corpus.ts";
import { validObject } from "./valid-object.ts";
import { describe } from "./resource-descriptor.ts";
import type { ResourceDescriptor } from "./resource-descriptor.ts";
import { objectUrn } from "./urn.ts";

/** What a Run was given (§4.6): its inputs as they were pinned, and the documents and data that its ContextPackets name. */
export function resolvedDependencies(run: Run, corpus: Corpus): ResourceDescriptor[] {
  const { context_packets: packets, doctrine_refs: doctrine, constraint_snapshot: snapshot } = run.inputs;
  const inputs = [...packets, ...(snapshot === null ? [] : [snapshot]), ...doctrine];
  return [
    ...inputs.map(describeInput),
    ...packets.flatMap((packet) => describeContents(validObject(corpus, "ContextPacket", packet.id))),
  ];
}

/** An input that the Run did not pin has no digest: what it has today is not what the Run was told. */
function describeInput({ kind, id, digest }: Ref): ResourceDescriptor {
  return describe({ title: `${kind}/${id}`, urn: objectUrn(kind, id), uri: null, digest, mediaType: null });
}

function describeContents(packet: ContextPacket): ResourceDescriptor[] {
  const { documents, data_blobs: blobs } = packet.inputs;
  const urnOf = (list: string, index: number): string =>
    objectUrn(packet.kind, packet.id, pointerStep(`/inputs/${list}`, index));
  return [
    ...documents.map(({ title, uri, digest }, index) =>
      describe({ title, urn: urnOf("documents", index), uri, digest, mediaType: null }),
    ),
    ...blobs.map(({ name, uri, digest, media_type: mediaType }, index) =>
      describe({ title: name, urn: urnOf("data_blobs", index), uri, digest, mediaType }),
    ),
  ];
}
