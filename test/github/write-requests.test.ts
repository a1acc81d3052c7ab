import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writeRequests } from "../../src/github/requests.ts";
import { broughtTo } from "../support/brought.ts";
import { projectText } from "../support/project-files.ts";
import { WritableGithub } from "../support/writable-github.ts";
import type { Seen } from "./loopback.ts";
import { writeRoutes } from "./routes.ts";

const hosts = z
  .record(z.string(), z.record(z.string(), z.looseObject({})))
  .parse(JSON.parse(projectText("test/github/write-requests.json")));
const dotcom = hosts["api.github.com"] ?? {};

function routeOf({ method, path }: Pick<Seen, "method" | "path">): string {
  const isOf = (route: string): boolean =>
    new RegExp(`^${route.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(`${method} ${path}`);
  return writeRoutes.find(isOf) ?? `${method} ${path}`;
}

/** What GitHub's description says against the body of a write. */
function flawsIn(request: Pick<Seen, "method" | "path" | "body">): string[] {
  const described = dotcom[routeOf(request)];
  if (described === undefined) return [`${routeOf(request)} is not described`];
  const ajv = new Ajv({ strict: false, allErrors: true });
  return ajv.validate(described, JSON.parse(request.body || "{}")) ? [] : [ajv.errorsText()];
}

describe("the writes that are sent", () => {
  it("are those of the one table, all of them and no others, and GitHub describes each as it is sent", async () => {
    const github = new WritableGithub();
    const seen: Seen[] = [];
    github.fault = (request) => (seen.push(request), null);
    const brought = await broughtTo(github);
    const parent = await brought.add({ title: "Whole", tags: ["api"], description: "All of it." });
    const assignees = [{ actor_kind: "human", actor_id: "github.com/user/7", display: "user-7" }];
    const ref = { kind: "Issue", id: parent };
    const id = await brought.add({ title: "Part", assignees, relationships: { parent: ref, blocked_by: [ref] } });
    await brought.push();
    await brought.edit(id, (one) =>
      Object.assign(one, {
        title: "P",
        description: "D",
        tags: ["t"],
        assignees: [],
        status: "done",
        relationships: {},
      }),
    );
    await brought.push();
    expect([...new Set(seen.map(routeOf))].toSorted()).toEqual(writeRoutes.toSorted());
    expect(seen.flatMap(flawsIn)).toEqual([]);
    expect(seen.map(({ headers }) => headers["x-github-api-version"])).toEqual(seen.map(() => "2022-11-28"));
  });

  it("would be told from what GitHub does not describe", () => {
    const request = { method: "PATCH", path: "/repos/o/r/issues/1", body: '{"state":"shut","colour":1}' };
    const [flaws] = flawsIn(request);
    expect(flaws).toContain("data must NOT have additional properties");
    expect(flaws).toContain("data/state must be equal to one of");
  });

  it("that an older server does not describe are of features that it may lack", () => {
    const missing = Object.values(hosts).flatMap((known) =>
      Object.values(writeRequests).filter(({ route }) => known[route] === undefined),
    );
    expect(missing.length).toBe(10);
    expect(missing.filter((request) => !("feature" in request))).toEqual([]);
  });
});
