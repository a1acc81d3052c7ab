import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

/** Only a Run that has begun can have produced something (§4.7). */
export const artifactRunStarted = corpusRule(
  {
    id: "artifact/run-started",
    level: "warning",
    summary: "the Run that produced an Artifact is still planned or ready",
    why: "§4.7: Represents an output produced by a Run (derived: it began before)",
  },
  function* (corpus) {
    for (const artifact of corpus.of("Artifact")) {
      const producer = refAt(artifact, "/produced_by");
      const run = producer === null ? null : corpus.find("Run", producer.id);
      // A Run with a broken status has a finding of its own.
      if (run?.outline.valid !== true) continue;
      const status = run.outline.scalars["status"] ?? "planned";
      if (status !== "planned" && status !== "ready") continue;
      yield {
        about: artifact,
        at: "/produced_by",
        message: `was produced by ${named(run)}, which is still ${status}`,
        help: `write the Run's status and telemetry as they are now, or correct produced_by`,
        args: [run.id],
        related: [{ place: { path: run.file.path, pointer: "/status" }, message: "the Run has not begun" }],
      };
    }
  },
);
