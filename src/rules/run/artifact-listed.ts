import type { StoredObject } from "../../store/corpus.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { named } from "../words.ts";
import { isOver } from "./is-over.ts";

/** A Run that is over lists everything it produced (§1.3); before that the list may lag behind. */
export const runArtifactListed = corpusRule(
  {
    id: "run/artifact-listed",
    level: "off",
    upTo: "error",
    summary: "a Run does not list an Artifact that it produced (an error once the Run is over)",
    why: "§1.3: A Run's inputs and outputs must be explicit",
  },
  function* (corpus) {
    const listed = new Set(corpus.of("Run").flatMap((run) => listedBy(run)));
    for (const artifact of corpus.of("Artifact")) {
      if (!artifact.outline.valid) continue;
      // One that another Run lists is run/artifact-belongs'.
      const producer = listed.has(artifact.id) ? null : refAt(artifact, "/produced_by");
      const run = producer === null ? null : corpus.find("Run", producer.id);
      // A broken list hides entries, and the schema's finding says so.
      if (run?.outline.valid === true) yield remarkOn(run, artifact);
    }
  },
);

function remarkOn(run: StoredObject, artifact: StoredObject): Remark {
  return {
    about: run,
    at: "/outputs/artifacts",
    message: `does not list ${named(artifact)}, which it produced`,
    help: `add {kind: Artifact, id: ${artifact.id}} to outputs.artifacts`,
    fix: {
      is: "add",
      path: run.file.path,
      list: "/outputs/artifacts",
      item: { kind: "Artifact", id: artifact.id },
    },
    args: [artifact.id],
    related: [{ place: { path: artifact.file.path, pointer: "/produced_by" }, message: "names this Run" }],
    ...(isOver(run) ? { level: "error" } : {}),
  };
}

function listedBy(run: StoredObject): string[] {
  return run.outline.refs.flatMap(({ wants, kind, id }) => (wants === "Artifact" && kind === "Artifact" ? [id] : []));
}
