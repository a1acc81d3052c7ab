import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { openReader } from "../../src/github/reader.ts";
import type { Reader, ReaderOptions } from "../../src/github/reader.ts";
import { connectForReading } from "../../src/github/reading-client.ts";
import type { Connection } from "../../src/github/reading-client.ts";

/** What a server answers to one request. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text that is sent as it stands. */
  readonly body?: unknown;
  /** Hangs up before the end of the body. */
  readonly torn?: true;
}

/** One request as it came in. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server on this machine that answers by a function; it is closed at the end of the test. */
export interface Loopback {
  readonly url: string;
  readonly seen: readonly Seen[];
}

/** Starts such a server; a reply of null leaves the request without an answer. */
export async function startLoopback(reply: (request: Seen, url: string) => Reply | null): Promise<Loopback> {
  const seen: Seen[] = [];
  let url = "";
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const about = {
      method: request.method ?? "",
      path: decodeURIComponent(pathname),
      query: Object.fromEntries(searchParams),
      headers: request.headers,
    };
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.on("end", () => {
      const one = { ...about, body };
      seen.push(one);
      const answer = reply(one, url);
      if (answer !== null) send(response, answer);
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url, seen };
}

function send(response: ServerResponse, { status = 200, headers = {}, body = {}, torn }: Reply): void {
  const text = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const whole = { "content-type": "application/json; charset=utf-8", "content-length": String(text.length) };
  response.writeHead(status, { ...whole, ...headers });
  if (torn === undefined) response.end(text);
  else response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
}

/** A connection that does not wait: its seconds are a millisecond long. */
export function impatient(url: string, version: "2022-11-28" | "2026-03-10" = "2022-11-28"): Connection {
  const patience = { maxWaitSeconds: 10, timeoutMs: 20_000, secondMs: 1 };
  return connectForReading("ghs_sample", { GITHUB_API_URL: url }, version, patience);
}

/** A reader over such a connection, at noon of a day. */
export function readerOf(url: string, options: Partial<ReaderOptions> = {}): Reader {
  return openReader(impatient(url), { reserve: 20, now: () => "2026-01-31T12:00:00Z", ...options });
}
