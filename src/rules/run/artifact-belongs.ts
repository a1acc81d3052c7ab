import { refAt } from "../ref/at.ts";
import { isPresent } from "../ref/resolves.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** A Run lists what it produced itself (§4.7). */
export const runArtifactBelongs = corpusRule(
  {
    id: "run/artifact-belongs",
    level: "error",
    locked: true,
    summary: "a Run lists an Artifact that another Run produced",
    why: "§4.7: Artifact MUST reference the Run that produced it",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      // A flaw of the Run itself, above all in its id, is one mistake: its own.
      if (!run.outline.valid) continue;
      for (const ref of run.outline.refs) {
        if (ref.wants !== "Artifact" || ref.kind !== "Artifact") continue;
        const artifact = corpus.find("Artifact", ref.id);
        const producer = artifact === null ? null : refAt(artifact, "/produced_by");
        // A produced_by that leads nowhere is ref/resolves'.
        if (artifact === null || producer === null || producer.id === run.id || !isPresent(corpus, producer)) continue;
        yield {
          about: run,
          at: ref.at,
          message: `lists ${named(artifact)}, which Run ${producer.id} produced`,
          help: `take it out of outputs.artifacts, or correct produced_by in ${artifact.file.path}`,
          old: run.id,
          new: producer.id,
          args: [artifact.id],
          related: [{ place: { path: artifact.file.path, pointer: "/produced_by" }, message: "names its Run here" }],
        };
      }
    }
  },
);
