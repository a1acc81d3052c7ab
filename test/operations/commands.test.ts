import { describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { runCli } from "../support/runner.ts";

const packetPath = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";
const doctrinePath = "cwom/DoctrineRef/01JD00000000000000000000E1.yaml";
const issuePath = "cwom/Issue/01JD00000000000000000000B1.yaml";

/** A repository with the sample store, uncommitted. */
function sample(): TestRepository {
  const repository = createRepository();
  for (const [path, text] of filesOf(sampleObjects)) repository.write(path, text);
  return repository;
}

describe("cwom seal", () => {
  it("writes a seal that verifies, and may be added to what has landed", async () => {
    const repository = sample();
    repository.commit("landed");
    expect(await runCli(repository.folder, ["seal", "C1", "--as", "ada"])).toMatchObject({ code: 0 });
    const checked = await runCli(repository.folder, ["check", "--base", "HEAD"]);
    expect(checked.code, checked.stdout).toBe(0);
    expect((await runCli(repository.folder, ["verify", "C1"])).stdout).toContain("recomputed: 1 seal,");
    expect(await runCli(repository.folder, ["seal", "C1", "--as", "ada"])).toMatchObject({ code: 2 });
  });

  it("is broken by one changed character, and verify says so", async () => {
    const repository = sample();
    await runCli(repository.folder, ["seal", "--all", "--as", "ada"]);
    const text = repository.git("hash-object", packetPath);
    repository.write(packetPath, repository.read(packetPath).replace("200", "204"));
    expect(repository.git("hash-object", packetPath)).not.toBe(text);
    const verified = await runCli(repository.folder, ["verify"]);
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.stdout).toContain("seal/digest");
  });

  it("is verified under settings that speak of rules which verify does not ask", async () => {
    const repository = sample();
    repository.write("cwom/config.yaml", "rules:\n  object/timestamps: off\n");
    const suppression =
      "- fingerprint: 9c0d5b6e7f8091a2b3c4d5e6f708192a\n  rule: run/failure-given\n  reason: imported\n";
    repository.write("cwom/suppressions.yaml", suppression);
    const verified = await runCli(repository.folder, ["verify"]);
    expect(verified, verified.stderr).toMatchObject({ code: 0 });
    repository.write("cwom/config.yaml", "rules:\n  object/timestamp: off\n");
    expect((await runCli(repository.folder, ["verify"])).stderr).toContain("there is no rule object/timestamp");
  });

  it("refuses what cannot be sealed and what it cannot find, with the candidates", async () => {
    const repository = sample();
    expect((await runCli(repository.folder, ["seal", "B1", "--as", "ada"])).stderr).toContain("cannot be sealed");
    expect((await runCli(repository.folder, ["seal", "01JD", "--as", "ada"])).stderr).toContain("fits 7 objects");
    expect(await runCli(repository.folder, ["seal"])).toMatchObject({ code: 2 });
  });
});

describe("cwom fmt", () => {
  it("puts files into canonical form once, and leaves what is sealed, landed or pinned alone", async () => {
    const repository = sample();
    const flow = JSON.stringify(withChanges(sampleObjects, { kind: "Issue" }));
    repository.write(packetPath, repository.read(packetPath).replace('"1.0"', "'1.0'"));
    repository.write(issuePath, flow);
    repository.commit("landed");
    expect(await runCli(repository.folder, ["fmt", "--check"])).toMatchObject({ code: 1 });
    const formatted = await runCli(repository.folder, ["fmt"]);
    expect(formatted.code, formatted.stderr).toBe(0);
    expect(formatted.stdout).toContain(`left alone   ${packetPath}: it has landed`);
    expect(repository.read(issuePath)).toMatch(/^kind: Issue\nid: 01JD00000000000000000000B1\nrepo:\n {2}kind: Repo\n/);
    expect(await runCli(repository.folder, ["fmt", "--check"])).toMatchObject({ code: 0 });
    expect(await runCli(repository.folder, ["check", "--base", "HEAD"])).toMatchObject({ code: 0 });
  });

  it("names the files that it cannot read", async () => {
    const { folder, write } = sample();
    write("cwom/Issue/unread.yaml", "kind: [");
    const formatted = await runCwom(folder, ["fmt", "--check"]);
    expect(formatted.stdout).toContain("left alone   cwom/Issue/unread.yaml: it cannot be read");
  });
});

