import { isPresent } from "../ref/resolves.ts";
import { fileRule } from "../rule.ts";
import type { RuleInfo } from "../rule.ts";
import { schemaRule } from "../schema-rule.ts";

const info: RuleInfo = {
  id: "repo/owners-actors",
  level: "error",
  locked: true,
  summary: "an owner of a Repo is neither an Actor nor a Ref to an object of the store",
  why: "§4.1: owners: Ref[] (… v0.1 uses Actor[] if needed); §2.6: kind + id must resolve to exactly one object",
};

const structure = schemaRule(info);

/** Somebody owns a Repo, and one can tell who (§4.1). */
export const repoOwnersActors = fileRule(info, ["Repo"], function* (file, corpus) {
  yield* structure.check(file, corpus);
  const outline = file.reading?.outline;
  if (outline?.kind !== "Repo") return;
  for (const ref of outline.refs) {
    if (!ref.at.startsWith("/owners/") || isPresent(corpus, ref)) continue;
    yield {
      about: file,
      at: ref.at,
      message: `names as owner ${ref.kind} ${ref.id}, which is not in the store`,
      help: "name a person, agent or system instead: {actor_kind: human, actor_id: ada}",
      args: [ref.kind, ref.id],
    };
  }
});
