import { countObjects } from "../../query/list-objects.ts";
import type { ListRequest } from "../../query/list-objects.ts";
import { readyCondition } from "../../query/ready-issues.ts";
import { printList } from "../print-list.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import type { ReadyOptions } from "./ready.ts";
import { limitOf } from "./run-list.ts";

/** Lists what can be worked on now on stdout; answers the exit code. */
export async function runReady(options: ReadyOptions, { C: folder, quiet }: GlobalOptions): Promise<number> {
  const asked: Omit<ListRequest, "kind" | "status"> = {
    type: [],
    tags: [],
    issue: null,
    run: null,
    text: null,
    repo: options.repo ?? null,
    sort: "priority,created_at",
    limit: limitOf(options.limit),
  };
  const request: ListRequest = { ...asked, kind: "Issue", status: [] };
  const conditions = [readyCondition(options.planned === true)];
  const more = options.planned === true ? "" : "; what is only planned too: cwom ready --planned";
  const none = quiet === true ? null : `no Issue can be worked on now${more}`;
  await readIndex({ folder, at: options.at }, async (index) => {
    await printList(index, request, conditions, { format: options.format, none });
    if (options.format !== "table" || quiet === true) return;
    const waiting = countObjects(index, { ...asked, kind: "Run", status: ["ready"] });
    if (waiting > 0) process.stderr.write(`note  ${queueWords(waiting)}\n`);
  });
  return 0;
}

function queueWords(count: number): string {
  const runs = count === 1 ? "1 Run waits" : `${count} Runs wait`;
  return `${runs} for a worker besides: cwom list run --status ready; cwom claim <run>, or cwom work`;
}
