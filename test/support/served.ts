import { onTestFinished } from "vitest";
import { createApp } from "../../src/api/app.ts";
import type { AppOptions } from "../../src/api/app.ts";
import { newUlid } from "../../src/cli/new-ulid.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { mcpHandler } from "../../src/mcp/http.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { BranchService } from "../../src/service/branch-service.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { createRepository } from "./git.ts";
import type { TestRepository } from "./git.ts";
import { filesOf, sampleObjects } from "./sample-store.ts";

/** An answer, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** What the JSON says; the text where it is none. */
  readonly body: unknown;
}

/** A branch that is served within this process. */
export interface Served {
  readonly repository: TestRepository;
  readonly service: BranchService;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Sends a request; a body that is not a string goes as JSON. */
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered>;
}

/** A repository with these objects, committed. */
export function committedStore(objects: readonly JsonObject[] = sampleObjects): TestRepository {
  const repository = createRepository();
  repository.write("README.md", "The project.\n");
  for (const [path, text] of filesOf(objects)) repository.write(path, text);
  repository.commit("landed");
  return repository;
}

/** Opens the branch of a repository as a long-running process does. */
export async function serviceOf({ folder }: { readonly folder: string }): Promise<BranchService> {
  const repository = await openRepository(folder);
  const service = new BranchService({
    repository,
    writer: await repository.writer(),
    ref: "refs/heads/main",
    person: { name: "Server", email: "server@example.org" },
    readings: memoryCache(),
    now: () => new Date(),
    newId: newUlid,
    actor: () => Promise.resolve({ actor_kind: "agent", actor_id: "coder" }),
  });
  onTestFinished(async () => {
    await service.idle();
    service.close();
  });
  return service;
}

/** Serves a repository's branch, the sample store unless given. */
export async function served(
  repository: TestRepository = committedStore(),
  options: Partial<AppOptions> = {},
): Promise<Served> {
  const service = await serviceOf(repository);
  const app = createApp({
    service,
    guard: { hosts: new Set(["localhost"]), token: null },
    onError: (thrown) => {
      throw thrown;
    },
    mcp: mcpHandler(service),
    ...options,
  });
  const fetch = async (request: Request): Promise<Response> => await app.fetch(request);
  const ask: Served["ask"] = async (method, path, body, headers = {}) => {
    const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const all = { host: "localhost", ...(body === undefined ? {} : { "content-type": type }), ...headers };
    return answered(await fetch(new Request(`http://localhost${path}`, { method, headers: all, ...sent })));
  };
  return { repository, service, fetch, ask };
}

/** Reads an answer. */
export async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
