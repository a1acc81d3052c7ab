import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder, createRepository, repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const issue = "01JD00000000000000000000B1";
const issuePath = `cwom/Issue/${issue}.yaml`;

/** A repository with the sample store and one file beside it, committed. */
function sample(): TestRepository {
  const repository = createRepository();
  for (const [path, text] of filesOf(sampleObjects)) repository.write(path, text);
  repository.write("code.txt", "one\n");
  repository.commit("landed");
  return repository;
}

/** A bare repository of the sample, and two clones of it. */
function shared(): { readonly origin: TestRepository; readonly clones: readonly [TestRepository, TestRepository] } {
  const { folder } = sample();
  const place = createFolder();
  const origin = repositoryIn(join(place, "origin.git"));
  const [here, there] = [join(place, "here"), join(place, "there")];
  const git = repositoryIn(folder).git;
  git("clone", "-q", "--bare", folder, origin.folder);
  for (const clone of [here, there]) git("clone", "-q", origin.folder, clone);
  return { origin, clones: [repositoryIn(here), repositoryIn(there)] };
}

describe("--commit", () => {
  it("makes one commit that tells what it does, and leaves everything else as it was", async () => {
    const { folder, git, write, read } = sample();
    write("code.txt", "staged\n");
    git("add", "code.txt");
    write("code.txt", "staged and changed\n");
    const done = await runCwom(folder, ["set", "B1", "tags+=new", "--commit"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(git("log", "--format=%s", "-1")).toBe(`Set tags of Issue ${issue} "Add /healthz"`);
    expect(git("show", "--format=", "--name-only", "HEAD")).toBe(issuePath);
    expect(done.stdout).toContain(`committed  ${git("rev-parse", "HEAD")}`);
    expect(git("diff", "--cached", "--name-only")).toBe("code.txt");
    expect(git("diff", "--name-only")).toBe("code.txt");
    expect(read(issuePath)).toContain("tags:\n  - new\n");
  });

  it("does not put a person's uncommitted changes into its commit, nor write over them", async () => {
    const { folder, git, write, read } = sample();
    const mine = read(issuePath).replace("Add /healthz", "Add /health");
    write(issuePath, mine);
    const refused = await runCwom(folder, ["set", "B1", "tags+=new", "--commit"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain(issuePath);
    expect(read(issuePath)).toBe(mine);
    expect(git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("begins a branch that has no commit yet, and says in words what is not there", async () => {
    const { folder } = createRepository();
    const missing = await runCwom(folder, ["set", "B1", "tags+=new", "--commit"]);
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.stderr).toContain("no object has an id");
  });
});

describe("--commit beside files that are not committed", () => {
  it("says that what it does not find is in the files alone", async () => {
    const { folder, git, write } = createRepository();
    for (const [path, text] of filesOf(sampleObjects)) write(path, text);
    write("code.txt", "one\n");
    git("add", "code.txt");
    git("commit", "-qm", "code");
    const refused = await runCwom(folder, ["set", "B1", "tags+=new", "--commit"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("as of the last commit, no object has an id");
    expect(refused.stderr).toContain("git add cwom && git commit");
  });
});

describe("--stage", () => {
  it("puts what it writes into the index, beside what is staged already", async () => {
    const { folder, git, write } = sample();
    write("code.txt", "staged\n");
    git("add", "code.txt");
    const done = await runCwom(folder, ["set", "B1", "tags+=new", "--stage"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(git("diff", "--cached", "--name-only").split("\n").toSorted()).toEqual(["code.txt", issuePath]);
    expect(git("diff", "--name-only")).toBe("");
  });
});

describe("--push", () => {
  it("merges what others pushed field by field, beside their other files, and pushes both", async () => {
    const {
      origin,
      clones: [here, there],
    } = shared();
    there.write("code.txt", "two\n");
    there.git("commit", "-qam", "code");
    expect((await runCwom(there.folder, ["set", "B1", "tags+=there", "priority=P0", "--push"])).code).toBe(0);
    const done = await runCwom(here.folder, ["set", "B1", "tags+=here", "title=Add /health", "--push"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const text = origin.git("show", `main:${issuePath}`);
    for (const part of ["- here", "- there", "priority: P0", "title: Add /health"]) expect(text).toContain(part);
    expect(origin.git("show", "main:code.txt")).toBe("two");
    expect(here.git("status", "--porcelain")).toBe("");
    expect(here.read("code.txt")).toBe("two\n");
    expect((await runCwom(here.folder, ["check", "--base", "HEAD~1"])).code).toBe(0);
    origin.git("fsck", "--strict");
  });

  it("keeps deleted what others deleted beside the store", async () => {
    const {
      origin,
      clones: [here, there],
    } = shared();
    there.git("rm", "-q", "code.txt");
    there.git("commit", "-qm", "no code");
    there.git("push", "-q");
    const done = await runCwom(here.folder, ["set", "B1", "tags+=here", "--push"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(origin.git("ls-tree", "--name-only", "main")).toBe("cwom");
    expect(here.git("status", "--porcelain")).toBe("");
  });

  it("makes no merge where others only went on from what is here", async () => {
    const {
      origin,
      clones: [here, there],
    } = shared();
    expect((await runCwom(there.folder, ["set", "B1", "tags+=there", "--push"])).code).toBe(0);
    const before = origin.git("rev-parse", "main");
    const done = await runCwom(here.folder, ["set", "B1", "title=Add /healthz", "--push"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(origin.git("rev-parse", "main")).toBe(before);
  });

  it("leaves to a person what both changed, keeps the commit here and names both values", async () => {
    const {
      origin,
      clones: [here, there],
    } = shared();
    expect((await runCwom(there.folder, ["set", "B1", "title=There", "--push"])).code).toBe(0);
    const before = origin.git("rev-parse", "main");
    const open = await runCwom(here.folder, ["set", "B1", "title=Here", "--push"]);
    expect(open.code).toBe(1);
    for (const part of ["committed here, but not pushed", "title", '"Here"', '"There"', "git pull"])
      expect(open.stderr).toContain(part);
    expect(origin.git("rev-parse", "main")).toBe(before);
    expect(here.read(issuePath)).toContain("title: Here");
  });

  it("says in JSON that a commit is not pushed, and what a person must decide", async () => {
    const {
      clones: [here, there],
    } = shared();
    expect((await runCwom(there.folder, ["set", "B1", "title=There", "--push"])).code).toBe(0);
    const open = await runCwom(here.folder, ["set", "B1", "title=Here", "--push", "--format", "json"]);
    expect(open.code).toBe(1);
    expect(JSON.parse(open.stdout)).toMatchObject({
      conclusion: "unpushed",
      commit: here.git("rev-parse", "HEAD"),
      pushed: null,
      failure: { code: "conflict", help: expect.stringContaining("git pull") },
      conflicts: [{ path: issuePath, pointer: "/title" }],
    });
    const lost = await runCwom(there.folder, ["set", "B1", "title=Lost", "--push", "nowhere", "--format", "json"]);
    expect(lost.code).toBe(2);
    expect(JSON.parse(lost.stdout)).toMatchObject({
      conclusion: "unpushed",
      commit: there.git("rev-parse", "HEAD"),
      failure: { code: "usage" },
    });
  });

  it("gives a claim to one of two clones, and tells the other who has it", async () => {
    const {
      origin,
      clones: [here, there],
    } = shared();
    expect((await runCwom(here.folder, ["set", "B1", "status=ready", "--push"])).code).toBe(0);
    there.git("pull", "-q");
    const claims = await Promise.all(
      [here, there].map(({ folder }, at) =>
        runCwom(folder, ["claim", "B1", "--as", `agent:${at}`, "--push", "--format", "json"]),
      ),
    );
    const winner = claims.findIndex(({ code }) => code === 0);
    expect(claims[1 - winner]).toMatchObject({ code: 1 });
    const [won, lost] = [claims[winner], claims[1 - winner]].map((ended) => JSON.parse(ended?.stdout ?? ""));
    expect(won).toMatchObject({ conclusion: "written", pushed: origin.git("rev-parse", "main") });
    expect(lost).toMatchObject({
      conclusion: "failed",
      failure: { code: "conflict", message: expect.stringContaining(`agent:${winner} has it since`) },
    });
    for (const { git, read } of [here, there]) {
      expect(git("status", "--porcelain")).toBe("");
      expect(read(issuePath)).toContain(`actor_id: "${winner}"`);
      expect(read(issuePath)).not.toContain(`actor_id: "${1 - winner}"`);
    }
    const again = await runCwom([here, there][1 - winner]?.folder ?? "", ["set", "B1", "tags+=later", "--push"]);
    expect(again, again.stderr).toMatchObject({ code: 0 });
  });

  it("takes no claim on top of commits that do not fit what others pushed", async () => {
    const {
      clones: [here, there],
    } = shared();
    expect((await runCwom(there.folder, ["set", "B1", "title=There", "--push"])).code).toBe(0);
    expect((await runCwom(here.folder, ["set", "B1", "title=Here", "status=ready", "--commit"])).code).toBe(0);
    const before = here.git("rev-parse", "HEAD");
    const refused = await runCwom(here.folder, ["claim", "B1", "--as", "ada", "--push"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("git pull --no-rebase origin main");
    expect(here.git("rev-parse", "HEAD")).toBe(before);
  });

  it("loses nothing when many push at once", async () => {
    const { origin, clones } = shared();
    const runs = clones.map(async ({ folder }, clone) => {
      for (let round = 0; round < 4; round += 1) {
        const { code, stderr } = await runCwom(folder, ["set", "B1", `tags+=${clone}-${round}`, "--push"]);
        expect(code, stderr).toBe(0);
      }
    });
    await Promise.all(runs);
    const text = origin.git("show", `main:${issuePath}`);
    for (const clone of [0, 1]) for (const round of [0, 1, 2, 3]) expect(text).toContain(`- ${clone}-${round}`);
    origin.git("fsck", "--strict");
  });
});
