import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCwom, runIn } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";
import { cloneOf, createServerRepository, serve } from "./server.ts";

const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";

function addPacket(clone: TestRepository, letters: string, instructions = "Answer 200."): string {
  const version = `2.${letters}`;
  const changes = { kind: "ContextPacket", id: `01JD00000000000000000000${letters}`, version, instructions };
  for (const [path, content] of filesOf([withChanges(sampleObjects, changes)])) clone.write(path, content);
  return clone.commit();
}

function editPacket(clone: TestRepository): string {
  clone.write(packet, readFileSync(join(clone.folder, packet), "utf8").replace("empty body", "short body"));
  return clone.commit();
}

function push(clone: TestRepository, ...args: string[]): Promise<Ended> {
  return runIn(clone.folder, "git", ["push", "-q", "origin", ...args]);
}

function refs(bare: TestRepository): string[] {
  return bare.git("for-each-ref", "--format=%(refname) %(objectname)").split("\n");
}

describe("the pre-receive hook", () => {
  it("takes a clean push, and says in the pusher's terminal what is wrong with another", async () => {
    const bare = await createServerRepository();
    const clone = cloneOf(bare);
    const clean = addPacket(clone, "C2");
    expect(await push(clone, "main")).toMatchObject({ code: 0, stderr: "" });
    editPacket(clone);
    const refused = await push(clone, "main");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("remote: cwom: the push to refs/heads/main is refused");
    expect(refused.stderr).toMatch(
      /remote: cwom\/ContextPacket\/.* is sealed, but instructions changed since .*packet\/changed/,
    );
    expect(refused.stderr).toContain("pre-receive hook declined");
    expect(refs(bare)).toEqual([`refs/heads/main ${clean}`]);
  });

  it("holds a new branch against where it left the default branch", async () => {
    const bare = await createServerRepository();
    const [clean, wrong] = [cloneOf(bare), cloneOf(bare)];
    addPacket(clean, "C2");
    expect((await push(clean, "HEAD:refs/heads/topic")).code).toBe(0);
    editPacket(wrong);
    expect((await push(wrong, "HEAD:refs/heads/other")).code).toBe(1);
    expect((await push(wrong, "HEAD:refs/heads/topic", "--force")).code).toBe(1);
    expect((await push(wrong, "HEAD:refs/tags/v1")).code).toBe(0);
  });

  it("takes nothing of a push in which one branch is refused", async () => {
    const bare = await createServerRepository();
    const clone = cloneOf(bare);
    const before = refs(bare);
    addPacket(clone, "C2");
    clone.git("branch", "good");
    editPacket(clone);
    expect((await push(clone, "good", "HEAD:refs/heads/bad")).code).toBe(1);
    expect(refs(bare)).toEqual(before);
  });

  it("keeps the default branch: no forced push, no deletion, no change that two commits hide", async () => {
    const bare = await createServerRepository();
    bare.git("config", "receive.denyDeleteCurrent", "ignore");
    const clone = cloneOf(bare);
    addPacket(clone, "C2");
    expect((await push(clone, "main")).code).toBe(0);
    clone.git("commit", "-q", "--amend", "-m", "again");
    const forced = await push(clone, "--force", "main");
    expect([forced.code, forced.stderr]).toEqual([1, expect.stringContaining("history/rewritten")]);
    const deletion = await push(clone, ":main");
    expect([deletion.code, deletion.stderr]).toEqual([1, expect.stringContaining("delete the default branch")]);
    clone.git("reset", "-q", "--hard", "origin/main");
    editPacket(clone);
    clone.git("revert", "--no-edit", "HEAD");
    const hidden = await push(clone, "main");
    expect([hidden.code, hidden.stderr]).toEqual([1, expect.stringContaining("history/immutable")]);
    clone.git("reset", "-q", "--hard", "origin/main");
    expect((await push(clone, "main:topic")).code).toBe(0);
    expect((await push(clone, ":topic")).code).toBe(0);
  });

  it("refuses what it cannot decide, and input that is not git's", async () => {
    const bare = await createServerRepository();
    const zero = "0".repeat(40);
    const missing = await runCwom(bare.folder, ["hook", "pre-receive"], `${zero} ${"1".repeat(40)} refs/heads/x\n`);
    expect(missing.code).toBe(3);
    expect((await runCwom(bare.folder, ["hook", "pre-receive"], "hello\n")).code).toBe(2);
  });

  it("stands its ground against eight pushes at once over git's own protocol", async () => {
    const bare = await createServerRepository();
    const address = await serve(bare);
    const [main = ""] = refs(bare);
    const pushes = await Promise.all(
      Array.from({ length: 8 }, async (_, number) => {
        const clone = cloneOf(bare, address);
        const isClean = number % 2 === 0;
        const oid = isClean ? addPacket(clone, `${number}X`) : editPacket(clone);
        const { code } = await push(clone, `HEAD:refs/heads/push-${number}`);
        return { isClean, code, line: `refs/heads/push-${number} ${oid}` };
      }),
    );
    expect(pushes.map(({ code }) => code)).toEqual(pushes.map(({ isClean }) => (isClean ? 0 : 1)));
    expect(refs(bare)).toEqual([main, ...pushes.flatMap(({ isClean, line }) => (isClean ? [line] : []))]);
    expect(bare.git("fsck", "--strict", "--no-dangling")).toBe("");
  });

  it("lets one of several pushes to the same branch in, and the rest may come again", async () => {
    const bare = await createServerRepository();
    const address = await serve(bare);
    const clones = [0, 1, 2].map((number) => ({ clone: cloneOf(bare, address), number }));
    const codes = await Promise.all(
      clones.map(async ({ clone, number }) => {
        addPacket(clone, `${number}X`);
        for (let tries = 0; tries < 6; tries += 1) {
          if ((await push(clone, "main")).code === 0) return 0;
          await runIn(clone.folder, "git", ["pull", "-q", "--rebase", "origin", "main"]);
        }
        return 1;
      }),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(bare.git("rev-list", "--count", "main")).toBe("4");
    expect((await runCwom(bare.folder, ["audit", "main"])).code).toBe(0);
  });
});

describe("the pre-push hook", () => {
  it("refuses before anything leaves the clone", async () => {
    const bare = await createServerRepository();
    const clone = cloneOf(bare);
    expect((await runCwom(clone.folder, ["hook", "install"])).stdout).toContain("✔ ");
    addPacket(clone, "C2");
    expect((await push(clone, "main", "HEAD:refs/heads/topic")).code).toBe(0);
    clone.git("config", "core.hooksPath", "/dev/null");
    editPacket(clone);
    clone.git("config", "--unset", "core.hooksPath");
    const refused = await push(clone, "HEAD:refs/heads/new");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^cwom: the push to refs\/heads\/new is refused\n/);
    expect(refused.stderr).not.toContain("remote:");
    expect((await push(clone, ":topic")).code).toBe(0);
  });
});
