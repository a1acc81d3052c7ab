import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import type { Step } from "../../../src/git/write/step.ts";
import type { CommitOutcome } from "../../../src/git/write/git-writer.ts";
import type { TestRepository } from "../../support/git.ts";
import { adapters, createStore, fsck, locksIn } from "./workers.ts";

const person = { name: "Ada", email: "ada@example.com" };

describe.each(adapters)("a commit with the %s adapter, while something else happens", (adapter) => {
  /** Commits one change, and does something once before the step of that name and file. */
  async function commitWith(
    repository: TestRepository,
    name: string,
    ending: string,
    meanwhile: () => void,
  ): Promise<CommitOutcome> {
    const opened = await openRepository(repository.folder, { adapter });
    let isDone = false;
    const writer = await opened.writer((step: Step) => {
      if (isDone || step.name !== name || !step.file.endsWith(ending)) return;
      isDone = true;
      meanwhile();
    });
    const outcome = await writer.commit({
      ref: "refs/heads/main",
      expected: await opened.resolveCommit("main"),
      writes: [{ path: "cwom/Issue/changed.yaml", bytes: Buffer.from("ours\n") }],
      message: "\n\tours",
      author: person,
      committer: person,
      time: "2026-01-01T00:00:00Z",
    });
    expect(isDone).toBe(true);
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
    expect(fsck(repository)).toBe("");
    return outcome;
  }

  it("is lost to a git commit of the same path", async () => {
    const repository = createStore();
    const outcome = await commitWith(repository, "link", "index.lock", () => {
      repository.write("cwom/Issue/changed.yaml", "theirs\n");
      repository.git("commit", "-qm", "theirs", "--", "cwom");
    });
    expect(outcome).toEqual({ is: "lost" });
    expect(repository.read("cwom/Issue/changed.yaml")).toBe("theirs\n");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  });

  it("is lost to a git that moves the branch at the last moment", async () => {
    const repository = createStore();
    const [name, ending] = adapter === "native" ? ["git update-ref prepare", "main"] : ["link", "heads/main.lock"];
    const outcome = await commitWith(repository, name, ending, () => {
      const other = repository.git("commit-tree", "-p", "main", "-m", "theirs", "main^{tree}");
      repository.git("update-ref", "refs/heads/main", other);
    });
    expect(outcome).toEqual({ is: "lost" });
    expect(repository.git("log", "-1", "--format=%s")).toBe("theirs");
    expect(repository.read("cwom/Issue/changed.yaml")).toBe("before\n");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  });

  it("is lost when another branch is checked out", async () => {
    const repository = createStore();
    const outcome = await commitWith(repository, "link", "index.lock", () => repository.git("checkout", "-qb", "side"));
    expect(outcome).toEqual({ is: "lost" });
    expect(repository.git("status", "--short", "-b")).toBe("## side\nMM src/mine.txt");
  });

  it("waits for another git that has the index", async () => {
    const repository = createStore();
    const lock = join(repository.folder, ".git/index.lock");
    const outcome = await commitWith(repository, "link", "index.lock", () => {
      writeFileSync(lock, "");
      setTimeout(() => rmSync(lock), 50);
    });
    expect(outcome.is).toBe("committed");
    expect(repository.git("reflog", "-1", "--format=%gs")).toBe("ours");
  });

  it("hides no change of a person that was made in the moment of the last git add", async () => {
    const repository = createStore();
    repository.git("config", "core.trustctime", "false");
    repository.write("src/quick.txt", "one");
    const [file, index] = ["src/quick.txt", ".git/index"].map((name) => join(repository.folder, name));
    utimesSync(file ?? "", 1_700_000_000, 1_700_000_000);
    repository.git("add", "src/quick.txt");
    repository.write("src/quick.txt", "two");
    for (const name of [file, index]) utimesSync(name ?? "", 1_700_000_000, 1_700_000_000);
    const outcome = await commitWith(repository, "link", "index.lock", () => undefined);
    expect(outcome.is).toBe("committed");
    expect(repository.git("status", "--short").split("\n")).toEqual(["MM src/mine.txt", "AM src/quick.txt"]);
  });

  it("reaches a work tree that is on another disk than its git directory", async () => {
    const repository = createStore();
    const outcome = await commitWith(repository, "rename", "Issue/changed.yaml", () => {
      throw Object.assign(new Error("cross-device link"), { code: "EXDEV" });
    });
    expect(outcome.is).toBe("committed");
    expect(repository.read("cwom/Issue/changed.yaml")).toBe("ours\n");
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  });
});
