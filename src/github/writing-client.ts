import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { GithubSettings } from "../store/github-settings.ts";
import { version } from "../version.ts";
import { apiAddress, silent } from "./client.ts";
import { fetchWhole, rateLimitOf } from "./reading-client.ts";
import type { Connection, RateLimit } from "./reading-client.ts";
import type { Environment } from "./runner.ts";

/** How patient a writing client is. */
export interface WritingPatience {
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether writes keep a second between them, and those that notify people three, as GitHub asks. */
  readonly isSpaced: boolean;
}

const usualPatience: WritingPatience = { timeoutMs: 15_000, isSpaced: true };

const WritingOctokit = Octokit.plugin(throttling);

/** A write that met a limit is left to the next sync. */
function never(): boolean {
  return false;
}

/** Connects for writing: one write after another, and none of them sent twice, whatever became of the first. */
export function connectForWriting(
  token: string,
  env: Environment,
  apiVersion: GithubSettings["api_version"],
  { timeoutMs, isSpaced }: WritingPatience = usualPatience,
): Connection {
  const baseUrl = apiAddress(env);
  let seen: RateLimit | null = null;
  const octokit = new WritingOctokit({
    auth: token,
    baseUrl,
    userAgent: `cwom/${version}`,
    log: silent,
    throttle: { enabled: isSpaced, onRateLimit: never, onSecondaryRateLimit: never },
    request: { fetch: (url: string, init: RequestInit) => fetchWhole(url, init, baseUrl, timeoutMs) },
  });
  octokit.hook.before("request", (options) => {
    options.headers["x-github-api-version"] = apiVersion;
  });
  octokit.hook.after("request", ({ headers }) => void (seen = rateLimitOf(headers) ?? seen));
  return { octokit, rateLimit: () => seen };
}
