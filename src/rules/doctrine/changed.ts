import type { Comparison } from "../../store/compare.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { differences } from "../../store/differences.ts";
import type { Difference } from "../../store/differences.ts";
import type { JsonObject } from "../../model/json.ts";
import { meanings } from "../meaning.ts";
import { changeRule } from "../rule.ts";
import type { Remark, RuleEnv } from "../rule.ts";
import { hasStarted } from "../run/has-started.ts";
import { isSealed } from "../sealed.ts";
import { textOf } from "../text-of.ts";
import { isFloatingVersion } from "./floating-version.ts";
import { fieldName, named, shown } from "../words.ts";

/** A version stands for one text (§4.5). Where work was held to it already, doctrine/changed-after-use speaks instead. */
export const doctrineChangedSameVersion = changeRule(
  {
    id: "doctrine/changed-same-version",
    level: "warning",
    summary: "a landed DoctrineRef says something else in the same version",
    why: "§4.5: DoctrineRef SHOULD be versioned",
  },
  (comparison, env) =>
    rewritten(comparison, env).flatMap((change) =>
      change.user === null && isSameVersion(change) ? sameVersion(change) : [],
    ),
);

/** What a Run or a briefing was held to can be read later, word for word (§4.5). */
export const doctrineChangedAfterUse = changeRule(
  {
    id: "doctrine/changed-after-use",
    level: "error",
    locked: true,
    summary:
      "a landed DoctrineRef that a started Run or a landed ContextPacket refers to says something else in the same version",
    why: "§4.5: consumers MUST reference a specific version when reproducibility matters",
  },
  (comparison, env) =>
    rewritten(comparison, env).flatMap((change) => {
      if (change.user === null) return [];
      return isSameVersion(change) ? afterUse(change, change.user) : nextVersion(change, change.user);
    }),
);

/** A doctrine that says something else, and one object of the base that relies on it. */
interface Rewritten {
  readonly base: StoredObject;
  readonly head: StoredObject;
  readonly differences: readonly Difference[];
  readonly user: User | null;
}

interface User {
  readonly object: StoredObject;
  /** JSON pointer to its Ref to the doctrine. */
  readonly at: string;
}

const telling: ReadonlySet<string> = new Set(["statement", "type", "priority", "applicability"]);

function rewritten(comparison: Comparison, env: RuleEnv): Rewritten[] {
  const changed = comparison.changes.flatMap(({ kind, base, head }) => {
    if (kind !== "DoctrineRef" || base === null || head === null) return [];
    const [before, after] = meanings(base, head).map(whatIsSaid);
    const found = differences(before, after);
    return found.length === 0 ? [] : [{ base, head, differences: found }];
  });
  if (changed.length === 0) return [];
  const users = usersAt(comparison, env);
  return changed.map((change) => ({ ...change, user: users.get(change.head.id) ?? null }));
}

function whatIsSaid(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([member]) => telling.has(member)));
}

/** The first object of the base that relies on each doctrine: a Run that has started, or a packet that is frozen. */
function usersAt({ base }: Comparison, env: RuleEnv): Map<string, User> {
  const users = new Map<string, User>();
  for (const object of base.objects) {
    const refs = object.outline.refs.filter(({ kind, wants }) => kind === "DoctrineRef" && wants === "DoctrineRef");
    if (refs.length === 0 || !(object.kind === "Run" ? hasStarted(object) : isSealed(object, env))) continue;
    for (const { id, at } of refs) if (!users.has(id)) users.set(id, { object, at });
  }
  return users;
}

function isSameVersion({ base, head }: Rewritten): boolean {
  return textOf(base, "version") === textOf(head, "version");
}

function sameVersion({ head, differences: found }: Rewritten): Remark[] {
  const version = shown(textOf(head, "version"));
  return found.map((difference) => ({
    ...placeOf(head, difference),
    message: `is still version ${version}, but its ${fieldName(difference.pointer)} changed`,
    help: "put it back, and add a new DoctrineRef with the next version",
  }));
}

function afterUse({ head, differences: found }: Rewritten, { object, at }: User): Remark[] {
  return found.map((difference) => ({
    ...placeOf(head, difference),
    message: `has another ${fieldName(difference.pointer)} than ${named(object)} was held to`,
    help: "put it back, and add a new DoctrineRef with the next version",
    related: [{ place: { path: object.file.path, pointer: at }, message: "refers to it" }],
  }));
}

/** The next version in place of the one that was used; giving a version to what had none of its own is mending. */
function nextVersion({ base, head }: Rewritten, { object, at }: User): Remark[] {
  const [before, after] = [textOf(base, "version"), textOf(head, "version")];
  if (before === null || after === null || isFloatingVersion(before)) return [];
  return [
    {
      about: head,
      at: "/version",
      message: `is version ${shown(after)} now, but ${named(object)} was held to version ${shown(before)}`,
      help: "put it back, and add a new DoctrineRef for the next version",
      old: before,
      new: after,
      related: [{ place: { path: object.file.path, pointer: at }, message: "refers to it" }],
      level: "warning",
    },
  ];
}

function placeOf(
  about: StoredObject,
  { pointer, old, new: value }: Difference,
): Pick<Remark, "about" | "at" | "old" | "new"> {
  return { about, at: pointer, old: shown(old), new: shown(value) };
}
