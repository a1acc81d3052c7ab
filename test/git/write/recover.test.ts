import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import { createFolder, repositoryIn } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";
import { acknowledged, adapters, createStore, fsck, locksIn, runWorker } from "./workers.ts";

/** A store in which a commit to main was broken off by a kill. */
async function storeBrokenAt(adapter: string, ...step: string[]): Promise<TestRepository> {
  const repository = createStore();
  const { code } = await runWorker(repository.folder, adapter, "die-at", "refs/heads/main", ...step);
  expect(code).toBeNull();
  return repository;
}

describe.each(adapters)("recovery with the %s adapter", (adapter) => {
  const recover = async ({ folder }: TestRepository): Promise<readonly string[]> =>
    await (await (await openRepository(folder, { adapter })).writer()).recover();

  it("leaves a file that somebody changed since, and says which", async () => {
    const repository = await storeBrokenAt(adapter, "rename", "Run/new.yaml");
    repository.write("cwom/Run/new.yaml", "mine\n");
    expect(await recover(repository)).toEqual(["cwom/Run/new.yaml"]);
    expect(repository.read("cwom/Run/new.yaml")).toBe("mine\n");
    expect(repository.git("show", "main:cwom/Run/new.yaml")).toBe("new");
    expect(repository.git("status", "--short").split("\n")).toEqual([" M cwom/Run/new.yaml", "MM src/mine.txt"]);
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
    expect(await recover(repository)).toEqual([]);
  });

  it("keeps what was staged after somebody took the lock away by hand", async () => {
    const repository = await storeBrokenAt(adapter, "rename", ".git/index");
    rmSync(join(repository.folder, ".git/index.lock"));
    repository.write("src/more.txt", "more");
    repository.git("add", "src/more.txt");
    expect(await recover(repository)).toEqual([]);
    expect(repository.git("status", "--short").split("\n")).toEqual(["MM src/mine.txt", "A  src/more.txt"]);
  });

  it.each(["git/index", "index.lock"])(
    "lets go of the index where staging was broken off before %s changed",
    async (file) => {
      const repository = createStore();
      const step = file === "git/index" ? "rename" : "unlink";
      expect((await runWorker(repository.folder, adapter, "die-at", "stage", step, file)).code).toBeNull();
      expect(locksIn(join(repository.folder, ".git"))).toContain("index.lock");
      await recover(repository);
      expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
      expect(repository.git("show", ":src/mine.txt")).toBe("staged");
    },
  );

  it("undoes what the branch did not get, and takes no lock of another git away", async () => {
    const repository = await storeBrokenAt(adapter, "link", "index.lock");
    const lock = join(repository.folder, ".git/index.lock");
    writeFileSync(lock, "");
    expect(await recover(repository)).toEqual([]);
    expect(existsSync(lock)).toBe(true);
    expect(repository.git("rev-list", "--count", "main")).toBe("1");
    expect(locksIn(join(repository.folder, ".git"))).toEqual(["index.lock"]);
  });

  it("is done from another work tree of the repository too", async () => {
    const source = createStore();
    const linked = repositoryIn(join(createFolder(), "linked"));
    source.git("worktree", "add", "-q", "-b", "side", linked.folder);
    const died = await runWorker(linked.folder, adapter, "die-at", "refs/heads/side", "rename", "linked/index");
    expect(died.code).toBeNull();
    expect(await recover(source)).toEqual([]);
    expect([linked.git("status", "--short"), linked.read("cwom/Run/new.yaml")]).toEqual(["", "new\n"]);
    expect(linked.git("rev-list", "--count", "side")).toBe("2");
    expect(locksIn(join(source.folder, ".git"))).toEqual([]);
  });

  it("forgets what never began, and a journal that is torn", async () => {
    const repository = createStore();
    for (const [name, journal] of [
      ["a", "journal.new"],
      ["b", "journal"],
      ["c", "file-0"],
    ]) {
      repository.write(`.git/cwom/writing/${name}/${journal}`, "");
    }
    expect(await recover(repository)).toEqual([]);
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  });

  it("forgets a work tree that is gone", async () => {
    const source = createStore();
    const linked = repositoryIn(join(createFolder(), "linked"));
    source.git("worktree", "add", "-q", "-b", "side", linked.folder);
    await runWorker(linked.folder, adapter, "die-at", "refs/heads/side", "rename", "linked/index");
    linked.remove();
    source.git("worktree", "prune");
    expect(await recover(source)).toEqual([]);
    expect(locksIn(join(source.folder, ".git"))).toEqual([]);
  });
});

it("lets go of the locks of a git that died together with the writer", async () => {
  const repository = await storeBrokenAt("native", "git update-ref commit", "main", "and git");
  expect(locksIn(join(repository.folder, ".git"))).toContain("refs/heads/main.lock");
  const oids = acknowledged(await runWorker(repository.folder, "native", "commits", "refs/heads/main", "next", 1));
  expect(repository.git("rev-parse", "main")).toBe(oids[0]);
  expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  expect(fsck(repository)).toBe("");
  repository.git("commit", "-qam", "mine");
});
