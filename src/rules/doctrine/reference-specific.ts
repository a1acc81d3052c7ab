import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { hasStarted } from "../run/has-started.ts";
import { textOf } from "../text-of.ts";
import { fieldName, named, shown } from "../words.ts";
import { isFloatingVersion } from "./floating-version.ts";

/** What a Run was held to can be read later, because its doctrine has a version that stays (§4.5). */
export const doctrineReferenceSpecific = corpusRule(
  {
    id: "doctrine/reference-specific",
    level: "error",
    locked: true,
    summary: "a started Run or a ContextPacket refers to doctrine without a version of its own",
    why: "§4.5: consumers MUST reference a specific version when reproducibility matters",
  },
  function* (corpus) {
    const floating = floatingDoctrine(corpus);
    if (floating.size === 0) return;
    for (const object of corpus.objects) {
      if (object.kind !== "Run" && object.kind !== "ContextPacket") continue;
      for (const ref of object.outline.refs) {
        const doctrine = ref.kind === "DoctrineRef" ? floating.get(ref.id) : undefined;
        if (doctrine === undefined || (object.kind === "Run" && !hasStarted(object))) continue;
        yield {
          about: object,
          at: ref.at,
          message: `refers in ${fieldName(ref.at)} to ${named(doctrine)}, whose version ${shown(textOf(doctrine, "version"))} is not a specific one`,
          help: 'add a DoctrineRef with a version such as "1.0", and refer to that',
          args: [ref.id],
          related: [
            {
              place: { path: doctrine.file.path, pointer: "/version" },
              message: "the version that may change its meaning",
            },
          ],
        };
      }
    }
  },
);

function floatingDoctrine(corpus: Corpus): Map<string, StoredObject> {
  const floating = new Map<string, StoredObject>();
  for (const { id } of corpus.of("DoctrineRef")) {
    const doctrine = corpus.find("DoctrineRef", id);
    const version = doctrine === null ? null : textOf(doctrine, "version");
    if (doctrine !== null && version !== null && isFloatingVersion(version)) floating.set(id, doctrine);
  }
  return floating;
}
