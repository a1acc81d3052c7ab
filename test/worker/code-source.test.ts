import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { newObject } from "../../src/operations/new-object.ts";
import { objectsOf } from "../../src/store/objects.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { commitRevision } from "../../src/store/revision.ts";
import { codeSources } from "../../src/worker/code-source.ts";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import { operate } from "../support/operate.ts";
import { queueOf, runsOf, script, task, textOf, workOnce } from "./queue.ts";

const repos: readonly JsonObject[] = [
  { name: "app", slug: "acme/app", source: { system: "task" } },
  { name: "tool", slug: "acme/tool", source: { system: "github", url: "https://github.com/acme/tool" } },
  { name: "notes", slug: "acme/notes", source: { system: "task" } },
];

/** Where the code of each of these Repos is, in a clone that came from an address. */
async function sourcesIn(remote: string, made: readonly JsonObject[], named: ReadonlyMap<string, string> = new Map()) {
  const repository = createRepository();
  repository.git("remote", "add", "origin", remote);
  const now = new Date().toISOString();
  for (const fields of made) await operate(repository.folder, newObject, { kind: "Repo", fields }, { now });
  repository.commit("Repos");
  const opened = await openRepository(repository.folder);
  const revision = await commitRevision(opened, repository.git("rev-parse", "HEAD"));
  const objects = objectsOf(revision, memoryCache());
  const sourceOf = await codeSources(opened, objects, named);
  const found = await objects.all("Repo");
  return Object.fromEntries(found.map(({ id, object }) => [object?.slug, sourceOf(id)?.is ?? null]));
}

describe("the code of a Repo", () => {
  it.each([
    ["is here where nothing says otherwise", "/srv/queue.git", { app: "here", tool: "here", notes: "here" }],
    [
      "of the others is elsewhere where one is this",
      "https://github.com/acme/app.git",
      { app: "here", tool: null, notes: null },
    ],
    ["is here by its address", "git@github.com:Acme/Tool.git", { app: null, tool: "here", notes: null }],
    ["is elsewhere by its address", "https://github.com/acme/queue", { app: "here", tool: null, notes: "here" }],
  ])("%s", async (_name, remote, expected) => {
    const slugs = Object.entries(expected).map(([name, is]) => [`acme/${name}`, is]);
    expect(await sourcesIn(remote, repos)).toEqual(Object.fromEntries(slugs));
  });

  it("is where somebody says that it is", async () => {
    const named = new Map([["acme/notes", "../notes"]]);
    expect(await sourcesIn("/srv/queue.git", repos, named)).toMatchObject({
      "acme/notes": "there",
      "acme/app": "here",
    });
  });
});

describe("a Run whose code is in another repository", () => {
  it("is carried out there, and what it commits stays there", async () => {
    const code = createRepository();
    code.write("orders.txt", "code of the orders\n");
    code.commit("the orders");
    const server = cloneRepository(code.folder, "--bare");
    const repository = await queueOf(
      [task("Change the orders")],
      [`repositories: {Shop/Orders: "file://${server.folder}"}`],
    );
    const exec = script(`test -f cwom/config.yaml && exit 4
cp orders.txt more.txt && git add -A && git commit -q -m "More orders"
echo "{\\"artifact\\": {\\"type\\": \\"commit\\", \\"uri\\": \\"$(git rev-parse HEAD)\\"}}" >> "$CWOM_OUTPUT"`);
    const ended = await workOnce(repository, exec);
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const [run = {}] = await runsOf(repository);
    expect(server.git("show", `cwom/${textOf(run, "id")}:more.txt`)).toBe("code of the orders");
    expect(repository.git("branch", "--list", "cwom/*")).toBe("");
    expect((await runCwom(repository.folder, ["check"])).code).toBe(0);
  });

  it("and whose settings the command changes has its worker stop", async () => {
    const code = createRepository();
    code.write("orders.txt", "code of the orders\n");
    code.commit("the orders");
    const work = [`repositories: {shop/orders: "${code.folder}"}`];
    const repository = await queueOf([task("Change what git obeys there")], work);
    const ended = await workOnce(repository, `git -C ${code.folder} config core.sshCommand true`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("core.sshcommand");
  });

  it("is left to others where nobody says where that is", async () => {
    const repository = await queueOf([task("Change the orders")]);
    repository.git("remote", "add", "origin", "https://github.com/acme/queue");
    const now = new Date().toISOString();
    const fields = { name: "queue", slug: "acme/queue", source: { system: "github" } };
    await operate(repository.folder, newObject, { kind: "Repo", fields }, { now });
    repository.commit("the queue's own Repo");
    const ended = await workOnce(repository, "true");
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/^cwom {2}Run \w+ is left to others: .*--repository.*\ncwom {2}nothing is ready\n$/);
    expect(await runsOf(repository)).toMatchObject([{ status: "ready" }]);
    expect((await workOnce(repository, "true", "--repository", "shop/orders=.")).code).toBe(0);
    expect(await runsOf(repository)).toMatchObject([{ status: "done" }]);
  });
});
