import { merge } from "../../src/store/merge.ts";

/** A change of a text. */
export type Edit = (text: string) => string;

/** An Issue that a person wrote, with comments. */
export const issue = `# an Issue
kind: Issue
id: 01JB0000000000000000000001
repo: {kind: Repo, id: 01JB0000000000000000000002}
# the title
title: 'Add /healthz' # short
description: |
  one
  two
  three
type: feature
priority: P1
status: planned # so far
assignees:
- actor_kind: agent # a robot
  actor_id: coder
tags: [a, b]
acceptance:
  criteria:
    - first # the most important
    - second
meta:
  team/list: [1, 2]
updated_at: 2026-01-05T09:00:00Z

# the end
`;

/** An edit that puts one stretch of a text in the place of another, which must be there. */
export function swap(from: string, to: string): Edit {
  return (text) => {
    if (!text.includes(from)) throw new Error(`${from} is not there`);
    return text.replace(from, to);
  };
}

/** Three texts merged: the result, or the marked text and what is open. */
export function mergeTexts(base: string | null, ours: string, theirs: string) {
  const merged = merge(base === null ? null : Buffer.from(base), Buffer.from(ours), Buffer.from(theirs));
  if (merged.is === "merged") return { text: Buffer.from(merged.bytes ?? []).toString(), open: [] };
  return { text: Buffer.from(merged.marked).toString(), open: merged.conflicts };
}
