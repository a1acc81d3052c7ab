import type { Environment } from "./runner.ts";

/**
 * Environment that lets git fetch from the workflow's own server with the workflow's token, for checkouts that keep no
 * credentials. The token stays out of argument lists and files, and goes to that server alone.
 */
export function fetchCredentials(token: string, env: Environment): Record<string, string> {
  const server = env["GITHUB_SERVER_URL"];
  if (token === "" || server === undefined || !/^https:\/\/[^\s/]+$/.test(server)) return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    // An empty value first drops what the checkout may have left: two such headers make GitHub answer 400.
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}
