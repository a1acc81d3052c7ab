import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import type { GithubSettings } from "../store/github-settings.ts";
import { version } from "../version.ts";
import { redirectStatus } from "./answer.ts";
import { apiAddress, silent } from "./client.ts";
import type { Environment } from "./runner.ts";

/** How patient a reading client is. */
export interface Patience {
  /** Longest wait for a limit to pass, in seconds; what takes longer is answered at once. */
  readonly maxWaitSeconds: number;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a second is when waiting for a limit or between retries (1, 4 and 9 of them), in milliseconds. */
  readonly secondMs: number;
}

/** Patience of a job that must not sleep. */
const usualPatience: Patience = { maxWaitSeconds: 10, timeoutMs: 60_000, secondMs: 1000 };

/** What may be asked before a limit is reached, as the last answer said. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** ISO-8601 UTC. */
  readonly resetAt: string;
}

/** A connection that reads: it retries what may be retried, waits out short limits, and takes no torn answer for a whole one. */
export interface Connection {
  readonly octokit: Octokit;
  /** Of the REST interface; null before the first answer, and where the server has no limits. */
  readonly rateLimit: () => RateLimit | null;
}

const ReadingOctokit = Octokit.plugin(retry, throttling);
/** The end of the year 9999: a figure beyond it is no time. */
const lastSecond = 253_402_300_800;

/** Connects for reading, as `connect` does for the one comment. */
export function connectForReading(
  token: string,
  env: Environment,
  apiVersion: GithubSettings["api_version"],
  patience: Patience = usualPatience,
): Connection {
  const baseUrl = apiAddress(env);
  const mayWait = (seconds: number, _options: unknown, _octokit: unknown, tries: number): boolean =>
    tries < 2 && seconds <= patience.maxWaitSeconds;
  let seen: RateLimit | null = null;
  const octokit = new ReadingOctokit({
    ...(token === "" ? {} : { auth: token }),
    baseUrl,
    userAgent: `cwom/${version}`,
    log: silent,
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, redirectStatus, 422, 429, 451],
      retryAfterBaseValue: patience.secondMs,
    },
    throttle: { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: patience.secondMs },
    request: { fetch: (url: string, init: RequestInit) => fetchWhole(url, init, baseUrl, patience.timeoutMs) },
  });
  octokit.hook.before("request", (options) => {
    options.headers["x-github-api-version"] = apiVersion;
  });
  octokit.hook.after("request", ({ headers }) => void (seen = rateLimitOf(headers) ?? seen));
  octokit.hook.error("request", (error) => {
    if ("response" in error) seen = rateLimitOf(error.response?.headers ?? {}) ?? seen;
    throw error;
  });
  return { octokit, rateLimit: () => seen };
}

/**
 * Fetches from this server alone, without following where it leads, and to the last byte: an answer that breaks off would
 * otherwise be taken for an empty one. Rejects where it does, which is retried.
 */
export async function fetchWhole(
  url: string,
  init: RequestInit,
  baseUrl: string,
  timeoutMs: number,
): Promise<Response> {
  if (new URL(url).origin !== new URL(baseUrl).origin) throw new TypeError("the server names another host to go on at");
  const response = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
  if (response.status === 304 || response.status === 204) return response;
  const text = await response.text();
  if (response.ok) JSON.parse(text);
  const { status, statusText, headers } = response;
  if (status >= 300 && status < 400) return redirected(response);
  // Pagination looks at the address, which a made response lacks.
  return Object.defineProperty(new Response(text, { status, statusText, headers }), "url", { value: url });
}

/** No list may go on with the empty body of a redirect, so it comes as an error: the one of a server that is the wrong one to ask. */
function redirected({ headers: given }: Response): Response {
  const headers = new Headers(given);
  headers.set("content-type", "application/json");
  return new Response('{"message":"moved"}', { status: redirectStatus, headers });
}

/** What an answer's headers say of the limit; null where they say nothing of it. */
export function rateLimitOf(headers: Readonly<Record<string, unknown>>): RateLimit | null {
  const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((name) =>
    Number(headers[`x-ratelimit-${name}`]),
  );
  const isCore = (headers["x-ratelimit-resource"] ?? "core") === "core";
  if (!isCore || limit === undefined || remaining === undefined || reset === undefined) return null;
  if (![limit, remaining, reset].every((figure) => Number.isInteger(figure) && figure >= 0 && figure < lastSecond))
    return null;
  return { limit, remaining, resetAt: new Date(reset * 1000).toISOString().replace(".000Z", "Z") };
}
