import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";
import { applicabilityOf, exclusionOf, workOf } from "./applicability.ts";
import type { Applicability } from "./applicability.ts";

/** Work is held to doctrine that is meant for it (§4.5). */
export const doctrineApplies = corpusRule(
  {
    id: "doctrine/applies",
    level: "info",
    summary: "an Issue or a Run refers to doctrine whose applicability excludes it",
    why: "§4.5: applicability: repo_refs, issue_types, tags",
  },
  function* (corpus) {
    const known = new Map<string, Applicability>();
    for (const object of corpus.objects) {
      const refs = object.kind === "Issue" || object.kind === "Run" ? object.outline.refs : [];
      const doctrineRefs = refs.filter(({ kind, wants }) => kind === "DoctrineRef" && wants === kind);
      if (doctrineRefs.length === 0) continue;
      const work = workOf(object, corpus);
      for (const ref of doctrineRefs) {
        const doctrine = corpus.find("DoctrineRef", ref.id);
        if (doctrine === null) continue;
        const applicability = known.get(ref.id) ?? applicabilityOf(doctrine, corpus);
        known.set(ref.id, applicability);
        const exclusion = exclusionOf(applicability, work);
        if (exclusion === null) continue;
        yield {
          about: object,
          at: ref.at,
          message: `refers to ${named(doctrine)}, which is ${exclusion}`,
          help: "take it off the list, or widen the applicability of the doctrine in its next version",
          args: [ref.id],
          related: [applicabilityPlace(doctrine)],
        };
      }
    }
  },
);

function applicabilityPlace({ file }: StoredObject) {
  return { place: { path: file.path, pointer: "/applicability" }, message: "where it applies" };
}
