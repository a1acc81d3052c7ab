import type { Report, ReportedFinding } from "../../finding/report.ts";
import { kindNames } from "../../model/enums.ts";
import { kinds } from "../../model/kinds.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isMapping } from "../../model/json.ts";
import { pathOfChange } from "../../store/compare.ts";
import type { Change, Comparison } from "../../store/compare.ts";
import type { StoredFile, StoredObject } from "../../store/corpus.ts";
import { newFindings } from "../select.ts";
import { chainOf } from "./chain-of.ts";
import { fieldChanges } from "./field-changes.ts";
import { predecessorOf, versionOf } from "./predecessor-of.ts";
import { keyOf, relationsOf } from "./relations.ts";
import type { Relations } from "./relations.ts";
import type { FieldChange, Links, Named, Review, ReviewedObject } from "./review.ts";
import { actorIn } from "./words.ts";
import type { TitleOf } from "./words.ts";

/** What is known of a change besides the two sides and the report. */
export interface ReviewFacts {
  /** Who committed each path since the base, newest first; none where the history is not there. */
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly fixes: Review["fixes"];
  /** About so many characters of fields are told; objects past that are named alone. */
  readonly room: number;
}

const linksShown = 10;
const findingsShown = 20;

/** A comparison in words. Only objects that changed are looked into, and the packets that new ones follow; of all others the outlines that the corpus has will do. */
export function reviewOf(comparison: Comparison, report: Report, facts: ReviewFacts): Review {
  const relations = relationsOf(comparison);
  const findings = Map.groupBy(newFindings(report), ({ kind, id, path }) => (id === null ? path : `${kind}/${id}`));
  let room = facts.room;
  // As the chain of causes reads them.
  const changes = comparison.changes.toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind));
  const objects = changes.map((change) => {
    const told = room > 0 ? tell(change, relations) : null;
    if (told !== null) room -= JSON.stringify(told).length;
    return reviewed(change, told, { comparison, relations, findings, facts });
  });
  const { fixes } = facts;
  return { objects, files: otherFiles(comparison), chain: chainOf(changes, relations), fixes };
}

interface Around {
  readonly comparison: Comparison;
  readonly relations: Relations;
  readonly findings: ReadonlyMap<string, readonly ReportedFinding[]>;
  readonly facts: ReviewFacts;
}

/** The part of a reviewed object that takes reading its value. */
type Told = Pick<ReviewedObject, "fields" | "who" | "after">;

const nothingTold: Told = { fields: [], who: [], after: null };

function reviewed(change: Change, told: Told | null, around: Around): ReviewedObject {
  const { comparison, relations, findings, facts } = around;
  const object = change.head ?? change.base;
  const path = pathOfChange(change);
  const found = findings.get(keyOf(change)) ?? [];
  const became = change.change === "deleted" ? comparison.successors.get(change.base) : undefined;
  return {
    ...namedOf(object),
    path,
    change: change.change,
    formerPath: change.change === "modified" && change.base.file.path !== path ? change.base.file.path : null,
    isUnreadable: change.change === "deleted" && isUnreadable(comparison.head.at(path)),
    sealed: kinds[change.kind].sealed,
    became: became === undefined ? null : namedOf(became),
    described: told !== null,
    ...(told ?? nothingTold),
    authors: facts.authors.get(path) ?? [],
    ...linksOf(object, relations),
    counts: countsOf(found),
    findings: found.slice(0, findingsShown).map(({ rule, level, message }) => ({ rule, level, message })),
  };
}

/** A file that names no object at all, not one that holds another. */
function isUnreadable(file: StoredFile | null): boolean {
  return file !== null && (file.reading === null || !file.reading.outline.readable);
}

function namedOf({ kind, id, title }: StoredObject): Named {
  return { kind, id, title };
}

