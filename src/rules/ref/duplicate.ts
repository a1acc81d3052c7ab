import { objectRule } from "../rule.ts";
import { fieldName } from "../words.ts";
import { isSelf } from "./self.ts";

/** A list of Refs names each object once for each role. */
export const refDuplicate = objectRule(
  {
    id: "ref/duplicate",
    level: "warning",
    summary: "a list of Refs names the same object twice",
    why: "ours: a list is a set of links, and one that stands twice says nothing more",
  },
  function* (object) {
    if (object.outline.refs.length < 2) return;
    const first = new Map<string, string>();
    for (const ref of object.outline.refs) {
      const list = /\/\d+$/.test(ref.at) ? ref.at.slice(0, ref.at.lastIndexOf("/")) : undefined;
      // A Ref of the wrong kind or to the object itself has a finding already.
      if (list === undefined || isSelf(object, ref) || (ref.wants !== null && ref.wants !== ref.kind)) continue;
      const key = JSON.stringify([list, ref.kind, ref.id, ref.role]);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, ref.at);
        continue;
      }
      yield {
        about: object,
        at: ref.at,
        message: `names ${ref.kind} ${ref.id} twice in ${fieldName(list)}`,
        help: "remove the second one, or give it another role",
        args: [ref.kind, ref.id],
        related: [{ place: { path: object.file.path, pointer: before }, message: "named here first" }],
      };
    }
  },
);
