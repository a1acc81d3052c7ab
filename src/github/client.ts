import { Octokit } from "@octokit/rest";
import { Failure } from "../failure.ts";
import { version } from "../version.ts";
import type { Environment } from "./runner.ts";

/** What talks to GitHub, or to the server that GITHUB_API_URL names; a plain `http:` address only on this machine, so that no token travels in clear. */
export function connect(token: string, env: Environment): Octokit {
  const baseUrl = apiAddress(env);
  const octokit = new Octokit({ auth: token, baseUrl, userAgent: `cwom/${version}`, log: silent });
  octokit.hook.before("request", (options) => {
    options.headers["x-github-api-version"] = "2022-11-28";
  });
  return octokit;
}

export type { Octokit };

/** What fails is told by who asked, in words, and never by the client on the side. */
export const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  return undefined;
}

/** Address of the server's programming interface, without a slash at its end. Failure `usage` for one that a token must not be sent to. */
export function apiAddress(env: Environment): string {
  const address = env["GITHUB_API_URL"] ?? "https://api.github.com";
  if (!isSafe(address)) {
    throw new Failure("usage", "GITHUB_API_URL is not an https: address", "use the https: address of the server's API");
  }
  return address.replace(/\/$/, "");
}

/** Host of the server's pages, which is in every external id: `github.com`, or that of an Enterprise server. */
export function webHost(env: Environment): string {
  const page = URL.parse(env["GITHUB_SERVER_URL"] ?? "");
  if (page !== null && /^https?:$/.test(page.protocol)) return page.host;
  const { host } = new URL(apiAddress(env));
  return host.replace(/^api\./, "");
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}
