import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName } from "../words.ts";
import { hasStarted } from "./has-started.ts";

/** What a Run was given can be proved later, because each input is pinned by its digest (§1.3). */
export const runPinDigestPresent = corpusRule(
  {
    id: "run/pin-digest-present",
    level: "info",
    upTo: "warning",
    summary: "an input of a started Run has no digest (a warning with seal: explicit)",
    why: "§1.3: A Run's inputs and outputs must be explicit",
  },
  function* (corpus, { config }) {
    const level = config.seal === "explicit" ? "warning" : "info";
    for (const run of corpus.of("Run")) {
      const [first, ...more] = looseInputs(run, corpus);
      if (first === undefined || !run.outline.valid || !hasStarted(run)) continue;
      yield { ...remarkOn(run, first, more), level };
    }
  },
);

/** The inputs without a digest; one that leads nowhere or to another kind has nothing to be pinned to. */
function looseInputs(run: StoredObject, corpus: Corpus): RefUse[] {
  return run.outline.refs.filter(
    ({ at, kind, id, digest, wants }) =>
      at.startsWith("/inputs/") && digest === null && wants === kind && corpus.find(kind, id) !== null,
  );
}

/** A Run that was started without pins lacks them all: that is one mistake. */
function remarkOn(run: StoredObject, first: RefUse, more: readonly RefUse[]): Remark {
  const name = fieldName(first.at);
  const others = more.length === 0 ? `${name} is` : `${name} and ${more.length} more of its inputs are`;
  return {
    about: run,
    ...(more.length === 0 ? { at: first.at } : { at: "/inputs", atKey: true }),
    message: `has started, but ${others} not pinned by a digest`,
    help: "add to each Ref the digest that its object has: cwom verify <its id> shows it",
    args: [first, ...more].map(({ kind, id }) => `${kind} ${id}`),
  };
}