describe("cwom fix", () => {
  it("mends place, quotes, times and mirrored relations, keeps comments, and then finds nothing more", async () => {
    const repository = sample();
    repository.commit("landed");
    const doctrine = repository.read(doctrinePath).replace(/(created|updated)_at.*\n/g, "");
    repository.delete(doctrinePath);
    repository.write("cwom/doctrine.yaml", doctrine.replace("small-changes", "on # short"));
    repository.write(issuePath, repository.read(issuePath).replace(/context_packets:\n(?: +.*\n)+/, "# why\n"));
    const shown = await runCli(repository.folder, ["fix", "--dry-run"]);
    expect(shown).toMatchObject({ code: 1 });
    expect(shown.stdout).toContain('+name: "on" # short');
    expect(repository.read("cwom/doctrine.yaml")).toContain("name: on # short");
    expect(await runCli(repository.folder, ["fix"])).toMatchObject({ code: 0 });
    expect(repository.read(doctrinePath)).toMatch(/name: "on" # short\n[^]*created_at: "20\d\d-/);
    expect(repository.read(issuePath)).toContain("# why");
    expect(await runCli(repository.folder, ["fix"])).toMatchObject({ code: 0, stdout: "nothing to mend\n" });
  });

  it("makes one commit of the mends, where that is asked for", async () => {
    const { folder, git, write, read } = sample();
    write(issuePath, read(issuePath).replace(/^(?:created|updated)_at:.*\n/gm, ""));
    git("add", "-A");
    git("commit", "-qm", "without times");
    const fixed = await runCwom(folder, ["fix", "--commit"]);
    expect(fixed, fixed.stderr).toMatchObject({ code: 0 });
    expect(git("status", "--porcelain")).toBe("");
    expect(git("show", "--format=%s", "--name-only", "HEAD")).toContain(issuePath);
    expect(read(issuePath)).toContain("created_at:");
  });

  it("pushes the mends and the seals, as fmt pushes what it wrote", async () => {
    const { folder, git, write, read } = sample();
    write(
      issuePath,
      read(issuePath)
        .replace(/^(?:created|updated)_at:.*\n/gm, "")
        .replace(/^title: /m, "title:   "),
    );
    git("add", "-A");
    git("commit", "-qm", "without times");
    const remote = createRepository("--bare");
    git("remote", "add", "origin", remote.folder);
    git("push", "-q", "origin", "main");
    const fixed = await runCwom(folder, ["fix", "--seal", "--push", "--format", "json"]);
    expect(fixed, fixed.stderr).toMatchObject({ code: 0 });
    const answer = JSON.parse(fixed.stdout);
    expect(answer).toMatchObject({ schema: "cwom.fix/1", conclusion: "written", pushed: answer.commits[1] });
    write(issuePath, `${read(issuePath)}tags: []\n`);
    git("commit", "-qam", "said twice");
    const formatted = await runCwom(folder, ["fmt", "--push"]);
    expect(formatted, formatted.stderr).toMatchObject({ code: 0, stderr: expect.stringMatching(/^pushed {2}/) });
    expect(formatted.stdout).toMatch(
      /^written.*\n(?:left.*\n)*committed {2}\S+ {2}Write 1 work objects in canonical form\n$/,
    );
    expect(remote.git("log", "--format=%s", "main").split("\n").slice(0, 4)).toEqual([
      "Write 1 work objects in canonical form",
      "said twice",
      expect.stringMatching(/^Seal ContextPacket /),
      "Mend 1 findings",
    ]);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("seals what has no seal after the mends, shown as a diff, and leaves what has mistakes", async () => {
    const repository = sample();
    repository.git("config", "user.email", "ada@example.com");
    repository.commit("landed");
    repository.write(issuePath, repository.read(issuePath).replace(/context_packets:\n(?: +.*\n)+/, ""));
    const flawed = packetPath.replace("C1", "C9");
    repository.write(
      flawed,
      repository
        .read(packetPath)
        .replace("C1", "C9")
        .replace(/^summary:.*\n/m, ""),
    );
    const shown = await runCli(repository.folder, ["fix", "--seal", "--dry-run"]);
    expect(shown).toMatchObject({ code: 1 });
    expect(shown.stdout).toContain("+seal:\n+  digest: cwom-jcs1:");
    expect(shown.stdout).toContain(`left unsealed  ${flawed}  it has mistakes`);
    expect(repository.read(packetPath)).not.toContain("seal:");
    repository.delete(flawed);
    const sealed = await runCli(repository.folder, ["fix", "--seal"]);
    expect(sealed, sealed.stdout).toMatchObject({ code: 0 });
    expect(sealed.stdout).toContain("2 objects sealed");
    expect((await runCli(repository.folder, ["check", "--base", "HEAD"])).code).toBe(0);
    const again = await runCli(repository.folder, ["fix", "--seal"]);
    expect(again).toMatchObject({ code: 0, stdout: "nothing to mend\n" });
  });

  it("never touches what has landed sealed", async () => {
    const repository = sample();
    const moved = "cwom/ContextPacket/elsewhere.yaml";
    repository.write(moved, repository.read(packetPath).replace("Healthz briefing", "on"));
    repository.delete(packetPath);
    repository.commit("landed");
    const before = repository.read(moved);
    const fixed = await runCli(repository.folder, ["fix"]);
    expect(fixed.stdout).toContain(`left alone  ${moved}  file/location`);
    expect(repository.read(moved)).toBe(before);
  });
});
