import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import type { PathWrite } from "../../../src/git/write/git-writer.ts";
import { createRepository } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";
import { adapters, fsck } from "./workers.ts";

/** Names that sort differently as files and as folders, and folders of files and of nothing but folders. */
const path = fc.constantFrom(
  "a",
  "a-",
  "a.b/c",
  "a0",
  "b/a",
  "b/a.x",
  "b/c/d",
  "b-c/d",
  "b0",
  "é/ü",
  "é",
  "\u{1f600}",
  "z/z/z/z",
);
const edits = fc.array(fc.tuple(path, fc.option(fc.constantFrom("1", "2", ""))), { maxLength: 8 });

/** The last word on each path, without paths that are files and folders at once. */
function writesOf(list: readonly (readonly [string, string | null])[]): PathWrite[] {
  const byPath = new Map(list);
  return [...byPath].flatMap(([name, text]) => {
    const isAlsoFolder = name === "é" || name === "b" || name === "a.b";
    return isAlsoFolder ? [] : [{ path: name, bytes: text === null ? null : Buffer.from(text) }];
  });
}

/** What git's own index makes of the same writes: the id of the tree. */
function treeOfGit(repository: TestRepository, files: ReadonlyMap<string, string>): string {
  const index = join(repository.folder, ".git/by-git");
  const env = { GIT_INDEX_FILE: index };
  repository.gitWith({ env }, "read-tree", "--empty");
  for (const [name, text] of files) {
    const oid = repository.gitWith({ input: text }, "hash-object", "-w", "--stdin");
    repository.gitWith({ env }, "update-index", "--add", "--cacheinfo", `100644,${oid},${name}`);
  }
  return repository.gitWith({ env }, "write-tree");
}

it.each(adapters)(
  "any writes give the tree and the index that git gives (%s)",
  { timeout: 120_000 },
  async (adapter) => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), async (rounds) => {
        const repository = createRepository();
        const opened = await openRepository(repository.folder, { adapter });
        const writer = await opened.writer();
        const files = new Map<string, string>();
        for (const round of rounds) {
          const writes = writesOf(round);
          for (const { path: name, bytes } of writes) {
            if (bytes === null) files.delete(name);
            else files.set(name, Buffer.from(bytes).toString());
          }
          const person = { name: "Ada", email: "ada@example.com" };
          const [ref, time, expected] = ["refs/heads/main", "2026-01-01T00:00:00Z", await opened.resolveCommit("HEAD")];
          const outcome = await writer.commit({
            ref,
            expected,
            writes,
            message: "m",
            author: person,
            committer: person,
            time,
          });
          expect(outcome.is).toBe("committed");
          expect(repository.git("rev-parse", "HEAD^{tree}")).toBe(treeOfGit(repository, files));
          expect(repository.git("write-tree")).toBe(repository.git("rev-parse", "HEAD^{tree}"));
        }
        expect(repository.git("status", "--short", "--untracked-files=all")).toBe("");
        expect(fsck(repository)).toBe("");
        repository.remove();
      }),
      { numRuns: 8 },
    );
  },
);

it.each([
  ["an index of version 4", "update-index", "--index-version", "4"],
  ["files that a group shares", "config", "core.sharedRepository", "group"],
])("a repository with %s is git's to write, and refused without git", async (_, ...settle) => {
  const repository = createRepository();
  repository.write("a", "a");
  repository.commit();
  repository.git(...settle);
  const who = { name: "Ada", email: "ada@example.com" };
  const [ref, time] = ["refs/heads/main", "2026-01-01T00:00:00Z"];
  const codes: string[] = [];
  for (const adapter of adapters) {
    const opened = await openRepository(repository.folder, { adapter });
    const expected = await opened.resolveCommit("HEAD");
    const writes = [{ path: "b", bytes: Buffer.from("b") }];
    const request = { ref, expected, writes, message: "m", author: who, committer: who, time };
    const done = (await opened.writer()).commit(request);
    codes.push(
      await done.then(
        ({ is }) => is,
        (failure: { code: string }) => failure.code,
      ),
    );
  }
  expect(codes).toEqual(["committed", "unsupported-repository"]);
  expect(repository.git("status", "--short")).toBe("");
});

it("a damaged object at the place of a new one is replaced, not trusted", async () => {
  const repository = createRepository();
  const oid = repository.gitWith({ input: "content" }, "hash-object", "-w", "--stdin");
  const file = join(repository.folder, ".git/objects", oid.slice(0, 2), oid.slice(2));
  repository.git("-c", `alias.run=!chmod +w ${file}`, "run");
  writeFileSync(file, "");
  const opened = await openRepository(repository.folder, { adapter: "isomorphic" });
  const who = { name: "Ada", email: "ada@example.com" };
  await (
    await opened.writer()
  ).commit({
    ref: "refs/heads/main",
    expected: null,
    writes: [{ path: "a", bytes: Buffer.from("content") }],
    message: "m",
    author: who,
    committer: who,
    time: "2026-01-01T00:00:00Z",
  });
  expect(repository.git("show", "main:a")).toBe("content");
  expect(fsck(repository)).toBe("");
});

it.each(adapters)("a first commit of nothing is made where there is no index yet (%s)", async (adapter) => {
  const repository = createRepository();
  const opened = await openRepository(repository.folder, { adapter });
  const person = { name: "Ada", email: "ada@example.com" };
  const done = await (
    await opened.writer()
  ).commit({
    ref: "refs/heads/main",
    expected: null,
    writes: [{ path: "gone.txt", bytes: null }],
    message: "Nothing\n",
    author: person,
    committer: person,
    time: "2026-01-01T00:00:00Z",
  });
  expect(done.is).toBe("committed");
  expect(repository.git("status", "--porcelain")).toBe("");
  fsck(repository);
});
