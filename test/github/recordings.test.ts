import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { commitStatusPayload } from "../../src/github/payload-pull-request.ts";
import { listIssues } from "../../src/github/read-issue.ts";
import { readRepository } from "../../src/github/read-repository.ts";
import { readerOf, startLoopback } from "./loopback.ts";
import type { Loopback } from "./loopback.ts";

const recorded = z.array(
  z.object({
    method: z.string(),
    path: z.string(),
    status: z.int(),
    response: z.unknown(),
    headers: z.record(z.string(), z.unknown()).catch({}),
  }),
);
// The package's own entry puts itself between this process and the network.
const folder = path.dirname(createRequire(import.meta.url).resolve("@octokit/fixtures/package.json"));

/** What GitHub sent when somebody recorded it. */
function recordingOf(name: string) {
  const file = path.join(folder, "scenarios/api.github.com", name, "normalized-fixture.json");
  return recorded.parse(JSON.parse(readFileSync(file, "utf8"))).filter(({ method }) => method === "get");
}

/** A server that sends it again; how many rows a page has is not looked at. */
function replay(name: string): Promise<Loopback> {
  const recording = recordingOf(name);
  return startLoopback((request, self) => {
    const found = recording.find(({ path: known }) => {
      const { pathname, searchParams } = new URL(known, self);
      return pathname === request.path && (searchParams.get("page") ?? "1") === (request.query["page"] ?? "1");
    });
    if (found === undefined) return { status: 404 };
    const here = (text: string): string => text.replaceAll(/https:\/\/api\.github\.com(?::443)?/g, self);
    const { location, link, etag } = found.headers;
    const headers = Object.entries({ location, link, etag }).flatMap(([key, value]): [string, string][] =>
      typeof value !== "string" ? [] : [[key, here(value)]],
    );
    return { status: found.status, headers: Object.fromEntries(headers), body: here(JSON.stringify(found.response)) };
  });
}

describe("recordings of GitHub", () => {
  it("of a long list are read to the end, through links that name the repository by its number", async () => {
    const { url, seen } = await replay("paginate-issues");
    const numbers: number[] = [];
    for await (const page of listIssues(
      readerOf(url),
      { owner: "octokit-fixture-org", repo: "paginate-issues" },
      null,
    )) {
      if (page.is === "page") numbers.push(...page.items.map(({ number }) => number));
    }
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(seen).toHaveLength(5);
  });

  it("of a renamed repository lead to its new name", async () => {
    const { url } = await replay("rename-repository");
    const answer = await readRepository(readerOf(url), { owner: "octokit-fixture-org", repo: "rename-repository" });
    expect(answer).toMatchObject({
      is: "found",
      value: { full_name: "octokit-fixture-org/rename-repository-newname" },
    });
  });

  it("of a repository are understood", async () => {
    const { url } = await replay("get-repository");
    const answer = await readRepository(readerOf(url), { owner: "octokit-fixture-org", repo: "hello-world" });
    expect(answer).toMatchObject({ is: "found", value: { name: "hello-world" } });
  });

  it("of commit statuses are understood", () => {
    const statuses = recordingOf("create-status").flatMap(({ response }) => (Array.isArray(response) ? response : []));
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.flatMap((status) => commitStatusPayload.safeParse(status).error ?? [])).toEqual([]);
  });
});
