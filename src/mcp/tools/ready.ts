import * as z from "zod";
import { readyCondition } from "../../query/ready-issues.ts";
import { listObjects } from "../../query/list-objects.ts";
import type { ListRequest } from "../../query/list-objects.ts";
import { objectNamed } from "../../query/find-in-index.ts";
import type { QueryIndex } from "../../query/open-index.ts";
import { isMapping } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import { onlyFields } from "../short.ts";
import { tool } from "../tool.ts";

/** What can be worked on now. */
export const ready = tool({
  name: "ready",
  description: "What can be worked on now: ready Issues that nothing blocks, the most urgent first, and ready Runs.",
  input: z.strictObject({
    repo: z.string().optional().describe("Id or slug of a Repo."),
    limit: z.int().min(1).max(100).default(10),
  }),
  reads: true,
  call: ({ repo, limit }, service) =>
    service.ask((index) => {
      const asked: Omit<ListRequest, "kind" | "status"> = {
        type: [],
        tags: [],
        repo: repo ?? null,
        issue: null,
        run: null,
        text: null,
        sort: null,
        limit,
      };
      const byUrgency: ListRequest = { ...asked, kind: "Issue", status: [], sort: "priority,created_at" };
      const issues = listObjects(index, byUrgency, [readyCondition(false)]);
      const runs = listObjects(index, { ...asked, kind: "Run", status: ["ready"] });
      const isNone = issues.length + runs.length === 0;
      return {
        ...(isNone && { help: "what is not ready yet: list issue with status planned, blocked" }),
        issues: issues.map(({ value }) => onlyFields(value, ["title", "type", "priority"])),
        runs: runs.map(({ value }) => ({ ...onlyFields(value, ["for_issue.id"]), title: titleOfIssue(index, value) })),
      };
    }),
});

/** What a Run is about: it has no title of its own. */
function titleOfIssue(index: QueryIndex, { for_issue: issue }: JsonObject): string | null {
  const id = issue !== undefined && isMapping(issue) ? issue["id"] : null;
  return typeof id === "string" ? (objectNamed(index, "Issue", id)?.title ?? null) : null;
}