function tell(change: Change, relations: Relations): Told {
  if (change.change === "deleted") return nothingTold;
  const titleOf: TitleOf = (kind, id) => relations.find(`${kind}/${id}`)?.title ?? null;
  const { head } = change;
  const fields = fieldsOf(change, titleOf);
  return { fields, who: actorsOf(head), after: change.change === "added" ? afterOf(head, relations, titleOf) : null };
}

/** Defaults count as written where both sides are valid and have no member that the schema leaves out. */
function fieldsOf({ base, head }: Exclude<Change, { change: "deleted" }>, titleOf: TitleOf): readonly FieldChange[] {
  if (base === null) return fieldChanges(null, head.value, titleOf);
  const isValid = [base, head].every(({ outline }) => outline.valid && outline.schemaFlaws.length === 0);
  return fieldChanges(isValid ? filled(base) : base.value, isValid ? filled(head) : head.value, titleOf);
}

function afterOf(packet: StoredObject, relations: Relations, titleOf: TitleOf): ReviewedObject["after"] {
  const before = predecessorOf(packet, relations);
  if (before === null) return null;
  const fields = fieldChanges(before.value, packet.value, titleOf).filter(
    ({ field }) => !/^(?:version|seal\..*)$/.test(field),
  );
  return { ...namedOf(before), version: versionOf(before), fields };
}

function filled({ object, value }: StoredObject): JsonObject {
  // The schemas take and give JSON; their types name the members, which nobody asks for here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (object as JsonObject | null) ?? value;
}

/** The places where an object says who had to do with it. */
const roles = [
  ["executed by", "executor", "actor"],
  ["constraints of", "owner"],
  ["sealed by", "seal", "sealed_by"],
] as const;

function actorsOf({ value }: StoredObject): ReviewedObject["who"] {
  const named = roles.flatMap(([role, ...path]) => {
    const actor = actorIn(memberAt(value, path));
    return actor === null ? [] : [{ role, actor }];
  });
  const { assignees = null } = value;
  const assigned = Array.isArray(assignees)
    ? assignees.slice(0, linksShown).flatMap((item) => actorIn(item) ?? [])
    : [];
  return [...named, ...assigned.map((actor) => ({ role: "assigned to", actor }))];
}

function memberAt(value: JsonObject, path: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const step of path) at = isMapping(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  return at;
}

function linksOf(object: StoredObject, relations: Relations): { refersTo: Links; referredBy: Links } {
  const uses = relations.usesOf(keyOf(object)).filter(({ by }) => keyOf(by) !== keyOf(object));
  const named = object.outline.refs.map(({ kind, id, at }) => ({
    kind,
    id,
    title: relations.find(`${kind}/${id}`)?.title ?? null,
    field: fieldOf(at),
  }));
  return {
    refersTo: shown(named),
    referredBy: shown(uses.map(({ by, ref }) => ({ ...namedOf(by), field: fieldOf(ref.at) }))),
  };
}

function shown(links: Links["shown"]): Links {
  return { shown: links.slice(0, linksShown), more: Math.max(0, links.length - linksShown) };
}

/** A pointer to a Ref as the name of the field: `/inputs/context_packets/0` is inputs.context_packets. */
function fieldOf(pointer: string): string {
  return pointer
    .replace(/\/\d+$/, "")
    .slice(1)
    .replaceAll("/", ".");
}

function countsOf(findings: readonly ReportedFinding[]): ReviewedObject["counts"] {
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** Files of the store that changed and are no object of the change: settings, files that cannot be read, strays. */
function otherFiles({ changes, changedFiles }: Comparison): Review["files"] {
  const told = new Set(changes.flatMap(({ base, head }) => [base, head].map((side) => side?.file.path)));
  const before = new Set(changedFiles.base.map(({ path }) => path));
  const after = new Set(changedFiles.head.map(({ path }) => path));
  const paths = [...new Set([...before, ...after])].filter((path) => !told.has(path)).toSorted();
  return paths.map((path) => {
    if (!before.has(path)) return { path, change: "added" };
    return { path, change: after.has(path) ? "modified" : "deleted" };
  });
}
