import { createEmulator } from "emulate";
import type { Emulator } from "emulate";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import { objectsIn } from "../support/objects-in.ts";

const token = "ghs_sample";
const base = "/repos/octocat/hello";

function repo(name: string) {
  return { owner: "octocat", name, auto_init: true };
}

/** A GitHub that somebody else wrote, with two repositories in it. */
let github: Emulator;

beforeAll(async () => {
  github = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: { [token]: { login: "octocat", scopes: ["repo"] } },
      github: { users: [{ login: "octocat" }], repos: [repo("hello"), repo("both")] },
    },
  });
});

afterAll(async () => {
  await github.close();
});

const row = z.looseObject({ number: z.number().optional(), updated_at: z.string().optional() });

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const headers = { authorization: `token ${token}`, "content-type": "application/json" };
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function act(method: string, path: string, body?: object): Promise<z.output<typeof row>> {
  return row.parse(await ask(method, `${base}${path}`, body));
}

/** Asks about the second repository. */
function both(path: string, method = "GET", body?: object): Promise<unknown> {
  return ask(method, `/repos/octocat/both${path}`, body);
}

/** In front of it, a list of issues that has the pull requests too, as GitHub's own has. */
async function withPullsInLists(): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? "/";
      const answer = await fetch(`${github.url}${url}`, { headers: { authorization: `token ${token}` } });
      const isList = url.startsWith(`${base}/issues?`);
      const text = isList ? JSON.stringify(await listOf(await answer.json(), url)) : await answer.text();
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    })();
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
}

async function listOf(issues: unknown, url: string): Promise<unknown[]> {
  const since = new URL(url, "http://localhost").searchParams.get("since") ?? "1970-01-01";
  const pulls = z.array(row).parse(await ask("GET", `${base}/pulls?state=all&per_page=100`));
  const all = [...z.array(row).parse(issues), ...pulls.map((pull) => ({ ...pull, pull_request: {} }))];
  const later = all.filter(({ updated_at: at = "" }) => Date.parse(at) >= Date.parse(since));
  return later.toSorted((a, b) => Date.parse(a.updated_at ?? "") - Date.parse(b.updated_at ?? ""));
}

/** A branch with one commit and a pull request from it, and its number. */
async function openPull(closes: number): Promise<number> {
  const { object } = await act("GET", "/git/ref/heads/main");
  const { sha } = z.object({ sha: z.string() }).parse(object);
  await act("POST", "/git/refs", { ref: "refs/heads/fix", sha });
  const content = Buffer.from("fixed\n").toString("base64");
  await act("PUT", "/contents/fix.txt", { message: "Fix the crash", content, branch: "fix" });
  const pull = await act("POST", "/pulls", { title: "Fix", head: "fix", base: "main", body: `Fixes #${closes}` });
  return pull.number ?? 0;
}

describe("a GitHub that is not GitHub", () => {
  it("is followed through a whole story by the command", async () => {
    const url = await withPullsInLists();
    const { folder, commit, git } = createRepository();
    commit();
    const env = { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", GITHUB_TOKEN: token };
    const sync = async (): Promise<Ended> => {
      const ended = await runCwom(folder, ["sync", "github", "--repo", "octocat/hello", "--commit"], "", env);
      expect(ended).toMatchObject({ code: 0 });
      return ended;
    };
    const { number = 0 } = await act("POST", "/issues", { title: "Crash", body: "It crashes.\r\nOften." });
    await sync();
    expect(await objectsIn(folder, "Issue")).toMatchObject([{ title: "Crash", status: "planned" }]);
    const pull = await openPull(number);
    await sync();
    expect(await objectsIn(folder, "Issue")).toMatchObject([{ title: "Crash", status: "running" }]);
    expect(await objectsIn(folder, "Run")).toMatchObject([{ status: "running" }]);
    await act("PUT", `/pulls/${pull}/merge`, {});
    await act("PATCH", `/issues/${number}`, { state: "closed", state_reason: "completed" });
    await sync();
    const merged = await act("GET", `/pulls/${pull}`);
    expect(await objectsIn(folder, "Issue")).toMatchObject([{ status: "done" }]);
    expect(await objectsIn(folder, "Run")).toMatchObject([{ status: "done" }]);
    expect((await objectsIn(folder, "Artifact")).find(({ type }) => type === "pr")).toMatchObject({
      digest: `gitCommit:${String(merged["merge_commit_sha"])}`,
    });
    const before = git("rev-parse", "HEAD");
    expect((await sync()).stdout).toContain("nothing to change");
    expect(git("rev-parse", "HEAD")).toBe(before);
    expect(await runCwom(folder, ["check"])).toMatchObject({ code: 0 });
  });

  it("is told what was changed here, and has each Issue once", async () => {
    const { folder, commit, read, write } = createRepository();
    commit();
    const env = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: "https://github.com", GITHUB_TOKEN: token };
    const cwom = (...args: string[]): Promise<Ended> => runCwom(folder, args, "", env);
    const push = (): Promise<Ended> => cwom("sync", "github", "--repo", "octocat/both", "--push");
    await both("/issues", "POST", { title: "Theirs", labels: [] });
    await cwom("sync", "github", "--repo", "octocat/both");
    const [first] = await objectsIn(folder, "Issue");
    await cwom("set", first?.id ?? "", "title=Ours", "tags+=api");
    await cwom("new", "issue", "--title", "New", "--type", "bug", "--description", "It is new.", "--tag", "bug");
    expect(await push()).toMatchObject({ code: 0, stdout: expect.stringContaining("GitHub   1 new, 1 changed") });
    const issues = z.array(row).parse(await both("/issues?state=all&sort=created&direction=asc"));
    expect(issues).toMatchObject([
      { title: "Ours", labels: [{ name: "api" }] },
      { title: "New", labels: [{ name: "bug" }], body: expect.stringMatching(/^It is new\.\n\n<!-- cwom:issue /) },
    ]);
    const other = (await objectsIn(folder, "Issue")).find(({ title }) => title === "New");
    expect(other).toMatchObject({ type: "bug", description: "It is new.", meta: { "github/issue": { number: 2 } } });
    const path = `cwom/Issue/${other?.id ?? ""}.yaml`;
    write(path, read(path).replace("status: planned", "status: canceled"));
    await push();
    expect(await both("/issues/2")).toMatchObject({ state: "closed", state_reason: "not_planned" });
    commit();
    const before = await both("/issues?state=all");
    expect(await push()).toMatchObject({ code: 0, stdout: expect.stringContaining("nothing to change") });
    expect(await both("/issues?state=all")).toEqual(before);
    expect(await cwom("check")).toMatchObject({ code: 0 });
  });
});
