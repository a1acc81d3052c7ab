import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { plainLineOf } from "../../src/git/git-process.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { failureOf, readAll } from "./fixtures.ts";

/** A hook that lists the work objects of the index and of each commit it is told about into `seen`, with this very code. */
function plantListing(repository: TestRepository, hook: string): void {
  const module = pathToFileURL(resolve("src/git/open-repository.ts")).href;
  const script = `
    import { appendFileSync, readFileSync } from "node:fs";
    const { openRepository } = await import(${JSON.stringify(module)});
    const found = await openRepository(process.cwd(), { adapter: "native" });
    const commits = ${hook === "pre-receive"} ? readFileSync(0, "utf8").match(/(?<= )[0-9a-f]{40}(?= )/g) : [];
    const lists = await Promise.all(commits.map((commit) => found.listTree(commit, "cwom")));
    if (found.workTree !== null) lists.push(await found.listIndex("cwom"));
    for (const { path } of lists.flat()) appendFileSync(${JSON.stringify(join(repository.folder, "seen"))}, path + "\\n");
  `;
  repository.write(`hooks/${hook}.mjs`, script);
  repository.write(`hooks/${hook}`, `#!/bin/sh\nexec '${process.execPath}' '${repository.folder}/hooks/${hook}.mjs'\n`);
  chmodSync(join(repository.folder, "hooks", hook), 0o755);
  repository.git("config", "core.hooksPath", join(repository.folder, "hooks"));
}

/** A script inside the git directory that leaves a trace when anything runs it. */
function plant(repository: TestRepository, path: string): void {
  repository.write(path, `#!/bin/sh\ntouch '${repository.folder}/pwned'\n`);
  chmodSync(join(repository.folder, path), 0o755);
}

describe("the git binary", () => {
  it("runs neither the file system monitor nor the hooks that a repository names", async () => {
    const origin = createRepository();
    origin.write("cwom/Run/a.yaml", "a");
    const commit = origin.commit();
    const clone = cloneRepository(`file://${origin.folder}`);
    origin.write("cwom/Run/a.yaml", "b");
    const next = origin.commit();
    for (const hook of ["reference-transaction", "post-index-change", "post-checkout", "pre-auto-gc", "post-merge"]) {
      plant(clone, `.git/hooks/${hook}`);
    }
    plant(clone, ".git/monitor");
    clone.git("config", "core.fsmonitor", join(clone.folder, ".git/monitor"));
    const found = await openRepository(clone.folder, { adapter: "native" });
    const [entry] = await found.listTree(commit, "cwom");
    await found.listIndex("cwom");
    await readAll(found, [entry?.oid ?? ""]);
    expect(await found.fetch({ want: next, depth: "history" })).toBe(next);
    expect(await found.mergeBase(commit, next)).toBe(commit);
    expect(existsSync(join(clone.folder, "pwned"))).toBe(false);
  });

  it("sees in a pre-receive hook the commit that is not let in yet", async () => {
    const server = createRepository("--bare");
    plantListing(server, "pre-receive");
    const clone = createRepository();
    clone.write("cwom/Run/pushed.yaml", "a");
    clone.commit();
    clone.git("push", "-q", server.folder, "main");
    expect(readFileSync(join(server.folder, "seen"), "utf8")).toBe("cwom/Run/pushed.yaml\n");
  });

  it("sees in a pre-commit hook the index that will be committed, not the one that stays", async () => {
    const repository = createRepository();
    repository.write("cwom/Run/a.yaml", "a");
    repository.write("cwom/Run/b.yaml", "b");
    repository.git("add", "cwom");
    plantListing(repository, "pre-commit");
    repository.git("commit", "-q", "-m", "one", "--", "cwom/Run/b.yaml");
    expect(readFileSync(join(repository.folder, "seen"), "utf8")).toBe("cwom/Run/b.yaml\n");
  });

  it("refuses a folder of another user and says how to allow it", async () => {
    const { folder } = createRepository();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
    const failure = await failureOf(openRepository(folder, { adapter: "native", env }));
    expect(failure.code).toBe("git");
    expect(failure.help).toContain(`git config --global --add safe.directory '${folder}'`);
  });
});

describe("what git said", () => {
  it.each([
    [
      "warning: slow\nfatal: unable to access 'https://me:pw@host/x/': down\n",
      "fatal: unable to access 'https://host/x/': down",
    ],
    ["fatal: https://ghs_token@github.com/o/r", "fatal: https://github.com/o/r"],
    ["error: AUTHORIZATION: basic c2VjcmV0 sent", "error: AUTHORIZATION: (hidden)"],
    ["fatal: \u001b[31mred\u0007\r", "fatal:  [31mred "],
    ["hint: only this", "hint: only this"],
    ["", "it ended without a word"],
  ])("is one line without credentials and control characters: %j", (stderr, line) => {
    expect(plainLineOf(stderr)).toBe(line);
  });
});
