import { readFile } from "node:fs/promises";
import { createApp } from "../../api/app.ts";
import { hostName } from "../../api/guard.ts";
import type { GuardOptions } from "../../api/guard.ts";
import { listen } from "../../api/listen.ts";
import { Failure } from "../../failure.ts";
import { mcpHandler } from "../../mcp/http.ts";
import { printable } from "../../text/printable.ts";
import { openService } from "../open-service.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { servedPage } from "../served-page.ts";
import type { BranchService } from "../../service/branch-service.ts";
import { WebhookSync } from "../serving/webhook-sync.ts";
import type { ServeOptions } from "./serve.ts";

/** How long those who wait for an answer may take when the server is to stop, in milliseconds. */
const patience = 10_000;

/** Serves a branch until somebody stops it; answers the exit code. */
export async function runServe(options: ServeOptions, { C: folder, quiet }: GlobalOptions): Promise<number> {
  const guard = await guardFor(options);
  const secret = options.webhooks === true ? webhookSecret() : null;
  const pauseSeconds = pauseOf(options);
  const { service, close } = await openService(folder, options.branch);
  const sync = secret === null ? null : webhookSync(service, options, { secret, pauseSeconds, quiet: quiet === true });
  const app = createApp({
    service,
    guard,
    onError: (thrown) => say(`error  ${thrown instanceof Error ? thrown.message : String(thrown)}`),
    mcp: mcpHandler(service),
    page: servedPage(service, Date.now().toString(36)),
    ...(sync === null ? {} : { webhooks: sync.receiver }),
  });
  try {
    const server = await listenAt(options, (request) => app.fetch(request));
    const stopped = untilStopped();
    // Read now what the first to ask would wait for; what goes wrong is told to whoever asks.
    service.view().catch(() => undefined);
    print(`http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${server.port}\n`);
    if (quiet !== true) say(`serving ${service.ref} of ${service.repository.workTree ?? service.repository.gitDir}`);
    await sync?.begin();
    await stopped;
    await Promise.all([server.stop(patience), sync?.stop()]);
  } finally {
    await close();
  }
  // A question to GitHub whose answer nobody waits for any more would hold the process.
  if (sync !== null) process.exit(0);
  return 0;
}

function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

async function listenAt(
  { host, port }: ServeOptions,
  fetch: (request: Request) => Response | Promise<Response>,
): ReturnType<typeof listen> {
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (!(number <= 65_535)) throw new Failure("usage", `${JSON.stringify(port)} is no port`, "--port 8080");
  try {
    return await listen(fetch, { host, port: number });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("usage", `cannot listen at ${host}: ${reason}`, "choose another: --port 0", cause);
  }
}

/** On the loopback only this machine can ask, and every other name for it is a trick; elsewhere a token decides. */
async function guardFor({ host, tokenFile, allowHost }: ServeOptions): Promise<GuardOptions> {
  const token = await tokenFrom(tokenFile);
  const isLocal = host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
  if (!isLocal && token === null)
    throw new Failure("usage", `listening at ${host} needs a token`, "set CWOM_TOKEN, or give --token-file <file>");
  if (!isLocal && allowHost.length === 0) return { hosts: null, token };
  return { hosts: new Set(["localhost", "127.0.0.1", "[::1]", host, ...allowHost].map(hostName)), token };
}

async function tokenFrom(file: string | undefined): Promise<string | null> {
  const token = file === undefined ? (process.env["CWOM_TOKEN"] ?? "") : await textOf(file);
  const trimmed = token.trim();
  if (trimmed === "" && file === undefined) return null;
  if (trimmed.length >= 16) return trimmed;
  throw new Failure("usage", "the token has fewer than 16 characters", "make one: openssl rand -hex 32");
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Failure("usage", `${file} cannot be read`, "name a file with the token", cause);
  }
}

function webhookSecret(): string {
  const secret = process.env["CWOM_WEBHOOK_SECRET"] ?? "";
  if (secret !== "") return secret;
  throw new Failure("usage", "--webhooks needs the secret that GitHub signs with", "set CWOM_WEBHOOK_SECRET");
}

function pauseOf({ webhookPause }: ServeOptions): number {
  if (/^\d{1,5}$/.test(webhookPause)) return Number(webhookPause);
  throw new Failure("usage", `${JSON.stringify(webhookPause)} is no number of seconds`, "--webhook-pause 10");
}

function webhookSync(
  service: BranchService,
  { githubTokenFile: tokenFile }: ServeOptions,
  { secret, pauseSeconds, quiet }: { secret: string; pauseSeconds: number; quiet: boolean },
): WebhookSync {
  const sayUnlessQuiet = (line: string, isWarning: boolean): void => (isWarning || !quiet ? say(line) : undefined);
  return new WebhookSync({ service, secret, tokenFile, pauseSeconds, say: sayUnlessQuiet });
}

/** Ends at the first request to stop. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}
