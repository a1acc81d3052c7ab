import { corpusRule } from "../rule.ts";
import { fieldName } from "../words.ts";
import { hasStarted } from "./has-started.ts";

/** What a Run was given can be proved later, because each input is pinned by its digest (§1.3). */
export const runPinDigestPresent = corpusRule(
  {
    id: "run/pin-digest-present",
    level: "info",
    summary: "an input of a started Run has no digest (a warning with seal: explicit)",
    why: "§1.3: A Run's inputs and outputs must be explicit",
  },
  function* (corpus, { config }) {
    for (const run of corpus.of("Run")) {
      // One that leads nowhere or to another kind has nothing to be pinned to.
      const loose = run.outline.refs.filter(
        (ref) =>
          ref.at.startsWith("/inputs/") &&
          ref.digest === null &&
          ref.wants === ref.kind &&
          corpus.find(ref.kind, ref.id) !== null,
      );
      if (loose.length === 0 || !run.outline.valid || !hasStarted(run)) continue;
      for (const ref of loose) {
        yield {
          about: run,
          at: ref.at,
          message: `has started, but ${fieldName(ref.at)} is not pinned by a digest`,
          help: `add the digest of ${ref.kind} ${ref.id} to ${fieldName(ref.at)}; cwom run start pins what it finds there`,
          args: [ref.kind, ref.id],
          level: config.seal === "explicit" ? "warning" : "info",
        };
      }
    }
  },
);
