import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import { createFolder, repositoryIn } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";
import { acknowledged, adapters, createStore, fsck, locksIn, runWorker } from "./workers.ts";

const before = "before\ngone\n-";
const after = "after\n-new\n";

function filesOf(repository: TestRepository): string {
  const text = (path: string): string => (existsSync(join(repository.folder, path)) ? repository.read(path) : "-");
  return ["cwom/Issue/changed.yaml", "cwom/Issue/gone.yaml", "cwom/Run/new.yaml"].map(text).join("");
}

/** Copies of a store, in each of which a transaction was broken off one step later than in the one before; in the last it was not. */
async function brokenOffEverywhere(adapter: string, ref: string): Promise<TestRepository[]> {
  const folder = join(createFolder(), "store");
  const store = createStore();
  store.git("branch", "side");
  renameSync(store.folder, folder);
  const said = acknowledged(await runWorker(folder, adapter, "die-everywhere", ref));
  expect(said.at(-1)).toBe("done");
  return said.map((_, step) => repositoryIn(join(folder, "..", String(step))));
}

/** Lets the next writer find what was left behind. */
async function heal({ folder }: TestRepository, adapter: (typeof adapters)[number]): Promise<void> {
  const writer = await (await openRepository(folder, { adapter })).writer();
  expect(await writer.recover()).toEqual([]);
  expect(locksIn(join(folder, ".git"))).toEqual([]);
}

function expectWholeCommit(repository: TestRepository, where: string): void {
  expect([where, fsck(repository)]).toEqual([where, ""]);
  const isThere = repository.git("rev-list", "--count", "main") === "2";
  expect([where, filesOf(repository)]).toEqual([where, isThere ? after : before]);
  expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  expect(repository.git("show", ":src/mine.txt")).toBe("staged");
}

/** A slow disk makes every step slow. */
const options = { timeout: 240_000 };

describe.each(adapters)("a writer that dies, with the %s adapter", options, (adapter) => {
  it("leaves a commit to the checked out branch that is whole or not there", async () => {
    const copies = await brokenOffEverywhere(adapter, "refs/heads/main");
    expect(copies.length).toBeGreaterThan(25);
    for (const [step, copy] of copies.entries()) {
      await heal(copy, adapter);
      expectWholeCommit(copy, `step ${step}`);
    }
    expect(filesOf(copies.at(-1) ?? createStore())).toBe(after);
  });

  it("leaves another branch where it was, or at the commit", async () => {
    const copies = await brokenOffEverywhere(adapter, "refs/heads/side");
    for (const [step, copy] of copies.entries()) {
      await heal(copy, adapter);
      expect(fsck(copy)).toBe("");
      const isThere = copy.git("rev-list", "--count", "side") === "2";
      const runs = copy.git("ls-tree", "-r", "--name-only", "side", "cwom/Run");
      expect([step, runs, filesOf(copy)]).toEqual([step, isThere ? "cwom/Run/new.yaml" : "", before]);
    }
    expect(copies.at(-1)?.git("rev-list", "--count", "side")).toBe("2");
  });

  it.each([
    ["link", "index.lock"],
    adapter === "native" ? ["git update-ref prepare", "main"] : ["link", "main.lock"],
    adapter === "native" ? ["git update-ref commit", "main"] : ["rename", "refs/heads/main"],
    ["rename", "Run/new.yaml"],
    ["rename", ".git/index"],
    ["unlink", "index.lock"],
  ])("is killed before %s %s, and the next process makes it whole", async (name, ending) => {
    const repository = createStore();
    const { code } = await runWorker(repository.folder, adapter, "die-at", "refs/heads/main", name, ending);
    expect(code).toBeNull();
    acknowledged(await runWorker(repository.folder, adapter, "commits", "refs/heads/main", "next", 1));
    expect(repository.git("log", "--format=%s", "main", "-1")).toBe("next 0");
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
    expect(fsck(repository)).toBe("");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  });
});

it("a writer that dies leaves files of the work tree all as before or all as after", options, async () => {
  const copies = await brokenOffEverywhere("isomorphic", "");
  const found = new Set<string>();
  for (const copy of copies) {
    await heal(copy, "isomorphic");
    found.add(filesOf(copy));
    expect(copy.git("show", ":src/mine.txt")).toBe("staged");
  }
  expect([...found].sort()).toEqual([after, before].sort());
});
