import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { KeptHistory } from "../../src/query/kept-history.ts";
import type { FileHistory } from "../../src/query/kept-history.ts";
import { objectHistory } from "../../src/query/object-history.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";

const paths = ["a", "b", "c"].map((id) => `cwom/Issue/${id}.yaml`);
const [a = "", b = "", c = ""] = paths;

/** A history with a file that comes, changes and goes, a side branch, a merge that keeps a side and one that makes something of its own. */
function history(repository: TestRepository): string[] {
  const put = (path: string, title: string): void => repository.write(path, `kind: Issue\nid: x\ntitle: ${title}\n`);
  const tips: string[] = [];
  put(a, "one");
  put(b, "one");
  tips.push(repository.commit());
  repository.git("checkout", "-q", "-b", "side");
  put(b, "side");
  put(c, "side");
  repository.commit();
  repository.git("checkout", "-q", "main");
  put(a, "two");
  repository.write("README.md", "x");
  tips.push(repository.commit());
  repository.git("merge", "-q", "--no-ff", "-m", "merge", "side");
  tips.push(repository.git("rev-parse", "HEAD"));
  repository.git("checkout", "-q", "side");
  put(a, "side too");
  repository.commit();
  repository.git("checkout", "-q", "main");
  repository.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "side");
  put(a, "of both");
  tips.push(repository.commit());
  repository.delete(c);
  tips.push(repository.commit());
  return tips;
}

/** What became of every path, by a walk of its own. */
async function walked(folder: string, tip: string): Promise<FileHistory[]> {
  const logs = await objectHistory(await openRepository(folder), tip, paths);
  return paths.map((path) => ({ steps: logs.get(path) ?? [], older: 0 }));
}

async function told(kept: KeptHistory, tip: string): Promise<FileHistory[]> {
  return Promise.all(paths.map((path) => kept.of(tip, path)));
}

describe("a history that is kept", () => {
  it("says of every commit in turn what a walk from it says, merges and all", async () => {
    const repository = createRepository();
    const tips = history(repository);
    const kept = new KeptHistory(await openRepository(repository.folder));
    for (const tip of tips) expect(await told(kept, tip), tip).toEqual(await walked(repository.folder, tip));
    const [first = ""] = tips;
    expect(await told(kept, first)).toEqual(await walked(repository.folder, first));
  });

  it("forgets what is no longer in a branch that was rewritten, and says the same when it is too large to be kept", async () => {
    const repository = createRepository();
    const [, second = "", , , last = ""] = history(repository);
    const opened = await openRepository(repository.folder);
    const kept = new KeptHistory(opened);
    await kept.prepare(last);
    repository.git("reset", "-q", "--hard", second);
    repository.write(b, "kind: Issue\nid: x\ntitle: another way\n");
    const other = repository.commit();
    expect(await told(kept, other)).toEqual(await walked(repository.folder, other));
    expect(await told(new KeptHistory(opened, 3), last)).toEqual(await walked(repository.folder, last));
  });

  it("is refused where a shallow clone ends, and told again once the rest is there", async () => {
    const repository = createRepository();
    const tip = history(repository).at(-1) ?? "";
    const clone = cloneRepository(`file://${repository.folder}`, "--depth=1");
    const kept = new KeptHistory(await openRepository(clone.folder));
    await expect(kept.of(tip, a)).rejects.toMatchObject({ code: "base-unavailable" });
    clone.git("-c", "protocol.file.allow=always", "fetch", "-q", "--unshallow");
    const whole = new KeptHistory(await openRepository(clone.folder));
    expect(await told(whole, tip)).toEqual(await walked(repository.folder, tip));
  });

  it("tells the newest steps of a file that changed often, and how many are older", async () => {
    const repository = createRepository();
    const commits = Array.from(
      { length: 203 },
      (_, at) =>
        `commit refs/heads/main\ncommitter A <a@b> ${1_767_225_600 + at} +0000\ndata 1\nx\nM 100644 inline ${a}\ndata <<E\nkind: Issue\nid: x\ntitle: t${at}\nE\n`,
    );
    repository.gitWith({ input: commits.join("\n") }, "fast-import", "--quiet");
    const tip = repository.git("rev-parse", "main");
    const { steps, older } = await new KeptHistory(await openRepository(repository.folder)).of(tip, a);
    expect([steps.length, older, steps[0]?.fields]).toEqual([
      200,
      3,
      [{ pointer: "/title", old: "t201", new: "t202" }],
    ]);
  });
});
