import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** A Run is held to the doctrine that its briefing names (§5). */
export const runInheritsDoctrine = corpusRule(
  {
    id: "run/inherits-doctrine",
    level: "info",
    summary: "a Run does not list a DoctrineRef that its ContextPacket names",
    why: "§5: ContextPacket MAY pin a ConstraintSnapshot and DoctrineRefs; Run consumes ContextPackets, DoctrineRefs",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      // A broken list hides entries, and the schema's finding says so.
      if (!run.outline.valid) continue;
      const own = new Set(refsTo(run, "DoctrineRef").map(({ id }) => id));
      for (const [id, { packet, at }] of doctrineOfPackets(corpus, run)) {
        if (own.has(id)) continue;
        yield {
          about: run,
          at: "/inputs/doctrine_refs",
          message: `does not list DoctrineRef ${id}, which its ${named(packet)} names`,
          help: `add {kind: DoctrineRef, id: ${id}} to inputs.doctrine_refs`,
          args: [id],
          related: [{ place: { path: packet.file.path, pointer: at }, message: "named here" }],
        };
      }
    }
  },
);

/** The doctrine that the packets of a Run name, and where it is named first. */
function doctrineOfPackets(corpus: Corpus, run: StoredObject): Map<string, { packet: StoredObject; at: string }> {
  const doctrine = new Map<string, { packet: StoredObject; at: string }>();
  for (const { id } of refsTo(run, "ContextPacket")) {
    const packet = corpus.find("ContextPacket", id);
    for (const ref of packet === null ? [] : refsTo(packet, "DoctrineRef")) {
      // One that is not in the store is ref/resolves'.
      const isKnown = doctrine.has(ref.id) || corpus.find("DoctrineRef", ref.id) === null;
      if (packet !== null && !isKnown) doctrine.set(ref.id, { packet, at: ref.at });
    }
  }
  return doctrine;
}

function refsTo({ outline }: StoredObject, kind: "ContextPacket" | "DoctrineRef"): { id: string; at: string }[] {
  return outline.refs.filter((ref) => ref.wants === kind && ref.kind === kind);
}
