import type { ReportedFinding } from "../finding/report.ts";
import { kinds } from "../model/kinds.ts";
import { memberOrder } from "../model/member-order.ts";
import type { Corpus } from "../store/corpus.ts";
import type { FileWrite } from "../store/transaction.ts";
import { editYaml } from "../text/edit-yaml.ts";
import type { Edit } from "../text/edit-yaml.ts";
import type { Outcome } from "./operation.ts";

/** When a file came to be and last changed, ISO-8601 UTC, as git's history knows; now, for one that it does not know. */
export type TimesOf = (path: string) => { readonly created: string; readonly updated: string };

/** What fixing would do. */
export interface Fixing extends Outcome {
  /** The findings that it mends. */
  readonly mended: readonly ReportedFinding[];
  /** Findings with a fix that is left out, because the object is sealed or its text does not take it. */
  readonly left: readonly ReportedFinding[];
}

/** Plans the fixes that findings offer; `landed` is the last commit's store, whose packets and snapshots are never touched. */
export async function planFixes(
  findings: readonly ReportedFinding[],
  head: Corpus,
  landed: Corpus,
  timesOf: TimesOf,
): Promise<Fixing> {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const byFile = Map.groupBy(fixable, ({ fix, path }) => (fix?.is === "add" ? fix.path : path));
  const files = [...byFile.keys()].flatMap((path) => head.at(path) ?? []);
  const contents = await head.contentsOf(files);
  const writes: FileWrite[] = [];
  const mended: ReportedFinding[] = [];
  const left: ReportedFinding[] = [];
  for (const [path, group] of byFile) {
    const before = contents.get(path);
    const planned =
      before === undefined || isSealed(path, head, landed) ? null : writesFor(path, before, group, head, timesOf);
    if (planned === null) left.push(...group);
    else {
      writes.push(...planned);
      mended.push(...group);
    }
  }
  return { transaction: { summary: `Mend ${mended.length} findings`, writes }, objects: [], mended, left };
}

/** A packet or snapshot that has landed, by its kind and id or by its place, or that carries a seal. */
function isSealed(path: string, head: Corpus, landed: Corpus): boolean {
  const object = head.objectAt(path);
  if (object === null || !kinds[object.kind].sealed) return false;
  return object.outline.sealDigest !== null || landed.find(object.kind, object.id) !== null || landed.at(path) !== null;
}

function writesFor(
  path: string,
  before: Uint8Array,
  findings: readonly ReportedFinding[],
  head: Corpus,
  timesOf: TimesOf,
): FileWrite[] | null {
  const kind = head.objectAt(path)?.kind;
  const text = editYaml(
    Buffer.from(before).toString("utf8"),
    findings.flatMap((finding) => editsOf(finding, timesOf)),
    kind === undefined ? undefined : (at) => memberOrder(kind, at),
  );
  if (text === null) return null;
  const after = Buffer.from(text);
  const home = findings.flatMap(({ fix }) => (fix?.is === "move" ? [fix.to] : []))[0];
  if (home === undefined) return [{ path, before, after }];
  // A place that is taken is for a person to clear.
  if (head.at(home) !== null) return null;
  return [
    { path: home, before: null, after },
    { path, before, after: null },
  ];
}

function editsOf({ fix, path, frame }: ReportedFinding, timesOf: TimesOf): Edit[] {
  switch (fix?.is) {
    case "quote":
      return frame === null ? [] : [{ is: "quote", span: frame.span }];
    case "write":
      return frame === null ? [] : [{ is: "write", span: frame.span, text: fix.text }];
    case "add":
      return [{ is: "add", at: fix.list, item: fix.item }];
    case "date": {
      const { created, updated } = timesOf(path);
      return fix.members.map((key) => ({ is: "set", at: `/${key}`, value: key === "created_at" ? created : updated }));
    }
    case "move":
    case undefined:
      return [];
  }
}
