import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { cwomSource, runCwom, runIn } from "../support/cwom-process.ts";
import { createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { setUpMerging } from "../support/merge-setup.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const issue = "cwom/Issue/01JD00000000000000000000B1.yaml";
const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";

/** A store on `main`, with the driver set up unless another program, or none, is said. */
function createStore(bin: string | null = cwomSource): TestRepository {
  const repository = createRepository();
  for (const [path, content] of filesOf(sampleObjects)) repository.write(path, content);
  if (bin !== null) setUpMerging(repository, bin);
  else repository.write(".gitattributes", "cwom/**/*.yaml merge=cwom\n");
  repository.commit();
  return repository;
}

/** One change of a file on `main` and one on `feature`, which is left checked out on `main`. */
function diverge(repository: TestRepository, path: string, ours: Change, theirs: Change): void {
  const before = repository.read(path);
  repository.git("switch", "-q", "-c", "feature");
  repository.write(path, theirs(before));
  repository.commit("theirs");
  repository.git("switch", "-q", "main");
  repository.write(path, ours(before));
  repository.commit("ours");
}

type Change = (text: string) => string;

const ready: Change = (text) => text.replace("status: done", "status: ready # at last");
const renamed: Change = (text) =>
  `# about it\n${text.replace("Add /healthz", "Add /health").replace('"2026-01-05T09:00:00Z"\n', '"2026-02-01T00:00:00Z"\n')}`;
const blocked: Change = (text) => text.replace("status: done", "status: blocked");
// Right beside the status, where git by itself sees a conflict of lines.
const urgent: Change = (text) => text.replace("priority: P1", "priority: P0");

const ways = [
  ["git merge", ["merge", "-q", "--no-edit", "feature"]],
  ["git rebase", ["rebase", "-q", "feature"]],
  ["git cherry-pick", ["cherry-pick", "feature"]],
] as const;

describe("with the merge driver", () => {
  it.each(ways)("%s puts both changes of an object together, where lines alone are in conflict", async (_, command) => {
    const repository = createStore();
    diverge(repository, issue, ready, (text) => urgent(renamed(text)));
    const { code, stderr } = await runIn(repository.folder, "git", command);
    expect([code, stderr]).toEqual([0, ""]);
    const text = repository.read(issue);
    for (const part of ["# about it\n", "status: ready # at last\n", "priority: P0\n", "title: Add /health\n"]) {
      expect(text).toContain(part);
    }
    expect(repository.git("status", "--porcelain")).toBe("");
    expect(await runCwom(repository.folder, ["check"])).toMatchObject({ code: 0 });
  });

  it.each(ways)("%s stops at a field that both changed, marks it alone, and says both values", async (_, command) => {
    const repository = createStore();
    diverge(repository, issue, ready, (text) => blocked(renamed(text)));
    const { code, stdout, stderr } = await runIn(repository.folder, "git", command);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain(`CONFLICT (content): Merge conflict in ${issue}`);
    expect(stderr).toContain('Issue 01JD00000000000000000000B1 "Add /health');
    expect(stderr).toMatch(
      /\/status {2}both sides changed it\n +before {2}"done"\n +ours {4}"(ready|blocked)"\n +theirs {2}"(ready|blocked)"\n/,
    );
    expect(stderr).toContain(`git add ${issue}`);
    const text = repository.read(issue);
    expect(text.match(/^[<=>]{7}.*$/gm)).toEqual(["<<<<<<< ours", "=======", ">>>>>>> theirs"]);
    expect(text).toMatch(/<<<<<<< ours\nstatus: \w+.*\n=======\nstatus: \w+.*\n>>>>>>> theirs\n/);
    expect(text).toContain("title: Add /health\n");
    expect(repository.git("ls-files", "-u")).toContain(issue);
    repository.write(issue, text.replace(/<<<<<<< ours\n([^]*?)=======\n[^]*?>>>>>>> theirs\n/, "$1"));
    expect((await runCwom(repository.folder, ["check"])).stdout).not.toContain("file/");
  });

  it("never puts a packet together from two", async () => {
    const repository = createStore();
    diverge(
      repository,
      packet,
      (text) => text.replace("Healthz briefing", "Another briefing"),
      (text) => text.replace('version: "1.0"', 'version: "1.1"'),
    );
    const { code, stderr } = await runIn(repository.folder, "git", ["merge", "feature"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("is never put together from two")]);
    expect(repository.read(packet)).toContain("<<<<<<< ours\n");
  });

  it("loses no text of a file that it cannot read", async () => {
    const repository = createStore();
    diverge(repository, issue, (text) => `${text}title: twice\n`, ready);
    const { code, stderr } = await runIn(repository.folder, "git", ["merge", "feature"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('ours cannot be read: key "title" stands twice')]);
    const text = repository.read(issue);
    for (const part of ["<<<<<<< ours\n", "title: twice\n", "status: ready # at last\n"]) expect(text).toContain(part);
  });

  it("does not put one object's change into another that git takes for the same file, moved", async () => {
    const repository = createStore();
    const other = issue.replace("B1.yaml", "B2.yaml");
    const before = repository.read(issue);
    repository.git("switch", "-q", "-c", "feature");
    repository.write(issue, ready(before));
    repository.commit();
    repository.git("switch", "-q", "main");
    repository.write(other, before.replace("00B1", "00B2"));
    repository.delete(issue);
    repository.commit();
    const { code, stderr } = await runIn(repository.folder, "git", ["merge", "feature"]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("the sides hold different objects")]);
    for (const part of ["00B2\n", "status: ready # at last\n"]) expect(repository.read(other)).toContain(part);
  });

  it("merges settings by lines, as git would", async () => {
    const repository = createStore();
    const text = "rules:\n  object/timestamps: off\n# one\n# two\n# three\nseal: landing\n";
    repository.write("cwom/config.yaml", text);
    repository.commit();
    diverge(
      repository,
      "cwom/config.yaml",
      (before) => before.replace("off", "info"),
      (before) => before.replace("landing", "explicit"),
    );
    expect(await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"])).toMatchObject({ code: 0 });
    expect(repository.read("cwom/config.yaml")).toBe(text.replace("off", "info").replace("landing", "explicit"));
  });

  it("is found where its path has spaces, quotes, percent signs and dollars, and merges in a criss-cross", async () => {
    const folder = join(createFolder(), "a b's %O $HOME");
    symlinkSync(resolve(cwomSource, "../../.."), folder);
    const repository = createStore(join(folder, "src/cli/bin.ts"));
    diverge(repository, issue, ready, urgent);
    repository.git("branch", "ours", "main");
    expect(await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"])).toMatchObject({ code: 0 });
    repository.git("switch", "-q", "feature");
    expect(await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "ours"])).toMatchObject({ code: 0 });
    repository.write(issue, renamed(repository.read(issue)));
    repository.commit();
    repository.git("switch", "-q", "main");
    repository.write(issue, repository.read(issue).replace("type: feature", "type: bug"));
    repository.commit();
    expect(await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"])).toMatchObject({ code: 0 });
    for (const part of ["status: ready", "priority: P0", "title: Add /health\n", "type: bug"]) {
      expect(repository.read(issue)).toContain(part);
    }
  });
});

describe("without the program", () => {
  it.each([
    ["no settings", null],
    ["a program that is gone", "/nowhere/bin.js"],
  ])("and %s, git merges by lines what stands apart, and marks the rest", async (_, bin) => {
    const repository = createStore(bin);
    diverge(repository, issue, urgent, (text) =>
      text.replace("  id: 01JD00000000000000000000A1\n", "  id: 01JD00000000000000000000A1 # ours\n"),
    );
    expect(await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"])).toMatchObject({ code: 0 });
    expect(repository.read(issue)).toMatch(/A1 # ours\n[^]*priority: P0\n/);
    repository.git("branch", "-D", "feature");
    diverge(repository, issue, ready, blocked);
    expect((await runIn(repository.folder, "git", ["merge", "feature"])).code).toBe(1);
    expect(repository.read(issue)).toMatch(/<<<<<<< .*\nstatus: ready # at last\n=======\nstatus: blocked\n>>>>>>> /);
  });
});

describe("cwom merge-driver", () => {
  it("ends above 128 and leaves the file alone where it cannot do its work", async () => {
    const folder = createFolder();
    for (const name of ["base", "ours"]) writeFileSync(join(folder, name), `${name}\n`);
    for (const args of [
      ["base", "ours", "missing"],
      ["base", "ours", "base", "x"],
    ]) {
      const { code, stderr } = await runCwom(folder, ["merge-driver", ...args]);
      expect([code, stderr]).toEqual([129, expect.stringContaining("help")]);
    }
    expect(existsSync(join(folder, "missing"))).toBe(false);
    expect(await runIn(folder, "cat", ["ours"])).toMatchObject({ stdout: "ours\n" });
  });

  it("uses markers of the length that git asks for", async () => {
    const folder = createFolder();
    const [, text = ""] = [...filesOf(sampleObjects)].find(([path]) => path === issue) ?? [];
    writeFileSync(join(folder, "base"), text);
    writeFileSync(join(folder, "ours"), ready(text));
    writeFileSync(join(folder, "theirs"), blocked(text));
    const { code } = await runCwom(folder, ["merge-driver", "base", "ours", "theirs", "11"]);
    const { stdout } = await runIn(folder, "cat", ["ours"]);
    expect([code, stdout.match(/^[<=>]{5,}/gm)]).toEqual([1, ["<", "=", ">"].map((mark) => mark.repeat(11))]);
  });
});
