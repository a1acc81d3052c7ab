import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { isEarlier } from "../earlier.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";
import { textOf } from "../text-of.ts";
import { applicabilityOf, exclusionOf, workOf } from "./applicability.ts";
import type { Applicability, Work } from "./applicability.ts";

/** Most that one finding names: a Run that lacks more is told of them when these are mended. */
const most = 3;

/** A Run was told everything that binds it. */
export const doctrineMustCovered = corpusRule(
  {
    id: "doctrine/must-covered",
    level: "off",
    summary: "a Run does not refer to doctrine of priority must that applies to it and is older than it",
    why: "ours: §3.8 has priority must; what binds a Run should stand among its inputs",
  },
  function* (corpus) {
    const binding = bindingIn(corpus);
    if (binding.length === 0) return;
    for (const run of corpus.of("Run")) {
      const missing = missingFrom(run, binding, corpus);
      if (missing.length === 0) continue;
      yield {
        about: run,
        at: "/inputs/doctrine_refs",
        message: `does not refer to ${missing.map(named).join(", ")}, which must be kept to and applies to it`,
        help: "add a Ref to it to inputs.doctrine_refs before the Run starts",
        args: missing.map(({ id }) => id),
        related: missing.map(({ file }) => ({
          place: { path: file.path, pointer: "/priority" },
          message: "must be kept to",
        })),
      };
    }
  },
);

interface Binding {
  readonly doctrine: StoredObject;
  /** All versions of a doctrine have the same name. */
  readonly name: string;
  readonly applicability: Applicability;
}

/** Doctrine of priority must that can be read, the last written first. */
function bindingIn(corpus: Corpus): Binding[] {
  const must = corpus
    .of("DoctrineRef")
    .filter(({ outline }) => outline.valid && outline.scalars["priority"] === "must");
  return must
    .toReversed()
    .map((doctrine) => ({ doctrine, name: nameOf(doctrine), applicability: applicabilityOf(doctrine, corpus) }));
}

function missingFrom(run: StoredObject, binding: readonly Binding[], corpus: Corpus): StoredObject[] {
  const covered = coveredBy(run, corpus);
  const work = workOf(run, corpus);
  const missing: StoredObject[] = [];
  for (const { doctrine, name, applicability } of binding) {
    if (missing.length === most) break;
    if (covered.has(name) || !isOlder(doctrine, run) || !isFor(applicability, work)) continue;
    covered.add(name);
    missing.push(doctrine);
  }
  return missing;
}

function isFor(applicability: Applicability, work: Work): boolean {
  return exclusionOf(applicability, work) === null;
}

/** Names of the doctrine that a Run or one of its briefings refers to, in whatever version; that it does so only by a briefing is run/inherits-doctrine's. */
function coveredBy(run: StoredObject, corpus: Corpus): Set<string> {
  const packets = run.outline.refs.flatMap(({ kind, id }) =>
    kind === "ContextPacket" ? (corpus.find(kind, id) ?? []) : [],
  );
  const names = new Set<string>();
  for (const { outline } of [run, ...packets]) {
    for (const { kind, id } of outline.refs) {
      const doctrine = kind === "DoctrineRef" ? corpus.find(kind, id) : null;
      if (doctrine !== null) names.add(nameOf(doctrine));
    }
  }
  return names;
}

function nameOf(doctrine: StoredObject): string {
  return JSON.stringify([textOf(doctrine, "namespace"), textOf(doctrine, "name")]);
}

/** Nobody could have told a Run of doctrine that was written after it; without times it is taken for older. */
function isOlder(doctrine: StoredObject, run: StoredObject): boolean {
  const written = doctrine.outline.scalars["created_at"];
  const made = run.outline.scalars["created_at"];
  return written === undefined || made === undefined || !isEarlier(made, written);
}
