import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Environment } from "../github/runner.ts";

/** The pull request that an event is about. */
export interface EventPullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** Its head comes from another repository, or from one that is gone: the token of its event may only read. */
  readonly isFork: boolean;
  readonly isOpen: boolean;
  /** Full id of the commit that was pushed last. */
  readonly head: string;
}

const event = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    state: z.string().default("open"),
    head: z.object({
      sha: z.string().regex(/^[0-9a-f]{40}$/),
      repo: z.object({ full_name: z.string() }).nullish(),
    }),
  }),
  repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
});

/** The pull request of the runner's event; null where the event is about none, or is not what it should be. */
export function pullRequestOf(env: Environment): EventPullRequest | null {
  const file = env["GITHUB_EVENT_PATH"];
  if (file === undefined || !/^pull_request(?:_target)?$/.test(env["GITHUB_EVENT_NAME"] ?? "")) return null;
  const parsed = event.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) return null;
  const { pull_request, repository } = parsed.data;
  const { number, state, head } = pull_request;
  const [owner = "", repo = ""] = repository.full_name.split("/");
  const isFork = head.repo?.full_name !== repository.full_name;
  return { owner, repo, number, isFork, isOpen: state === "open", head: head.sha };
}
