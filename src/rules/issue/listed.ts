import type { Kind } from "../../model/enums.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import type { CorpusRule, RuleInfo } from "../rule.ts";
import { fieldName, named } from "../words.ts";

/** An Issue collects its briefings (§5). */
export const issuePacketListed = listedRule("ContextPacket", "/context_packets", {
  id: "issue/packet-listed",
  level: "info",
  summary: "a ContextPacket for an Issue is not in the Issue's context_packets",
  why: "§5: Issue collects ContextPackets, DoctrineRefs, ConstraintSnapshots",
});

/** A store that lists Runs on their Issues lists them all (§4.2). */
export const issueRunListed = listedRule("Run", "/runs", {
  id: "issue/run-listed",
  level: "off",
  summary: "a Run for an Issue is not in the Issue's runs",
  why: "§4.2: Issue MAY store Run refs for convenience",
});

function listedRule(kind: Kind, list: string, info: RuleInfo): CorpusRule {
  return corpusRule(info, function* (corpus) {
    const listed = new Map<string, ReadonlySet<string>>();
    for (const object of corpus.of(kind)) {
      const issue = issueOf(corpus, object);
      if (issue === null) continue;
      const ids = listed.get(issue.id) ?? idsIn(issue, list, kind);
      listed.set(issue.id, ids);
      if (ids.has(object.id)) continue;
      yield {
        about: issue,
        at: list,
        message: `lacks in ${fieldName(list)} ${named(object)}, which is for it`,
        help: `add {kind: ${kind}, id: ${object.id}} to ${fieldName(list)}`,
        fix: { is: "add", path: issue.file.path, list, item: { kind, id: object.id } },
        args: [object.id],
        related: [{ place: { path: object.file.path, pointer: "/for_issue" }, message: "the Issue that it is for" }],
      };
    }
  });
}

/** The Issue that an object is for; null too where its list may hold what cannot be read, or where another file has the object's id. */
function issueOf(corpus: Corpus, object: StoredObject): StoredObject | null {
  const ref = refAt(object, "/for_issue");
  const issue = ref === null ? null : corpus.find("Issue", ref.id);
  return issue?.outline.valid === true && corpus.find(object.kind, object.id) === object ? issue : null;
}

function idsIn(issue: StoredObject, list: string, kind: Kind): Set<string> {
  const refs = issue.outline.refs.filter((ref) => ref.at.startsWith(`${list}/`) && ref.kind === kind);
  return new Set(refs.map(({ id }) => id));
}
