import type { StoredObject } from "../../src/store/corpus.ts";
import { changeRule, objectRule } from "../../src/rules/rule.ts";
import type { ChangeRule, ObjectRule, Remark, RuleInfo } from "../../src/rules/rule.ts";

const info = { level: "error", summary: "for tests", why: "ours: for tests" } as const;

/** Speaks once at the title for each word `TODO` in it; all those findings of one object have the same fingerprint. */
export function titleRule(changes: Partial<RuleInfo> = {}): ObjectRule {
  return objectRule({ ...info, id: "test/title", ...changes }, (object) =>
    todos(object).map(() => titleRemark(object)),
  );
}

/** Speaks at the title of every object that differs from the base, at the file as a whole where it is gone. */
export function touchedRule(changes: Partial<RuleInfo> = {}): ChangeRule {
  return changeRule({ ...info, id: "test/touched", ...changes }, ({ changes: all }) =>
    all.map(({ base, head }) => (head === null ? goneRemark(base) : titleRemark(head))),
  );
}

function todos({ title }: StoredObject): string[] {
  return title?.match(/TODO/g) ?? [];
}

function titleRemark(about: StoredObject): Remark {
  return { about, at: "/title", message: "has a title that tests dislike", help: "write another one" };
}

function goneRemark(about: StoredObject): Remark {
  return { about, at: "/title", side: "base", message: "is gone", help: "restore it" };
}
