import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { examineFormats, verdictOf } from "./examine.ts";
import { sampleFile, sampleRepository } from "./store.ts";

const bad = "cwom/Issue/01JD0000000000000000000BAD.yaml";

interface Trap {
  readonly name: string;
  readonly set: (root: string) => unknown;
  readonly verdict: readonly string[];
}

/** Writes a file by a path of raw bytes, each character of the text one byte. */
function write(root: string, path: string, content = "x\n"): void {
  const file = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, "latin1")]);
  mkdirSync(file.subarray(0, file.lastIndexOf("/")), { recursive: true });
  writeFileSync(file, content);
}

/** A file in the place of an Issue under a name that an attacker chose; it holds no object. */
function oddlyNamed(name: string): Trap {
  const path = `cwom/Issue/${name}.yaml`;
  return {
    name: `a file named ${JSON.stringify(name)}`,
    set: (root) => write(root, path),
    verdict: [`file/single-document ${path}`],
  };
}

function listen(path: string): void {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
}

const regular = [`file/regular ${bad}`];

const inTheirPlace: readonly Trap[] = [
  { name: "a named pipe", set: (root) => execFileSync("mkfifo", [join(root, bad)]), verdict: regular },
  { name: "a link to an endless device", set: (root) => symlinkSync("/dev/zero", join(root, bad)), verdict: regular },
  { name: "a link to somebody's secret", set: (root) => symlinkSync("/etc/passwd", join(root, bad)), verdict: regular },
  { name: "a link to nothing", set: (root) => symlinkSync("nowhere", join(root, bad)), verdict: regular },
  {
    name: "a link to itself",
    set: (root) => symlinkSync(bad.slice("cwom/Issue/".length), join(root, bad)),
    verdict: regular,
  },
  { name: "a socket", set: (root) => listen(join(root, bad)), verdict: regular },
  { name: "an empty folder", set: (root) => mkdirSync(join(root, bad)), verdict: [] },
  {
    name: "an executable object",
    set: (root) => {
      const [path] = sampleFile("Artifact");
      chmodSync(join(root, path), 0o755);
    },
    verdict: [`file/regular ${sampleFile("Artifact")[0]}`],
  },
  {
    name: "a file in a folder with the name of a file",
    set: (root) => write(root, `${bad}/x.yaml`),
    verdict: [`file/location ${bad}/x.yaml`],
  },
  {
    name: "a repository of its own",
    set: (root) => execFileSync("git", ["init", "-q", join(root, "cwom/Issue/own")]),
    verdict: ["file/regular cwom/Issue/own"],
  },
];

const links: readonly Trap[] = [
  {
    name: "a link to another folder of the store",
    set: (root) => symlinkSync("Issue", join(root, "cwom/issue")),
    verdict: ["file/case-collision cwom/issue", "file/regular cwom/issue"],
  },
  {
    name: "a link that leads in a circle",
    set: (root) => symlinkSync("../..", join(root, "cwom/Issue/up")),
    verdict: ["file/regular cwom/Issue/up"],
  },
  {
    name: "a store that is a link",
    set: (root) => {
      renameSync(join(root, "cwom"), join(root, "elsewhere"));
      symlinkSync("elsewhere", join(root, "cwom"));
    },
    verdict: ["file/regular cwom"],
  },
  {
    name: "a store that is a pipe",
    set: (root) => {
      rmSync(join(root, "cwom"), { recursive: true });
      execFileSync("mkfifo", [join(root, "cwom")]);
    },
    verdict: ["file/regular cwom"],
  },
];

const names: readonly Trap[] = [
  ...["CON", "x\n::error::y", "::error file=a::y", "##[error]y", "-rf", "$(touch canary);`id`", "a\rb"].map(oddlyNamed),
  ...["..\\..\\x", "\u001b]52;c;ZXZpbA==\u0007", "@evil", "HEAD", "a.lock", "__proto__", "x".repeat(250)].map(
    oddlyNamed,
  ),
  {
    name: "a file whose name is not UTF-8",
    set: (root) => write(root, "cwom/Issue/\xff\xfe.yaml"),
    verdict: [String.raw`file/single-document cwom/Issue/\xff\xfe.yaml`],
  },
  {
    name: "a good object whose name is not UTF-8",
    set: (root) =>
      write(
        root,
        "cwom/Issue/\xff.yaml",
        sampleFile("Issue")[1]
          .replace("0B1", "0B2")
          .replace(/^context_packets:\n.*\n.*\n/mu, ""),
      ),
    verdict: [String.raw`file/location cwom/Issue/\xff.yaml`],
  },
  {
    name: "a file in a folder whose name is not UTF-8",
    set: (root) => write(root, "cwom/\xff/x.yaml"),
    verdict: [String.raw`file/location cwom/\xff/x.yaml`],
  },
  {
    name: "a name with a space after it",
    set: (root) => write(root, `${bad} `),
    verdict: [`file/stray ${bad} `],
  },
  {
    name: "one letter written in two ways",
    set: (root) =>
      ["é", "é".normalize("NFD")].map((name) => writeFileSync(join(root, "cwom/Issue", `${name}.yaml`), "x\n")),
    verdict: [
      "file/case-collision cwom/Issue/é.yaml",
      `file/single-document cwom/Issue/${"é".normalize("NFD")}.yaml`,
      "file/single-document cwom/Issue/é.yaml",
    ],
  },
  {
    name: "a name that differs in case only",
    set: (root) => write(root, sampleFile("Issue")[0].toLowerCase().replace("issue", "Issue")),
    verdict: [
      "file/case-collision cwom/Issue/01jd00000000000000000000b1.yaml",
      "file/single-document cwom/Issue/01jd00000000000000000000b1.yaml",
    ],
  },
  {
    name: "1,500 folders in one another",
    set: (root) => write(root, `cwom/Issue/${"a/".repeat(1500)}x.yaml`),
    verdict: [`file/location cwom/Issue/${"a/".repeat(1500)}x.yaml`],
  },
];

describe("in the work tree", () => {
  it.each([...inTheirPlace, ...links, ...names])("$name is found for what it is", async ({ set, verdict }) => {
    const { folder } = sampleRepository();
    await set(folder);
    expect(await verdictOf(folder)).toEqual(verdict.toSorted());
  });

  it("all odd names at once are harmless in every format", async () => {
    const { folder } = sampleRepository();
    for (const { set } of names) set(folder);
    expect(await examineFormats(folder)).toBe(1);
    expect(() => execFileSync("test", ["-e", join(folder, "canary")])).toThrow();
  });
});
