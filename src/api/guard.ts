import { createHash, timingSafeEqual } from "node:crypto";
import { HttpFailure } from "./http-failure.ts";

/** Who may ask. */
export interface GuardOptions {
  /** Names by which this server may be addressed, in lower case and without a port; null for any, where a token protects. */
  readonly hosts: ReadonlySet<string> | null;
  /** What every request has to show; null where only this machine can ask. */
  readonly token: string | null;
}

/** What of a request tells where it comes from. */
export interface Sender {
  readonly method: string;
  readonly header: (name: string) => string | null;
}

/**
 * Failure 403 for a request that a page of another site has made a browser send, by its name for this server (DNS rebinding) or
 * by its origin; 401 for one without the token.
 */
export function refuseStranger(sender: Sender, { hosts, token }: GuardOptions): void {
  const host = sender.header("host") ?? "";
  if (hosts !== null && !hosts.has(hostName(host)))
    throw new HttpFailure(403, `this server is not ${JSON.stringify(host)}`, "name it with --allow-host if it is");
  if (!isSafe(sender.method)) refuseOtherOrigin(sender, host);
  if (token === null || isTold(sender.header("authorization"), token)) return;
  throw new HttpFailure(
    401,
    "the token is missing or wrong",
    "send Authorization: Bearer with the token of the server",
    {
      "www-authenticate": 'Bearer realm="cwom", Basic realm="cwom"',
    },
  );
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

/** Programs send no Origin; browsers always do when they change something. */
function refuseOtherOrigin(sender: Sender, host: string): void {
  const origin = sender.header("origin");
  const site = sender.header("sec-fetch-site");
  const isForeign = origin !== null && URL.parse(origin)?.host !== host.toLowerCase();
  if (!isForeign && (site === null || site === "same-origin" || site === "none")) return;
  throw new HttpFailure(
    403,
    "a page of another site may change nothing here",
    "send it from a program, without Origin",
  );
}

/** The name in a Host header, without the port. */
export function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, "");
}

/** A token as Bearer, or as the password of Basic, which is what a browser asks a person for. */
function isTold(header: string | null, token: string): boolean {
  const [scheme = "", credentials = ""] = (header ?? "").trim().split(/\s+/);
  if (scheme.toLowerCase() === "bearer") return isSame(credentials, token);
  if (scheme.toLowerCase() !== "basic") return false;
  const pair = Buffer.from(credentials, "base64").toString("utf8");
  return isSame(pair.slice(pair.indexOf(":") + 1), token);
}

/** In a time that tells nothing of the token, its length included. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
