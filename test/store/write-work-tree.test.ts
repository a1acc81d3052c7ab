import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../src/failure.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import type { FileWrite } from "../../src/store/transaction.ts";
import { writeTransaction } from "../../src/store/write-work-tree.ts";
import { failureOf } from "../git/fixtures.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";

function createStore(): TestRepository {
  const repository = createRepository();
  repository.write("cwom/Run/a.yaml", "a\n");
  repository.write("cwom/Run/b.yaml", "b\n");
  repository.write("src/x", "x");
  return repository;
}

function write(path: string, before: string | null, after: string | null): FileWrite {
  return { path, before: bytesOf(before), after: bytesOf(after) };
}

function bytesOf(text: string | null): Uint8Array | null {
  return text === null ? null : Buffer.from(text);
}

async function writeAll({ folder }: TestRepository, ...writes: FileWrite[]): Promise<void> {
  await writeTransaction(await openRepository(folder), { summary: "change", writes });
}

describe("a transaction in the work tree", () => {
  it("changes, adds and takes away files, and stages nothing", async () => {
    const repository = createStore();
    const writes = [
      write("cwom/Run/a.yaml", "a\n", "A\n"),
      write("cwom/Run/b.yaml", "b\n", null),
      write("cwom/Issue/c.yaml", null, "c\n"),
    ];
    await writeAll(repository, ...writes);
    expect([repository.read("cwom/Run/a.yaml"), repository.read("cwom/Issue/c.yaml")]).toEqual(["A\n", "c\n"]);
    expect(existsSync(join(repository.folder, "cwom/Run/b.yaml"))).toBe(false);
    expect(repository.git("diff", "--cached", "--name-only")).toBe("");
  });

  it.each([
    ["was changed", write("cwom/Run/b.yaml", "old\n", "B\n")],
    ["was taken away", write("cwom/Run/x.yaml", "x\n", "X\n")],
    ["came meanwhile", write("cwom/Run/b.yaml", null, "B\n")],
    ["is a folder", write("src", null, "B\n")],
    ["would be in a folder that is a file", write("cwom/Run/b.yaml/x", null, "B\n")],
    ["would be in a folder that is a link", write("link/x.yaml", null, "B\n")],
  ])("is a conflict when a file %s, and then changes nothing", async (_, other) => {
    const repository = createStore();
    symlinkSync("cwom/Run", join(repository.folder, "link"));
    const failure = await failureOf(writeAll(repository, write("cwom/Run/a.yaml", "a\n", "A\n"), other));
    expect([failure.code, exitCodeOf(failure)]).toEqual(["conflict", 1]);
    expect([repository.read("cwom/Run/a.yaml"), repository.read("cwom/Run/b.yaml")]).toEqual(["a\n", "b\n"]);
  });

  it("is put back when the disk fails in the midst of it", async () => {
    const repository = createStore();
    let isBroken = false;
    const writer = await (
      await openRepository(repository.folder)
    ).writer(({ name, file }) => {
      if (isBroken || name !== "rename" || !file.endsWith("c.yaml")) return;
      isBroken = true;
      throw new Error("no space left");
    });
    const writes = [
      write("cwom/Run/a.yaml", "a\n", "A\n"),
      write("cwom/Run/b.yaml", "b\n", null),
      write("cwom/Run/c.yaml", null, "c\n"),
    ];
    const failure = await failureOf(writer.replaceFiles(writes));
    expect([failure.code, failure.message]).toEqual(["git", "writing failed: no space left"]);
    expect([repository.read("cwom/Run/a.yaml"), repository.read("cwom/Run/b.yaml")]).toEqual(["a\n", "b\n"]);
    expect(existsSync(join(repository.folder, "cwom/Run/c.yaml"))).toBe(false);
    expect(await writer.recover()).toEqual([]);
  });

  it("needs a work tree", async () => {
    const bare = createRepository("--bare");
    expect((await failureOf(writeAll(bare, write("cwom/Run/a.yaml", null, "a")))).code).toBe("usage");
  });
});
