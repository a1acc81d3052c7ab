import type { StoredObject } from "../../store/corpus.ts";
import type { Comparison } from "../../store/compare.ts";
import { changeRule } from "../rule.ts";
import type { Remark } from "../rule.ts";

/** An object keeps its kind (§2.1). */
export const kindChanged = changeRule(
  {
    id: "diff/kind-changed",
    level: "error",
    locked: true,
    summary: "an object has the id of a landed one, but another kind",
    why: "§2.1: kind: string constant identifying the object type",
  },
  (comparison) =>
    successors(comparison).flatMap(([base, head]) => (base.kind === head.kind ? [] : [kindRemark(base, head)])),
);

/** An object keeps its id (§1.1). */
export const idChanged = changeRule(
  {
    id: "diff/id-changed",
    level: "error",
    locked: true,
    summary: "a landed object has another id",
    why: "§1.1: Stable identity: every object has a globally unique, stable id",
  },
  (comparison) =>
    successors(comparison).flatMap(([base, head]) => (base.kind === head.kind ? [idRemark(base, head)] : [])),
);

function successors(comparison: Comparison): [StoredObject, StoredObject][] {
  return [...comparison.successors];
}

function kindRemark(base: StoredObject, head: StoredObject): Remark {
  return {
    about: head,
    at: "/kind",
    message: `has the id of a landed ${base.kind}, and an object keeps its kind`,
    help: `restore ${base.file.path}, and give the ${head.kind} an id of its own`,
    old: base.kind,
    new: head.kind,
  };
}

function idRemark(base: StoredObject, head: StoredObject): Remark {
  return {
    about: head,
    at: "/id",
    message: `was ${base.id} at the base, and an object keeps its id`,
    help: `write id: ${base.id} in ${base.file.path}, or restore that file and add a new one beside it`,
    old: base.id,
    new: head.id,
    args: [base.id],
  };
}
