import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit as limitBody } from "hono/body-limit";
import { jsonText } from "../report/json-text.ts";
import type { BranchService } from "../service/branch-service.ts";
import { jsonAnswer } from "./answers.ts";
import { docsPage } from "./docs-page.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { refuseStranger } from "./guard.ts";
import type { GuardOptions } from "./guard.ts";
import { HttpFailure } from "./http-failure.ts";
import { openApiDocument } from "./openapi.ts";
import { problemAnswer } from "./problem.ts";
import { bodyLimit, readBody, readQuery } from "./read-request.ts";
import { methodFailure } from "./refused-methods.ts";
import { eventLimit } from "./webhooks.ts";
import type { WebhookReceiver } from "./webhooks.ts";

/** Answers a request, or null where it is not its own. */
export type Handler = (request: Request) => Promise<Response | null>;

/** What a server is made of. */
export interface AppOptions {
  readonly service: BranchService;
  readonly guard: GuardOptions;
  /** Told of what nobody foresaw; the client is not. */
  readonly onError: (thrown: unknown) => void;
  /** Answers `/mcp`. */
  readonly mcp?: Handler;
  /** Answers what no endpoint does: the page for people. */
  readonly page?: Handler;
  /** Answers `/webhooks/github`. */
  readonly webhooks?: WebhookReceiver;
}

const webhookPath = "/webhooks/github";
/** What of a body is read before it is known to be a request at all. */
const tooLarge = (c: Context): Promise<Response> => {
  const size = c.req.path === webhookPath ? eventLimit : bodyLimit;
  return Promise.resolve(
    problemAnswer(new HttpFailure(413, `a body has at most ${size} bytes here`, "send less at once")),
  );
};

/** The whole server as one function from Request to Response. */
export function createApp(options: AppOptions): Hono {
  const { guard, onError, webhooks, mcp, page } = options;
  const app = new Hono();
  app.onError((thrown) => {
    const answer = problemAnswer(isCut(thrown) ? cut : thrown);
    if (answer.status >= 500) onError(thrown);
    return answer;
  });
  app.use(async (c, next) => {
    await next();
    harmless(c.res.headers);
  });
  if (webhooks !== undefined) {
    // GitHub shows no token: its signature is the proof.
    app.post(webhookPath, limitBody({ maxSize: eventLimit, onError: tooLarge }), (c) => webhooks.receive(c.req.raw));
  }
  app.get("/healthz", () => jsonAnswer({ status: "ok" }));
  app.use(async (c, next) => {
    refuseStranger({ method: c.req.method, header: (name) => c.req.header(name) ?? null }, guard);
    await next();
  });
  app.use(limitBody({ maxSize: bodyLimit, onError: tooLarge }));
  addDocument(app);
  for (const endpoint of endpoints) addEndpoint(app, endpoint, options.service);
  refuseOtherMethods(app);
  if (mcp !== undefined) app.all("/mcp", async (c) => (await mcp(c.req.raw)) ?? notFound(c));
  app.all("*", async (c) => (await page?.(c.req.raw)) ?? notFound(c));
  return app;
}

const cut = new HttpFailure(400, "the body broke off", "send it whole, within half a minute");

/** Whether a client left off in the middle of its body, which is no mistake of this program. */
function isCut(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ECONNRESET";
}

/** No site may show, read or keep an answer, and no browser may guess what it is. */
function harmless(headers: Headers): void {
  const defaults = {
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  };
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
}

function notFound(c: Context): never {
  throw new HttpFailure(404, `there is nothing at ${c.req.path}`, "see what there is: GET /openapi.json or /docs");
}

/** Made when it is first asked for, and the same for as long as this runs. */
function addDocument(app: Hono): void {
  let text: string | null = null;
  app.get("/openapi.json", () => {
    text ??= jsonText(openApiDocument());
    return new Response(text, { headers: { "content-type": "application/json" } });
  });
  app.get("/docs", () => docsPage());
}

function addEndpoint(app: Hono, endpoint: Endpoint, service: BranchService): void {
  const { method, path, query, body, handle } = endpoint;
  app.on(method.toUpperCase(), routeOf(path), async (c) => {
    const read = readQuery(query, c.req.queries());
    const header = (name: string): string | null => c.req.header(name) ?? null;
    const content = body === undefined ? {} : await readBody(c.req.raw, body.types);
    return await handle({ id: c.req.param("id") ?? "", query: read, body: content, header }, service);
  });
}

/** OpenAPI's `{id}` as a router writes it. */
function routeOf(path: string): string {
  return path.replace("{id}", ":id");
}

function refuseOtherMethods(app: Hono): void {
  for (const [path, methods] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
    const allowed = methods.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    app.all(routeOf(path), (c) => {
      if (c.req.method === "OPTIONS") return c.body(null, 204, { allow: [...allowed, "OPTIONS"].join(", ") });
      throw methodFailure(c.req.method, path, allowed);
    });
  }
}
