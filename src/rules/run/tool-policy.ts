import type { Corpus } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import { named, shown } from "../words.ts";

/** A Run uses the tools that it may use (§4.1, §4.4). */
export const runToolPolicy = corpusRule(
  {
    id: "run/tool-policy",
    level: "warning",
    summary: "a Run has a tool in its toolchain that its ConstraintSnapshot or its Repo does not allow",
    why: "§4.4: tools: allowed, blocked; §4.1: policy: allowed_tools",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      const toolchain = run.recall("toolchain", () => run.object?.executor.toolchain ?? []);
      if (toolchain.length === 0) continue;
      const policies = [...snapshotPolicies(corpus, refAt(run, "/inputs/constraint_snapshot"))];
      policies.push(...repoPolicies(corpus, refAt(run, "/repo")));
      for (const [index, tool] of toolchain.entries()) {
        const broken = policies.find((policy) => policy.tools.has(nameOf(tool)) !== policy.allows);
        if (broken === undefined) continue;
        yield {
          about: run,
          at: `/executor/toolchain/${index}`,
          message: `has the tool ${shown(tool)} in its toolchain, ${broken.words}`,
          help: "take it out of executor.toolchain if it was not used; what is allowed next time belongs in a new snapshot",
          args: [tool],
          related: [{ place: broken.place, message: broken.allows ? "the tools that are allowed" : "blocked here" }],
        };
      }
    }
  },
);

/** A list of tools: those that alone are allowed, or those that are blocked. */
interface Policy {
  readonly allows: boolean;
  readonly tools: ReadonlySet<string>;
  readonly words: string;
  readonly place: { readonly path: string; readonly pointer: string };
}

function* snapshotPolicies(corpus: Corpus, ref: RefUse | null): Generator<Policy> {
  const snapshot = ref === null ? null : corpus.find("ConstraintSnapshot", ref.id);
  if (snapshot === null) return;
  const tools = snapshot.recall("tools", () => snapshot.object?.constraints.tools ?? null);
  if (tools === null) return;
  const place = (list: string): Policy["place"] => ({
    path: snapshot.file.path,
    pointer: `/constraints/tools/${list}`,
  });
  const blocked = setOf(tools.blocked);
  yield { allows: false, tools: blocked, words: `which ${named(snapshot)} blocks`, place: place("blocked") };
  if (tools.allowed.length === 0) return;
  const words = `which is not among those that ${named(snapshot)} allows`;
  yield { allows: true, tools: setOf(tools.allowed), words, place: place("allowed") };
}

function* repoPolicies(corpus: Corpus, ref: RefUse | null): Generator<Policy> {
  const repo = ref === null ? null : corpus.find("Repo", ref.id);
  if (repo === null) return;
  const allowed = repo.recall("allowed_tools", () => repo.object?.policy.allowed_tools ?? []);
  if (allowed.length === 0) return;
  const words = `which is not among those that ${named(repo)} allows`;
  yield {
    allows: true,
    tools: setOf(allowed),
    words,
    place: { path: repo.file.path, pointer: "/policy/allowed_tools" },
  };
}

function setOf(tools: readonly string[]): ReadonlySet<string> {
  return new Set(tools.map(nameOf));
}

/** Blanks around a name and its case do not make another tool of it. */
function nameOf(tool: string): string {
  return tool.trim().toLowerCase();
}
