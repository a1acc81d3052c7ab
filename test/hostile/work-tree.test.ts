import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { TestRepository } from "../support/git.ts";
import { examineFormats, verdictOf } from "./examine.ts";
import { sampleFile, sampleRepository } from "./store.ts";

const bad = "cwom/Issue/01JD0000000000000000000BAD.yaml";

interface Trap {
  readonly name: string;
  readonly set: (root: string, repository: TestRepository) => unknown;
  readonly verdict: readonly string[];
}

function inside(root: string, path: string): string {
  mkdirSync(join(root, path, ".."), { recursive: true });
  return join(root, path);
}

function named(name: string, text = "x\n"): Trap["set"] {
  return (root) =>
    writeFileSync(Buffer.concat([Buffer.from(inside(root, "cwom/Issue/")), Buffer.from(name, "latin1")]), text);
}

const regular = [`file/regular ${bad}`];

const traps: readonly Trap[] = [
  { name: "a named pipe", set: (root) => execFileSync("mkfifo", [join(root, bad)]), verdict: regular },
  { name: "a link to /dev/zero", set: (root) => symlinkSync("/dev/zero", join(root, bad)), verdict: regular },
  { name: "a link to a secret", set: (root) => symlinkSync("/etc/passwd", join(root, bad)), verdict: regular },
  { name: "a link to nothing", set: (root) => symlinkSync("nowhere", join(root, bad)), verdict: regular },
  {
    name: "a link to itself",
    set: (root) => symlinkSync("01JD0000000000000000000BAD.yaml", join(root, bad)),
    verdict: regular,
  },
  { name: "a socket", set: (root) => listen(join(root, bad)), verdict: regular },
  {
    name: "an executable",
    set: (root) => {
      writeFileSync(join(root, bad), sampleFile("Issue")[1].replace("0B1", "BAD"));
      chmodSync(join(root, bad), 0o755);
    },
    verdict: ["x"],
  },
  { name: "a folder with the name of a file", set: (root) => mkdirSync(join(root, bad)), verdict: [] },
  {
    name: "a file in a folder with the name of a file",
    set: (root) => writeFileSync(inside(root, `${bad}/x.yaml`), "kind: Issue\n"),
    verdict: ["x"],
  },
  {
    name: "a link to a folder of the store",
    set: (root) => symlinkSync("Issue", join(root, "cwom/issue")),
    verdict: ["x"],
  },
  { name: "a link up", set: (root) => symlinkSync("../..", join(root, "cwom/Issue/up")), verdict: ["x"] },
  {
    name: "a repository of its own",
    set: (root) => {
      mkdirSync(join(root, "cwom/Issue/sub"));
      execFileSync("git", ["init", "-q", join(root, "cwom/Issue/sub")]);
    },
    verdict: ["x"],
  },
  {
    name: "an unreadable file",
    set: (root) => {
      writeFileSync(join(root, bad), "x");
      chmodSync(join(root, bad), 0);
    },
    verdict: ["x"],
  },
  { name: "CON.yaml", set: named("CON.yaml"), verdict: ["x"] },
  { name: "newline", set: named("x\n::error::y.yaml"), verdict: ["x"] },
  { name: "runner command", set: named("::error::y.yaml"), verdict: ["x"] },
  { name: "hash command", set: named("##[error]y.yaml"), verdict: ["x"] },
  { name: "escape", set: named("\u001b[31m.yaml"), verdict: ["x"] },
  { name: "backslashes", set: named("..\\..\\x.yaml"), verdict: ["x"] },
  { name: "option", set: named("-rf.yaml"), verdict: ["x"] },
  { name: "trailing space", set: named("01JD00000000000000000000B1.yaml "), verdict: ["x"] },
  { name: "shell", set: named("$(touch canary);`id`.yaml"), verdict: ["x"] },
  { name: "not utf-8", set: named("\xff\xfe.yaml"), verdict: ["x"] },
  {
    name: "not utf-8 folder",
    set: (root) => {
      const f = Buffer.concat([Buffer.from(join(root, "cwom/")), Buffer.from([0xff, 0xfe])]);
      mkdirSync(f);
      writeFileSync(Buffer.concat([f, Buffer.from("/x.yaml")]), "x");
    },
    verdict: ["x"],
  },
  { name: "255 bytes", set: named(`${"x".repeat(250)}.yaml`), verdict: ["x"] },
  {
    name: "NFC and NFD",
    set: (root) => {
      for (const form of ["NFC", "NFD"])
        writeFileSync(join(root, "cwom/Issue", `${"é".normalize(form)}.yaml`), "a: 1\n");
    },
    verdict: ["x"],
  },
  { name: "case pair", set: named("01jd00000000000000000000b1.yaml", sampleFile("Issue")[1]), verdict: ["x"] },
  {
    name: "deep folders",
    set: (root) => writeFileSync(inside(root, `cwom/Issue/${"a/".repeat(1500)}x.yaml`), "a: 1\n"),
    verdict: ["x"],
  },
  { name: ".git file", set: (root) => writeFileSync(inside(root, "cwom/Issue/.git"), "gitdir: /etc"), verdict: ["x"] },
  {
    name: ".gitattributes inside",
    set: (root) => writeFileSync(join(root, "cwom/.gitattributes"), "* -diff\n"),
    verdict: [],
  },
  {
    name: "store link",
    set: (root, r) => {
      execFileSync("mv", [join(root, "cwom"), join(root, "else")]);
      symlinkSync("else", join(root, "cwom"));
      void r;
    },
    verdict: ["x"],
  },
  {
    name: "store fifo",
    set: (root) => {
      execFileSync("rm", ["-r", join(root, "cwom")]);
      execFileSync("mkfifo", [join(root, "cwom")]);
    },
    verdict: ["x"],
  },
];

function listen(path: string): void {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
}

describe("in the work tree", () => {
  it.each(traps)("$name is named", async ({ set, verdict }) => {
    const repository = sampleRepository();
    await set(repository.folder, repository);
    expect(await verdictOf(repository.folder)).toEqual(verdict);
  });

  it("everything at once is harmless in every format", async () => {
    const repository = sampleRepository();
    for (const { set, name } of traps)
      if (!name.startsWith("store")) {
        try {
          set(repository.folder.replace(/$/, ""), repository);
        } catch (e) {
          void e;
        }
      }
    expect(await examineFormats(repository.folder)).toBe(1);
  });
});
