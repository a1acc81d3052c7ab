import { kindNames } from "../model/enums.ts";
import type { ObjectRule, Remark, Rule } from "../rules/rule.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { ReadingCache } from "../store/reading-cache.ts";

/** A remark of an object rule without the object it is about, which is what may be kept by blob id. */
type BareRemark = Omit<Remark, "about">;

/** What the object rules say of the objects of a corpus, by rule id; bytes that were looked at before are not looked at again. */
export function objectRemarks(
  rules: readonly Rule[],
  objects: readonly StoredObject[],
  cache: ReadingCache,
): Map<string, Remark[]> {
  const objectRules = rules.filter((rule): rule is ObjectRule => rule.scope === "object");
  const rulesOf = new Map(kindNames.map((kind) => [kind, objectRules.filter((rule) => rule.kind === null || rule.kind === kind)]));
  const remarks = new Map<string, Remark[]>();
  for (const object of objects) {
    for (const [rule, remark] of remarksOn(rulesOf.get(object.kind) ?? [], object, cache)) {
      const said = remarks.get(rule) ?? [];
      said.push({ ...remark, about: object });
      remarks.set(rule, said);
    }
  }
  return remarks;
}

const nothing = "[]";

function remarksOn(rules: readonly ObjectRule[], object: StoredObject, cache: ReadingCache): [string, BareRemark][] {
  const { oid } = object.file;
  const kept = cache.noteOf(oid);
  if (kept === nothing) return [];
  if (kept !== null) return JSON.parse(kept);
  const said: [string, BareRemark][] = [];
  for (const rule of rules) {
    for (const { about: _about, ...remark } of rule.check(object)) said.push([rule.id, remark]);
  }
  cache.keepNote(oid, said.length === 0 ? nothing : JSON.stringify(said));
  return said;
}
