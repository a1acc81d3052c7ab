import { Failure } from "../../failure.ts";

/** One branch that a push moves; ids are full, and null where the branch is not there before or after. */
export interface BranchUpdate {
  /** Full name at the remote: `refs/heads/main`. */
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
}

const receiveLine = /^(?<before>[0-9a-f]{40}) (?<after>[0-9a-f]{40}) (?<ref>refs\/\S+)$/;
const pushLine = /^\S+ (?<after>[0-9a-f]{40}) (?<ref>refs\/\S+) (?<before>[0-9a-f]{40})$/;

/** What git tells a hook on stdin: `<old> <new> <ref>` to pre-receive, `<local ref> <local id> <remote ref> <remote id>` to pre-push. Tags and other refs are left out. */
export function branchUpdates(input: string, hook: "pre-receive" | "pre-push"): BranchUpdate[] {
  const line = hook === "pre-receive" ? receiveLine : pushLine;
  const lines = input.split("\n").filter((text) => text !== "");
  return lines.flatMap((text) => {
    const { ref, before, after } = line.exec(text)?.groups ?? {};
    if (ref === undefined || before === undefined || after === undefined) throw notUnderstood(hook);
    return ref.startsWith("refs/heads/") ? [{ ref, before: unlessZero(before), after: unlessZero(after) }] : [];
  });
}

function unlessZero(oid: string): string | null {
  return /^0+$/.test(oid) ? null : oid;
}

function notUnderstood(hook: string): Failure {
  return new Failure("usage", `the input is not what git gives ${hook}`, `let git run it: cwom hook install`);
}
