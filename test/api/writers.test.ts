import { once } from "node:events";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import { committedStore, served } from "../support/served.ts";
import { serveIn } from "../support/served-process.ts";
import { runCwom } from "../support/cwom-process.ts";

function issue(title: string): RequestInit {
  const headers = { "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify({ title, type: "chore" }) };
}

describe("many writers at once", () => {
  it("lose nothing and share commits, beside somebody who commits by hand", async () => {
    const repository = committedStore();
    const { ask, service } = await served(repository);
    const writers = Array.from({ length: 64 }, (_, n) =>
      ask("POST", "/cwom/issues", { title: `Issue ${n}`, type: "chore" }),
    );
    await ask("GET", "/cwom/issues");
    repository.git("commit", "-q", "--allow-empty", "-m", "by hand");
    const places = (await Promise.all(writers)).map(({ status, headers }) => {
      expect(status).toBe(201);
      return `cwom/Issue/${(headers.get("location") ?? "").slice(-26)}.yaml`;
    });
    expect(new Set(places).size).toBe(64);
    const files = new Set(repository.git("ls-tree", "-r", "--name-only", "HEAD").split("\n"));
    expect(places.filter((path) => !files.has(path))).toEqual([]);
    expect(Number(repository.git("rev-list", "--count", "HEAD"))).toBeLessThan(32);
    expect(repository.git("status", "--porcelain")).toBe("");
    await service.idle();
    repository.git("fsck", "--strict");
    expect((await runCwom(repository.folder, ["check"])).code).toBe(0);
  });

  it("are refused one by one where a person has changed a file and not committed it", async () => {
    const repository = committedStore();
    const path = "cwom/Issue/01JD00000000000000000000B1.yaml";
    repository.write(path, `# mine\n${repository.read(path)}`);
    const { ask } = await served(repository);
    const any = { "if-match": "*" };
    const all = await Promise.all([
      ask("POST", "/cwom/issues", { title: "One", type: "chore" }),
      ask("PATCH", "/cwom/issues/01JD00000000000000000000B1", { priority: "P0" }, any),
      ask("POST", "/cwom/issues", { title: "Two", type: "chore" }),
    ]);
    expect(all.map(({ status }) => status)).toEqual([201, 409, 201]);
    expect(repository.read(path)).toMatch(/^# mine/);
  });
});

describe("cwom serve", () => {
  it("has on disk what it answered, though it is killed while others wait", async () => {
    const repository = committedStore();
    const first = await serveIn(repository.folder);
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 24 }, async (_, n) => {
      const response = await fetch(`${first.url}/cwom/issues`, issue(`Issue ${n}`)).catch(() => null);
      if (response?.status !== 201) return;
      acknowledged.push(response.headers.get("location") ?? "");
      if (acknowledged.length === 3) first.process.kill("SIGKILL");
    });
    await Promise.all(writers);
    await first.ended;
    const second = await serveIn(repository.folder);
    for (const place of acknowledged) expect((await fetch(`${second.url}${place}`)).status).toBe(200);
    const more = await fetch(`${second.url}/cwom/issues`, issue("After"));
    expect(more.status).toBe(201);
    repository.git("fsck", "--strict");
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "answers whoever waits, takes nobody new, and ends with 0 at %s",
    async (signal) => {
      const repository = committedStore();
      const { url, process: server, ended } = await serveIn(repository.folder);
      const headers = { "content-type": "application/json", expect: "100-continue" };
      const waiting = request(`${url}/cwom/issues`, { method: "POST", headers });
      const answered = once(waiting, "response");
      waiting.flushHeaders();
      // The server says so itself: it has the request, and waits for the body.
      await once(waiting, "continue");
      server.kill(signal);
      waiting.end(JSON.stringify({ title: "The last one", type: "chore" }));
      const [response]: unknown[] = await answered;
      expect(response).toMatchObject({ statusCode: 201 });
      expect(await ended).toBe(0);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      expect(repository.git("log", "-1", "--format=%s")).toContain("The last one");
      expect(repository.git("status", "--porcelain")).toBe("");
    },
  );

  it("serves another branch without a checkout", async () => {
    const source = committedStore();
    source.git("branch", "work");
    const { url } = await serveIn(source.folder, ["--branch", "work"]);
    expect((await fetch(`${url}/cwom/issues`, issue("On work"))).status).toBe(201);
    expect(source.git("rev-list", "--count", "work")).toBe("2");
    expect(source.git("rev-list", "--count", "main")).toBe("1");
    expect(source.git("status", "--porcelain")).toBe("");
  });

  it("serves the default branch of a bare repository: reads, makes, changes", async () => {
    const source = committedStore();
    const bare = createRepository("--bare");
    source.git("push", "-q", bare.folder, "main:trunk");
    bare.git("symbolic-ref", "HEAD", "refs/heads/trunk");
    const { url, process: server, ended } = await serveIn(bare.folder);
    const made = await fetch(`${url}/cwom/issues`, issue("In the bare one"));
    expect(made.status).toBe(201);
    const headers = { "content-type": "application/merge-patch+json", "if-match": made.headers.get("etag") ?? "" };
    const place = `${url}${made.headers.get("location")}`;
    const changed = await fetch(place, { method: "PATCH", headers, body: '{"priority":"P0"}' });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, (await fetch(place)).headers.get("etag")]);
    expect((await fetch(`${url}/`)).status).toBe(200);
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(bare.git("rev-list", "--count", "trunk")).toBe("3");
    bare.git("fsck", "--strict");
  });

  it("says nothing of a client that leaves off in the middle of a body, and goes on", async () => {
    const { folder } = committedStore();
    const { url, said, process: server, ended } = await serveIn(folder);
    for (const headers of [{ "content-length": "100" }, { "transfer-encoding": "chunked" }]) {
      const type = { "content-type": "application/json", expect: "100-continue" };
      const cut = request(`${url}/cwom/issues`, { method: "POST", headers: { ...type, ...headers } });
      cut.on("error", () => undefined).flushHeaders();
      await once(cut, "continue");
      cut.write("{");
      cut.destroy();
    }
    expect((await fetch(`${url}/cwom/issues`)).status).toBe(200);
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said()).not.toContain("error");
  });

  it("knows who may ask over a real connection: the name it is called by, and the size of a header", async () => {
    const { folder } = committedStore();
    const { url } = await serveIn(folder, ["--allow-host", "work.example"]);
    const statusOf = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((done, failed) => {
        request(`${url}/cwom/issues`, { headers }, (response) => {
          response.resume();
          done(response.statusCode);
        })
          .on("error", failed)
          .end();
      });
    expect(await statusOf({ host: "evil.example" })).toBe(403);
    expect(await statusOf({ host: "work.example" })).toBe(200);
    expect(await statusOf({ "x-long": "x".repeat(20_000) })).toBe(431);
  });

  it.each([
    [["--host", "0.0.0.0"], {}, "needs a token"],
    [["--token-file", "missing"], {}, "cannot be read"],
    [[], { CWOM_TOKEN: "short" }, "16 characters"],
    [["--webhooks"], {}, "CWOM_WEBHOOK_SECRET"],
    [["--port", "99999"], {}, "no port"],
    [["--branch", "nope"], {}, "no branch"],
  ])("does not begin with %j", async (args, env, words) => {
    const { folder } = committedStore();
    await expect(serveIn(folder, args, env)).rejects.toThrow(words);
  });
});
