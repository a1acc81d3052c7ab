import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import { runIn } from "../../support/cwom-process.ts";
import type { TestRepository } from "../../support/git.ts";
import { acknowledged, adapters, createStore, fsck, locksIn, runVictim, runWorker } from "./workers.ts";

/** Writes of each process; test/bench/README.md tells of 200. */
const each = Number(process.env["CWOM_TEST_WRITES"] ?? 5);
const processes = 8;
const victimCount = Math.min(each, 12);
const options = { timeout: 60_000 + each * 60_000 };

const names = Array.from({ length: processes }, (_, at) => `w${at}`);
const adapterOf = (at: number): string => adapters[at % adapters.length] ?? "native";

/** A loop of `git commit -- path` that tries again when another git is at work, as a person would, with housekeeping between. */
async function commitNatively({ folder }: TestRepository, count: number): Promise<number> {
  const script = `
    for n in $(seq ${count}); do
      echo "$n" > "cwom/Issue/native-$n.yaml"
      until git add "cwom/Issue/native-$n.yaml" && git commit -q -m "native $n" -- "cwom/Issue/native-$n.yaml"; do sleep 0.02; done 2>/dev/null
      git pack-refs --all
    done
    git gc -q`;
  const { code } = await runIn(folder, "sh", ["-c", script]);
  return code === 0 ? count : 0;
}

describe("eight writers with both adapters", options, () => {
  it("lose nothing beside git commits to the same checked out branch", async () => {
    const repository = createStore();
    const [native, ...said] = await Promise.all([
      commitNatively(repository, each),
      ...names.map(async (name, at) =>
        acknowledged(await runWorker(repository.folder, adapterOf(at), "commits", "refs/heads/main", name, each)),
      ),
    ]);
    const landed = new Set(repository.git("rev-list", "main").split("\n"));
    expect(landed.size).toBe(1 + each * (processes + 1));
    expect(said.flat().filter((oid) => !landed.has(oid))).toEqual([]);
    const files = repository.git("ls-tree", "-r", "--name-only", "main", "cwom/Issue/").split("\n");
    expect(files.length).toBe(3 + each * processes + native);
    expect(fsck(repository)).toBe("");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
    expect(repository.git("show", ":src/mine.txt")).toBe("staged");
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  });

  it("keep all that was acknowledged when some of them are killed", async () => {
    const repository = createStore();
    const victims = Array.from({ length: victimCount }, async (_, at) => {
      return await runVictim(repository.folder, adapterOf(at), `victim${at}`, (at * 37) % 120);
    });
    const others = names.slice(0, 2).map(async (name, at) => {
      return acknowledged(await runWorker(repository.folder, adapterOf(at), "commits", "refs/heads/main", name, each));
    });
    const said = (await Promise.all([...victims, ...others])).flat();
    const writer = await (await openRepository(repository.folder)).writer();
    expect(await writer.recover()).toEqual([]);
    const landed = new Set(repository.git("rev-list", "main").split("\n"));
    expect(said.length).toBeGreaterThanOrEqual(each * 2 + victimCount);
    expect(said.filter((oid) => !landed.has(oid))).toEqual([]);
    expect(fsck(repository)).toBe("");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  });

  it("lose nothing on a branch of their own, and each commit has one that it was made from", async () => {
    const repository = createStore();
    repository.git("branch", "side");
    const said = await Promise.all(
      names.map(async (name, at) =>
        acknowledged(await runWorker(repository.folder, adapterOf(at), "commits", "refs/heads/side", name, each)),
      ),
    );
    const line = repository.git("rev-list", "side").split("\n");
    expect(line.slice(0, -1).sort()).toEqual(said.flat().sort());
    expect(repository.git("rev-list", "--min-parents=2", "side")).toBe("");
    expect(fsck(repository)).toBe("");
  });

  it("edit one file of the work tree with one winner for each of its states", async () => {
    const repository = createStore();
    const said = await Promise.all(
      names.map(async (name, at) =>
        acknowledged(await runWorker(repository.folder, adapterOf(at), "edits", name, each)),
      ),
    );
    const lines = repository.read("cwom/Issue/shared.yaml").trimEnd().split("\n");
    expect(lines.toSorted()).toEqual(said.flat().sort());
    for (const [at, name] of names.entries()) expect(lines.filter((line) => line.startsWith(name))).toEqual(said[at]);
  });
});
