import { describe, expect, it } from "vitest";
import type { Report } from "../../src/finding/report.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { auditOf, historyOf } from "../support/audit-of.ts";
import { cloneRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";

const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";
const landed = filesOf(sampleObjects);
const later = packetFile("Answer 200 soon.", "C2");

function packetFile(instructions: string, letters = "C1"): Map<string, string> {
  const version = letters === "C1" ? "1.0" : "2.0";
  const changes = { kind: "ContextPacket", id: `01JD00000000000000000000${letters}`, instructions, version };
  return filesOf([withChanges(sampleObjects, changes)]);
}

function put(repository: TestRepository, files: ReadonlyMap<string, string>): string {
  for (const [path, content] of files) repository.write(path, content);
  return repository.commit();
}

function rulesOf(report: Report): string[] {
  return report.findings.map(({ rule }) => rule);
}

describe("an audit that begins after an earlier one", () => {
  it("looks at the commits since, and knows what stood before them", async () => {
    const repository = historyOf([landed]);
    const [first = ""] = repository.commits;
    const second = put(repository, packetFile("Answer 204."));
    put(repository, later);
    const since = await auditOf(repository.folder, { since: first });
    expect(rulesOf(since)).toEqual(["history/immutable"]);
    expect(since.audit).toEqual({ commits: 2, since: first, sealed: 3 });
    const after = await auditOf(repository.folder, { since: second });
    expect(after).toMatchObject({ conclusion: "clean", audit: { commits: 1, since: second } });
    const none = await auditOf(repository.folder, { since: repository.git("rev-parse", "HEAD") });
    expect(none).toMatchObject({ conclusion: "clean", audit: { commits: 0 } });
  });

  it("says that the branch was rewritten where the earlier one ended elsewhere, and audits everything", async () => {
    const repository = historyOf([landed]);
    const gone = put(repository, later);
    repository.git("reset", "-q", "--hard", "HEAD~1");
    put(repository, packetFile("Answer 204."));
    const report = await auditOf(repository.folder, { since: gone });
    expect(rulesOf(report)).toEqual(["history/rewritten", "history/immutable", "history/immutable"]);
    expect(report.findings.map(({ path }) => path)).toEqual(["cwom", packet, [...later.keys()][0]]);
    expect(report.audit).toMatchObject({ commits: 2, since: null });
    const unknown = await auditOf(repository.folder, { since: "1".repeat(40) });
    expect(rulesOf(unknown)).toEqual(["history/rewritten", "history/immutable"]);
  });

  it("sees what a merge lost that took another side first", async () => {
    const repository = historyOf([landed]);
    const audited = put(repository, later);
    repository.git("checkout", "-q", "-b", "other", "HEAD~1");
    put(repository, packetFile("Another text.", "C2"));
    repository.git("merge", "-q", "-s", "ours", "-m", "merge", "main");
    repository.git("branch", "-f", "main", "HEAD");
    expect(rulesOf(await auditOf(repository.folder))).toEqual([]);
    const report = await auditOf(repository.folder, { since: audited });
    expect(report.findings).toMatchObject([{ rule: "history/immutable", path: [...later.keys()][0] }]);
    expect(report.notes.join()).toContain("first parents");
  });
});

describe("an audit of every commit", () => {
  it("sees a draft that changed on a branch before it was merged; the branch's own line does not show it", async () => {
    const repository = historyOf([landed]);
    repository.git("checkout", "-q", "-b", "topic");
    put(repository, later);
    const changed = put(repository, packetFile("Answer 200 later.", "C2"));
    repository.git("checkout", "-q", "main");
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "topic");
    expect(await auditOf(repository.folder)).toMatchObject({ conclusion: "clean", audit: { commits: 2 } });
    const report = await auditOf(repository.folder, { allCommits: true });
    expect(report.audit?.commits).toBe(4);
    expect(report.findings.map(({ message }) => message.includes(changed.slice(0, 7)))).toEqual([true]);
    const isomorphic = await auditOf(repository.folder, { allCommits: true, adapter: "isomorphic" });
    expect(isomorphic.findings).toEqual(report.findings);
  });

  it("sees what a merge changed against either side", async () => {
    const repository = historyOf([landed]);
    repository.git("checkout", "-q", "-b", "topic");
    put(repository, later);
    repository.git("checkout", "-q", "main");
    put(repository, new Map([["a.txt", "a"]]));
    repository.git("merge", "-q", "--no-ff", "--no-commit", "topic");
    put(repository, packetFile("Slipped in.", "C2"));
    expect(rulesOf(await auditOf(repository.folder))).toEqual([]);
    expect(rulesOf(await auditOf(repository.folder, { allCommits: true }))).toEqual(["history/immutable"]);
  });
});

describe("an audit of a shallow clone", () => {
  it.each(["native", "isomorphic"] as const)("is a Failure that says how to get the history (%s)", async (adapter) => {
    const { folder, commits } = historyOf([landed, new Map([...landed, ...later])]);
    const clone = cloneRepository(`file://${folder}`, "--depth=1");
    const failure = { code: "base-unavailable", help: expect.stringContaining("--unshallow") };
    await expect(auditOf(clone.folder, { adapter })).rejects.toMatchObject(failure);
    await expect(auditOf(clone.folder, { adapter, allCommits: true })).rejects.toMatchObject(failure);
    expect((await auditOf(clone.folder, { adapter, since: commits[1] ?? "" })).conclusion).toBe("clean");
  });

  it("does not believe grafts and replacements", async () => {
    const repository = historyOf([landed, new Map([...landed, ...packetFile("Answer 204.")])]);
    const [first = "", second = ""] = repository.commits;
    repository.write(".git/info/grafts", `${second}\n`);
    repository.git("replace", second, first);
    expect(rulesOf(await auditOf(repository.folder, { tip: second }))).toEqual(["history/immutable"]);
    expect((await openRepository(repository.folder)).adapter).toBe("native");
  });
});
