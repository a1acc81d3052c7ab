import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hookScript } from "../../src/cli/hooks/hook-script.ts";
import { installHooks } from "../../src/cli/hooks/install-hooks.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { cwomSource, runIn } from "../support/cwom-process.ts";
import { createFolder, createRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const program = { node: process.execPath, bin: cwomSource };
const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";

describe("cwom hook install", () => {
  it("writes pre-commit and pre-push, again over its own, and pre-receive in a bare repository", async () => {
    const { folder } = createRepository();
    const repository = await openRepository(folder);
    const written = await installHooks(repository, program, false);
    expect(written).toEqual([join(folder, ".git/hooks/pre-commit"), join(folder, ".git/hooks/pre-push")]);
    expect(written.map((path) => lstatSync(path).mode & 0o111)).toEqual([0o111, 0o111]);
    expect(await installHooks(repository, program, false)).toEqual(written);
    const bare = createRepository("--bare");
    expect(await installHooks(await openRepository(bare.folder), program, false)).toEqual([
      join(bare.folder, "hooks/pre-receive"),
    ]);
  });

  it("leaves the hook of somebody else as it is and says what line to add; --force puts it aside", async () => {
    const { folder, write } = createRepository();
    write(".git/hooks/pre-push", "#!/bin/sh\necho mine\n");
    const repository = await openRepository(folder);
    const refused = installHooks(repository, program, false);
    await expect(refused).rejects.toMatchObject({
      code: "usage",
      help: expect.stringContaining(' hook pre-push "$@" || exit $?'),
    });
    expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(false);
    await installHooks(repository, program, true);
    expect(readFileSync(join(folder, ".git/hooks/pre-push.old"), "utf8")).toContain("mine");
    write(".git/hooks/pre-push", "#!/bin/sh\necho mine too\n");
    await expect(installHooks(repository, program, true)).rejects.toMatchObject({ code: "usage" });
  });

  it("does not write through a link", async () => {
    const { folder, write } = createRepository();
    write("other.sh", "#!/bin/sh\n");
    write(".git/hooks/x", "");
    symlinkSync(join(folder, "other.sh"), join(folder, ".git/hooks/pre-commit"));
    const repository = await openRepository(folder);
    await expect(installHooks(repository, program, false)).rejects.toMatchObject({ code: "usage" });
    await installHooks(repository, program, true);
    expect(readFileSync(join(folder, "other.sh"), "utf8")).toBe("#!/bin/sh\n");
  });

  it("writes into the folder that core.hooksPath names", async () => {
    const { folder, git } = createRepository();
    git("config", "core.hooksPath", "my-hooks");
    const written = await installHooks(await openRepository(folder), program, false);
    expect(written[0]).toBe(join(folder, "my-hooks/pre-commit"));
  });
});

describe("the script of a hook", () => {
  it("is plain sh that refuses where no cwom is to be found", async () => {
    const folder = createFolder();
    const script = hookScript("pre-commit", "/nowhere/no'de", "/nowhere/bin.js");
    const { code, stderr } = await runIn(folder, "/bin/sh", ["-c", `PATH=/nowhere; ${script}`]);
    expect([code, stderr]).toEqual([3, expect.stringContaining("cwom is not installed")]);
  });

  it("takes the project's own cwom first, but on a server", async () => {
    const repository = createRepository();
    repository.write("node_modules/.bin/cwom", '#!/bin/sh\necho "own $*"\n');
    chmodSync(join(repository.folder, "node_modules/.bin/cwom"), 0o755);
    const run = (name: "pre-push" | "pre-receive") =>
      runIn(repository.folder, "/bin/sh", ["-c", hookScript(name, "/nowhere/node", "/nowhere/bin.js"), "sh", "origin"]);
    expect(await run("pre-push")).toMatchObject({ code: 0, stdout: "own hook pre-push origin\n" });
    expect((await run("pre-receive")).code).toBe(3);
  });
});

describe("the pre-commit hook", () => {
  it("lets clean work through and refuses a change to what is sealed, as staged", async () => {
    const repository = createRepository();
    const { folder } = repository;
    await installHooks(await openRepository(folder), program, false);
    for (const [path, content] of filesOf(sampleObjects)) repository.write(path, content);
    repository.git("add", "-A");
    expect(await runIn(folder, "git", ["commit", "-q", "-m", "one"])).toMatchObject({ code: 0 });
    repository.write(packet, `${readFileSync(join(folder, packet), "utf8")}# more\n`);
    const refused = await runIn(folder, "git", ["commit", "-q", "-a", "-m", "two"]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^cwom: the commit is refused\n.*packet\/reformatted/);
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("has nothing against a repository without a store", async () => {
    const repository = createRepository();
    await installHooks(await openRepository(repository.folder), program, false);
    repository.write("a.txt", "a");
    repository.git("add", "-A");
    expect(await runIn(repository.folder, "git", ["commit", "-q", "-m", "one"])).toMatchObject({ code: 0, stderr: "" });
  });
});
