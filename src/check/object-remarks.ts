import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
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
  const rulesFor = rulesByKind(rules);
  const remarks = new Map<string, Remark[]>();
  for (const object of objects) {
    const { oid } = object.file;
    const kept = cache.noteOf(oid);
    const note = kept ?? noteOn(rulesFor, object);
    if (kept === null) cache.keepNote(oid, note);
    if (note === nothing) continue;
    const said: KeptRemark[] = JSON.parse(note);
    for (const [rule, remark] of said) {
      const ofRule = remarks.get(rule) ?? [];
      ofRule.push(remarkOn(object, remark));
      remarks.set(rule, ofRule);
    }
  }
  return remarks;
}

/** The same bytes may stand at another path now: what is related is in the same file, wherever that is. */
function remarkOn(about: StoredObject, remark: BareRemark): Remark {
  if (remark.related === undefined) return { ...remark, about };
  const { path } = about.file;
  return { ...remark, about, related: remark.related.map((other) => ({ ...other, place: { ...other.place, path } })) };
}

type KeptRemark = [rule: string, remark: BareRemark];

/** The object rules that speak of each kind. */
type RulesByKind = ReadonlyMap<Kind, readonly ObjectRule[]>;

function rulesByKind(rules: readonly Rule[]): RulesByKind {
  const objectRules = rules.filter((rule): rule is ObjectRule => rule.scope === "object");
  const speaksOf = (kind: Kind): ObjectRule[] => objectRules.filter((rule) => rule.kind === null || rule.kind === kind);
  return new Map(kindNames.map((kind) => [kind, speaksOf(kind)]));
}

const nothing = "[]";

function noteOn(rulesFor: RulesByKind, object: StoredObject): string {
  const said: KeptRemark[] = [];
  for (const rule of rulesFor.get(object.kind) ?? []) {
    for (const { about: _about, ...remark } of rule.check(object)) said.push([rule.id, remark]);
  }
  return said.length === 0 ? nothing : JSON.stringify(said);
}
