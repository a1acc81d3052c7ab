import { describe, expect, it } from "vitest";
import { committedStore, served } from "../support/served.ts";

const ids = {
  repo: "01JD00000000000000000000A1",
  issue: "01JD00000000000000000000B1",
  packet: "01JD00000000000000000000C1",
  snapshot: "01JD00000000000000000000D1",
  run: "01JD00000000000000000000F1",
  artifact: "01JD00000000000000000000G1",
};
const issuePath = `/cwom/issues/${ids.issue}`;
const issueFile = `cwom/Issue/${ids.issue}.yaml`;

describe("an object", () => {
  it("is made with 201, a place, a tag and one commit, and is read back as it was answered", async () => {
    const { ask, repository } = await served();
    const made = await ask("POST", "/cwom/issues", { title: "Second", type: "bug" });
    expect(made.status).toBe(201);
    const place = made.headers.get("location") ?? "";
    expect(place).toMatch(/^\/cwom\/issues\/[0-9A-Z]{26}$/);
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("2");
    expect(repository.git("status", "--porcelain")).toBe("");
    const read = await ask("GET", place);
    expect(read).toMatchObject({ status: 200, body: made.body });
    expect(read.headers.get("etag")).toBe(made.headers.get("etag"));
    expect(`"${repository.git("rev-parse", `HEAD:cwom/Issue/${place.slice(-26)}.yaml`)}"`).toBe(
      read.headers.get("etag"),
    );
    expect((await ask("GET", place, undefined, { "if-none-match": read.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it("is found under both spellings", async () => {
    const { ask } = await served();
    for (const path of [`/cwom/context-packets/${ids.packet}`, `/context_packets/${ids.packet}`])
      expect(await ask("GET", path)).toMatchObject({ status: 200, body: { kind: "ContextPacket", id: ids.packet } });
    expect((await ask("GET", `/cwom/context_packets/${ids.packet}`)).status).toBe(404);
  });

  it("is answered with what it is connected with, when asked", async () => {
    const { ask } = await served();
    const { body } = await ask("GET", `${issuePath}?include=related`);
    expect(body).toMatchObject({ object: { id: ids.issue } });
    expect(body).toHaveProperty(
      "related",
      expect.arrayContaining([
        expect.objectContaining({
          direction: "named_by",
          kind: "Run",
          object: expect.objectContaining({ id: ids.run }),
        }),
        expect.objectContaining({ direction: "names", kind: "Repo" }),
      ]),
    );
  });

  it("is made once under an id: again is a conflict, and another kind's body a mistake", async () => {
    const { ask, repository } = await served();
    const body = { id: ids.issue, title: "Again", type: "bug" };
    expect(await ask("POST", "/cwom/issues", body)).toMatchObject({ status: 409 });
    expect(await ask("POST", "/cwom/issues", { ...body, kind: "Run" })).toMatchObject({ status: 400 });
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("is seen as it is now, whoever committed it", async () => {
    const { ask, repository } = await served();
    expect((await ask("GET", issuePath)).body).toMatchObject({ title: "Add /healthz" });
    repository.write(issueFile, repository.read(issueFile).replace("Add /healthz", "Add /health"));
    expect((await ask("GET", issuePath)).body).toMatchObject({ title: "Add /healthz" });
    repository.commit("by hand");
    expect((await ask("GET", issuePath)).body).toMatchObject({ title: "Add /health" });
    repository.delete(`cwom/Artifact/${ids.artifact}.yaml`);
    repository.commit("gone");
    expect((await ask("GET", `/cwom/artifacts/${ids.artifact}`)).status).toBe(404);
  });

  it("that the rules refuse is told with rule, pointer and help, and leaves no commit", async () => {
    const { ask, repository } = await served();
    const refused = await ask("POST", "/cwom/issues", {
      title: "x",
      type: "nonsense",
      repo: { kind: "Repo", id: "01JD0000000000000000000ZZZ" },
    });
    expect(refused).toMatchObject({ status: 422, body: { status: 422, findings: expect.any(Array) } });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(refused.body).toHaveProperty(
      "findings",
      expect.arrayContaining([
        expect.objectContaining({ rule: "ref/resolves", pointer: "/repo", help: expect.any(String) }),
        expect.objectContaining({ pointer: "/type" }),
      ]),
    );
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });
});

describe("a member that the model does not know", () => {
  it("is refused by its name, and never left out in silence", async () => {
    const { ask } = await served();
    const refused = await ask("POST", "/cwom/issues", { title: "x", type: "bug", nonsense: 1 });
    expect(refused).toMatchObject({ status: 422, body: { findings: [{ pointer: "/nonsense" }] } });
  });
});

describe("PATCH", () => {
  it("merges members as RFC 7396 says, keeps comments, and answers the new tag", async () => {
    const { ask, repository } = await served();
    repository.write(issueFile, `# Why we do this.\n${repository.read(issueFile)}`);
    repository.commit("a comment");
    const etag = (await ask("GET", issuePath)).headers.get("etag") ?? "";
    const patch = {
      priority: "P0",
      assignees: null,
      acceptance: { tests_expected: ["healthz"] },
      meta: { "a/b": { c: 1 } },
    };
    const done = await ask("PATCH", issuePath, patch, { "if-match": etag });
    expect(done).toMatchObject({
      status: 200,
      body: {
        priority: "P0",
        acceptance: { criteria: ["GET /healthz answers 200"], tests_expected: ["healthz"] },
        meta: { "a/b": { c: 1 } },
      },
    });
    expect(done.body).not.toHaveProperty("assignees");
    expect(repository.read(issueFile)).toMatch(/^# Why we do this\./);
    const read = await ask("GET", issuePath);
    expect(read.headers.get("etag")).toBe(done.headers.get("etag"));
    expect(read.body).toEqual(done.body);
    const same = await ask("PATCH", issuePath, { priority: "P0" }, { "if-match": read.headers.get("etag") ?? "" });
    expect(same.headers.get("etag")).toBe(read.headers.get("etag"));
  });

  it("needs If-Match, and the tag of today", async () => {
    const { ask } = await served();
    const etag = (await ask("GET", issuePath)).headers.get("etag") ?? "";
    expect((await ask("PATCH", issuePath, { priority: "P0" })).status).toBe(428);
    expect((await ask("PATCH", issuePath, { priority: "P0" }, { "if-match": `W/${etag}` })).status).toBe(412);
    expect((await ask("PATCH", issuePath, { priority: "P0" }, { "if-match": etag })).status).toBe(200);
    const stale = await ask("PATCH", issuePath, { priority: "P3" }, { "if-match": etag });
    expect(stale).toMatchObject({ status: 412, body: { help: expect.stringContaining("GET it again") } });
    expect((await ask("PATCH", "/cwom/issues/nope", { priority: "P3" }, { "if-match": "*" })).status).toBe(404);
  });

  it("of one object by many at once is won by one", async () => {
    const { ask } = await served();
    const etag = (await ask("GET", issuePath)).headers.get("etag") ?? "";
    const tries = Array.from({ length: 8 }, (_, n) =>
      ask("PATCH", issuePath, { tags: [`w${n}`] }, { "if-match": etag }).then(({ status }) => status),
    );
    expect((await Promise.all(tries)).toSorted((a, b) => a - b)).toEqual([200, ...Array(7).fill(412)]);
  });

  it("changes neither what an object is nor what the rules hold", async () => {
    const { ask } = await served();
    const any = { "if-match": "*" };
    expect((await ask("PATCH", issuePath, { id: "other" }, any)).status).toBe(400);
    expect((await ask("PATCH", issuePath, { kind: "Run" }, any)).status).toBe(400);
    expect(await ask("PATCH", issuePath, { nonsense: 1 }, any)).toMatchObject({ status: 422 });
    const again = await ask("PATCH", `/cwom/runs/${ids.run}`, { status: "running" }, any);
    expect(again).toMatchObject({
      status: 422,
      body: { findings: [{ rule: "run/status-transition", level: "error" }] },
    });
    const run = await ask("PATCH", `/cwom/runs/${ids.run}`, { outputs: { artifacts: null } }, any);
    expect(run).toMatchObject({ status: 422, body: { findings: [{ rule: "run/artifact-listed" }] } });
  });

  it("of what is sealed is no method: it is told what to do instead", async () => {
    const { ask } = await served();
    for (const method of ["PATCH", "PUT", "DELETE"]) {
      const packet = await ask(method, `/cwom/context-packets/${ids.packet}`, {});
      expect(packet).toMatchObject({ status: 405, body: { help: expect.stringContaining("cwom packet supersede") } });
      expect(packet.headers.get("allow")).toBe("GET, HEAD");
      const snapshot = await ask(method, `/constraint_snapshots/${ids.snapshot}`, {});
      expect(snapshot).toMatchObject({ status: 405, body: { help: expect.stringContaining("cwom snapshot take") } });
    }
    expect((await ask("DELETE", issuePath)).headers.get("allow")).toBe("GET, HEAD, PATCH");
    expect((await ask("PUT", "/cwom/issues", {})).headers.get("allow")).toBe("POST, GET, HEAD");
    const options = await ask("OPTIONS", "/cwom/issues");
    expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, GET, HEAD, OPTIONS"]);
  });
});

describe("the chain of causes of an Issue", () => {
  it("leads from its briefing to what came of it", async () => {
    const { ask } = await served();
    const { status, body } = await ask("GET", `${issuePath}/trace`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ schema: "cwom.trace/1", focus: { kind: "Issue", id: ids.issue } });
    expect(JSON.stringify(body)).toContain(ids.artifact);
    expect((await ask("GET", "/issues/nope/trace")).status).toBe(404);
  });
});

describe("a Task", () => {
  const task = {
    version: "1.0",
    idempotency_key: "k-1",
    requested_by: { kind: "human", id: "ada" },
    objective: "Answer /healthz with 200.",
    operation: "code_change",
    target: { repo: "shop/orders" },
  };
  const settings = "gate:\n  allowed_repo_prefixes: [shop/]\n";

  it("is let in once, and read back", async () => {
    const repository = committedStore();
    repository.write("cwom/config.yaml", settings);
    repository.commit("settings");
    const { ask } = await served(repository);
    const done = await ask("POST", "/cwom/tasks/enqueue", task);
    expect(done).toMatchObject({ status: 201, body: { commit: expect.stringMatching(/^[0-9a-f]{40}$/) } });
    expect(await ask("GET", done.headers.get("location") ?? "")).toMatchObject({ status: 200, body: task });
    const again = await ask("POST", "/tasks/enqueue", task);
    expect(again).toMatchObject({ status: 409, body: { detail: expect.stringContaining("was let in before") } });
  });

  it("that the gate turns away is refused with its code", async () => {
    const { ask } = await served();
    const refused = await ask("POST", "/cwom/tasks/enqueue", task);
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining("REPO_NOT_ALLOWED") } });
    expect((await ask("POST", "/cwom/tasks/enqueue", { ...task, surprise: 1 })).status).toBe(400);
  });
});
