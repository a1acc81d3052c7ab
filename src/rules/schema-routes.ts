import type { Kind } from "../model/enums.ts";
import type { SchemaFlaw } from "../model/schema-flaw.ts";
import { actorFields, refFields } from "../model/schema-fields.ts";
import { matchesPattern } from "./pointer-pattern.ts";

/** Fields that the spec speaks of in a sentence of their own, and the rule that says it, whatever is wrong with the field as a whole. */
const ownRules: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  Issue: { "/repo": "issue/repo" },
  ContextPacket: { "/for_issue": "packet/for-issue", "/version": "packet/version" },
  ConstraintSnapshot: { "/captured_at": "snapshot/captured-at", "/owner": "snapshot/owner" },
  Run: { "/for_issue": "run/issue", "/repo": "run/repo" },
  Artifact: { "/produced_by": "artifact/produced-by" },
};

/** Members of a Run that have no place on an Issue (§4.2: Issue is intent, not execution). */
const executionMembers: ReadonlySet<string> = new Set(["executor", "telemetry", "outputs", "plan", "cost", "mode"]);

/** The one rule that reports a schema flaw, so that one mistake gives one finding. */
export function ruleOfFlaw(kind: Kind, flaw: SchemaFlaw): string {
  const { code, pointer } = flaw;
  if (code === "unknown-field") return isExecution(kind, pointer) ? "issue/intent-only" : "object/unknown-field";
  if (code === "length") return "object/length";
  if (pointer === "/id") return "object/id";
  if (pointer === "/seal" || pointer.startsWith("/seal/")) return "seal/form";
  return ownRule(kind, pointer) ?? ruleOfPlace(kind, pointer, code) ?? `object/${code}`;
}

/** The one rule that reports a Ref of the wrong kind at a field. */
export function ruleOfRefKind(kind: Kind, pointer: string): string {
  return ownRule(kind, pointer) ?? "ref/kind";
}

/** The kind that a Ref names is a matter of the field as a whole. */
function ownRule(kind: Kind, pointer: string): string | undefined {
  const own = ownRules[kind];
  return own?.[pointer] ?? own?.[pointer.replace(/\/kind$/, "")];
}

function isExecution(kind: Kind, pointer: string): boolean {
  return kind === "Issue" && executionMembers.has(pointer.slice(1));
}

function ruleOfPlace(kind: Kind, pointer: string, code: SchemaFlaw["code"]): string | null {
  if (kind === "Repo" && /^\/owners\/\d+(?:$|\/kind$|\/id$)/.test(pointer)) return "repo/owners-actors";
  if (actorFields(kind).some((pattern) => isOfActor(pattern, pointer, code))) return "actor/shape";
  return refFields(kind).some(({ pattern }) => matchesPattern(`${pattern}/kind`, pointer, "at")) ? "ref/kind" : null;
}

/** An Actor that is missing as a whole is a missing field like any other; an owner that is a Ref has other members. */
function isOfActor(pattern: string, pointer: string, code: SchemaFlaw["code"]): boolean {
  if (matchesPattern(pattern, pointer, "at")) return code !== "required";
  return actorMembers.some((member) => matchesPattern(`${pattern}/${member}`, pointer, "at"));
}

const actorMembers = ["actor_kind", "actor_id", "display"];
