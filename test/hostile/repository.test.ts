import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TestRepository } from "../support/git.ts";
import { verdictOf } from "./examine.ts";
import { sampleFile, sampleRepository } from "./store.ts";

const [packetPath, packet] = sampleFile("ContextPacket");
const changedPacket = packet.replace("empty body", "whole database");
const changed = [`packet/changed ${packetPath}`];

/** Ways to make a changed packet look unchanged to `git status`, `git diff` or a reviewer. */
const disguises: readonly { readonly name: string; readonly hide: (repository: TestRepository) => void }[] = [
  ...[
    "cwom/** -diff",
    "cwom/** linguist-generated=true",
    "cwom/** export-ignore",
    "*.yaml working-tree-encoding=UTF-16LE",
    "cwom/** ident",
    "* -text",
    "cwom/** filter=hide",
    "cwom/** merge=union",
    "*.yaml eol=crlf",
    "cwom/** conflict-marker-size=1",
  ].map((line) => ({
    name: `the attribute ${line}`,
    hide: (repository: TestRepository) => repository.write(".gitattributes", `${line}\n`),
  })),
  { name: "skip-worktree", hide: ({ git }) => git("update-index", "--skip-worktree", packetPath) },
  { name: "assume-unchanged", hide: ({ git }) => git("update-index", "--assume-unchanged", packetPath) },
  { name: "an ignore rule", hide: ({ write }) => write(".gitignore", "cwom/\n") },
  { name: "core.ignoreStat", hide: ({ git }) => git("config", "core.ignoreStat", "true") },
  { name: "sparse checkout", hide: ({ git }) => git("sparse-checkout", "set", "--no-cone", "/*", "!cwom") },
];

describe("a changed packet is seen in the work tree", () => {
  it.each(disguises)("behind $name", async ({ hide }) => {
    const repository = sampleRepository();
    hide(repository);
    for (const name of ["Artifact", "ConstraintSnapshot", "DoctrineRef", "Issue", "Repo", "Run"]) {
      const [path, text] = sampleFile(name);
      repository.write(path, text);
    }
    repository.write(packetPath, changedPacket);
    expect(await verdictOf(repository.folder, ["--base", "HEAD"])).toEqual(changed);
  });
});

describe("a changed packet is seen in a commit", () => {
  it("behind a replacement of the blob, the tree or the commit", async () => {
    const repository = sampleRepository();
    const before = repository.git("rev-parse", "HEAD");
    repository.write(packetPath, changedPacket);
    const after = repository.commit();
    for (const what of [`:${packetPath}`, "^{tree}", ""])
      repository.git("replace", `${after}${what}`, `${before}${what}`);
    expect(await verdictOf(repository.folder, ["--base", before, "--head", after])).toEqual(changed);
  });

  it("behind grafts", async () => {
    const repository = sampleRepository();
    const before = repository.git("rev-parse", "HEAD");
    repository.write(packetPath, changedPacket);
    const after = repository.commit();
    repository.write(".git/info/grafts", `${after}\n`);
    expect(await verdictOf(repository.folder, ["--base", before, "--head", after])).toEqual(changed);
  });
});

/** Settings of a repository by which git can be made to run a program, with `%` for it. */
const programs: readonly (readonly [key: string, value: string])[] = [
  ["core.fsmonitor", "%"],
  ["core.hooksPath", "hooks"],
  ["core.pager", "%"],
  ["core.editor", "%"],
  ["core.sshCommand", "%"],
  ["core.gitProxy", "%"],
  ["core.askPass", "%"],
  ["core.alternateRefsCommand", "%"],
  ["credential.helper", "!%"],
  ["diff.external", "%"],
  ["diff.hide.textconv", "%"],
  ["diff.hide.command", "%"],
  ["filter.hide.clean", "%"],
  ["filter.hide.smudge", "%"],
  ["filter.hide.process", "%"],
  ["gpg.program", "%"],
  ["log.showSignature", "true"],
  ["alias.cat-file", "!%"],
  ["alias.ls-files", "!%"],
  ["alias.rev-parse", "!%"],
  ["uploadpack.packObjectsHook", "%"],
  ["remote.origin.url", "ext::sh -c %"],
  ["remote.origin.uploadpack", "%"],
  ["remote.origin.promisor", "true"],
  ["extensions.partialClone", "origin"],
  ["include.path", "more-config"],
];

describe("nothing that a repository names is run", () => {
  const checks = [
    [],
    ["--staged"],
    ["--base", "HEAD"],
    ["--base", "HEAD", "--head", "HEAD"],
    ["--base", "origin/gone"],
  ];

  it.each(checks)("by cwom check %s %s %s %s", async (...args) => {
    const repository = sampleRepository();
    const { folder, git, write } = repository;
    const canary = join(folder, "canary");
    const program = join(folder, "program");
    write("program", `#!/bin/sh\ntouch '${canary}'\n`);
    for (const hook of [
      "post-index-change",
      "reference-transaction",
      "post-checkout",
      "pre-commit",
      "fsmonitor-watchman",
    ]) {
      write(`hooks/${hook}`, `#!/bin/sh\ntouch '${canary}'\n`);
      write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch '${canary}'\n`);
      chmodSync(join(folder, `.git/hooks/${hook}`), 0o755);
      chmodSync(join(folder, `hooks/${hook}`), 0o755);
    }
    chmodSync(program, 0o755);
    write(".gitattributes", "* filter=hide diff=hide\n");
    write(".git/more-config", `[core]\n\tfsmonitor = ${program}\n`);
    const settings = programs.map(([key, value]) => settingText(key, value.replace("%", program))).join("");
    writeFileSync(join(folder, ".git/config"), `[core]\n\trepositoryformatversion = 0\n${settings}`);
    const verdict = await verdictOf(
      folder,
      args.filter((arg) => arg !== undefined),
    );
    expect(verdict).toEqual(args.includes("origin/gone") ? ["failure base-unavailable"] : []);
    expect(existsSync(canary)).toBe(false);
    // The trap is a good one: plain git falls into it, however that ends. A file it does not know yet has to pass the filters.
    try {
      git("-c", "extensions.partialClone=", "add", "program");
    } catch {
      // The filter answers nothing that git can use.
    }
    expect(existsSync(canary)).toBe(true);
  });
});

function settingText(key: string, value: string): string {
  const [section = "", ...rest] = key.split(".");
  const name = rest.pop() ?? "";
  const header = rest.length === 0 ? `[${section}]` : `[${section} "${rest.join(".")}"]`;
  return `${header}\n\t${name} = "${value}"\n`;
}
