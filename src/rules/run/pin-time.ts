import { isTimestamp } from "../../model/timestamp.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { isEarlier } from "../earlier.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName, named } from "../words.ts";

/** What a Run was given was there when it started (§4.6). */
export const runPinTime = corpusRule(
  {
    id: "run/pin-time",
    level: "warning",
    summary: "an input of a Run was made after the Run started",
    why: "§4.6: constraint_snapshot: pinned at run start (derived)",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      const inputs = run.outline.valid ? run.outline.refs.filter(isTimed) : [];
      const start = inputs.length === 0 ? null : startOf(run);
      if (start === null) continue;
      for (const ref of inputs) {
        const remark = remarkOn(run, ref, start, corpus);
        if (remark !== null) yield remark;
      }
    }
  },
);

function startOf(run: StoredObject<"Run">): string | null {
  return run.recall("started_at", () => run.object?.telemetry.started_at ?? null);
}

/** The member that says when an input was made or measured. */
const timeOf = { ContextPacket: "created_at", ConstraintSnapshot: "captured_at" } as const;

type Timed = RefUse & { readonly kind: keyof typeof timeOf };

function isTimed(ref: RefUse): ref is Timed {
  return ref.kind === ref.wants && (ref.kind === "ContextPacket" || ref.kind === "ConstraintSnapshot");
}

function remarkOn(about: StoredObject, ref: Timed, start: string, corpus: Corpus): Remark | null {
  const input = corpus.find(ref.kind, ref.id);
  const member = timeOf[ref.kind];
  const time = input?.outline.scalars[member];
  if (input === null || time === undefined || !isTimestamp(time) || !isEarlier(start, time)) return null;
  return {
    about,
    at: ref.at,
    message: `started at ${start}, but ${named(input)} in ${fieldName(ref.at)} has ${member} ${time}`,
    help: `name the ${ref.kind} that the Run was really given, or correct telemetry.started_at`,
    args: [ref.id],
    related: [{ place: { path: input.file.path, pointer: `/${member}` }, message: "later than the start of the Run" }],
  };
}
