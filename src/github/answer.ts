import { z } from "zod";
import { Failure } from "../failure.ts";
import type { Feature, GithubRequest } from "./requests.ts";

/** The status of an error that stands for a redirect; its `location` header says where to. */
export const redirectStatus = 421;

/** What GitHub answered, when it did not send what was asked for. Nothing is thrown: one issue must not stop a thousand. */
export type Refusal =
  /** As it was when the ETag was sent. */
  | { readonly is: "unchanged" }
  /** Renamed or transferred. `to` is an address of the interface on the same server; empty where it names none. */
  | { readonly is: "moved"; readonly to: string }
  /** Deleted (410). */
  | { readonly is: "gone" }
  /** Not there, or not for this token (404): it says nothing about what was there before. */
  | { readonly is: "missing" }
  /** Withheld for legal reasons (451). */
  | { readonly is: "withheld" }
  /** The host has none of it. */
  | { readonly is: "absent"; readonly feature: Feature }
  /** A limit is reached: nothing more before `until` (ISO-8601 UTC). */
  | { readonly is: "limited"; readonly until: string }
  /** This token may not, or the request is wrong; asking again does not help. */
  | { readonly is: "refused"; readonly failure: Failure; readonly status: number }
  /** The server or the way to it broke, again and again, or it sent what cannot be understood. */
  | { readonly is: "broken"; readonly failure: Failure };

/** One thing as it was asked for, or why not. */
export type Answer<T> = { readonly is: "found"; readonly value: T; readonly etag: string | null } | Refusal;

const thrownSchema = z.object({
  status: z.number().catch(0),
  message: z.string().catch(""),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).catch({}) })
    .optional()
    .catch(undefined),
});

/** What an error of the client means. `now` is ISO-8601 UTC, for servers that do not say what time it is. */
export function refusalOf(thrown: unknown, request: GithubRequest, now: string): Refusal {
  const { status, message, response } = thrownSchema.catch({ status: 0, message: String(thrown) }).parse(thrown);
  const headers = response?.headers ?? {};
  const limited = limitOf(status, message, headers, now);
  if (limited !== null) return { is: "limited", until: limited };
  switch (status) {
    case 304:
      return { is: "unchanged" };
    case redirectStatus:
      return { is: "moved", to: textOf(headers["location"]) };
    case 404:
    case 501:
      return request.feature === undefined ? { is: "missing" } : { is: "absent", feature: request.feature };
    case 409:
      return { is: "missing" };
    case 410:
      return { is: "gone" };
    case 451:
      return { is: "withheld" };
    case 400:
    case 401:
    case 403:
    case 422:
      return { is: "refused", failure: refused(status, message, request, thrown), status };
    default:
      return { is: "broken", failure: broken(message, request, thrown) };
  }
}

/** The time a limit ends; null for an answer that is about none. */
function limitOf(
  status: number,
  message: string,
  headers: Readonly<Record<string, unknown>>,
  now: string,
): string | null {
  // GraphQL tells its limit in an answer that is a good one otherwise.
  const isGraphql = status === 0 && /rate limit/i.test(message);
  if (status !== 403 && status !== 429 && !isGraphql) return null;
  const sent = Date.parse(textOf(headers["date"])) || Date.parse(now);
  const retryAfter = Number(textOf(headers["retry-after"]) || "NaN");
  if (Number.isFinite(retryAfter)) return timeAt(sent + retryAfter * 1000);
  const reset = Number(textOf(headers["x-ratelimit-reset"]) || "NaN");
  if (textOf(headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) return timeAt(reset * 1000);
  return status !== 403 || /secondary rate|abuse/i.test(message) ? timeAt(sent + 60_000) : null;
}

function timeAt(milliseconds: number): string {
  return new Date(Math.min(Math.max(milliseconds, 0), 253_402_300_799_000)).toISOString().replace(/\.\d{3}Z$/, "Z");
}

function refused(status: number, message: string, { route, permission }: GithubRequest, cause: unknown): Failure {
  const helps: Readonly<Record<number, string>> = {
    400: "is api_version in cwom/config.yaml one that this server knows?",
    401: "use a token that is valid: GITHUB_TOKEN, or the input github-token",
    403: `give the token the permission ${permission}`,
  };
  const help = helps[status] ?? "report it, with the request named here";
  return new Failure("github", `GitHub refused ${route} (${status}): ${message.slice(0, 300)}`, help, cause);
}

/** A list or object that GitHub sent in a form nobody knows, or that could not be had at all. */
export function broken(why: string, { route }: GithubRequest, cause?: unknown): Failure {
  return new Failure("github", `${route} cannot be read: ${why.slice(0, 300)}`, "try again later", cause);
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
