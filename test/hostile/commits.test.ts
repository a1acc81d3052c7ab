import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { commitTree, writeBlob, writeTree } from "../git/fixtures.ts";
import type { RawEntry } from "../git/fixtures.ts";
import type { TestRepository } from "../support/git.ts";
import { examineFormats, verdictOf } from "./examine.ts";
import { sampleFile, sampleRepository } from "./store.ts";

let repository: TestRepository;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => repository.remove());

/** The entries of a tree of the sample commit. */
function entriesAt(path: string): RawEntry[] {
  const listed = repository
    .git("ls-tree", "-z", `HEAD:${path}`)
    .split("\0")
    .filter((line) => line !== "");
  return listed.map((line) => {
    const [, mode = "", oid = "", name = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    return { mode: mode.replace(/^0/, ""), name, oid };
  });
}

/** A commit like the sample's, with some entries added to (or, of the same name, put in the place of) those of a folder. */
function commitWith(path: "" | "cwom" | "cwom/Issue", added: readonly RawEntry[], keep = true): string {
  const old = entriesAt(path).filter(({ name }) => keep || !added.some((entry) => entry.name === name));
  const tree = writeTree(
    repository,
    [...old, ...added].toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b))),
  );
  if (path === "") return commitTree(repository, tree, repository.git("rev-parse", "HEAD"));
  const [name = "", ...above] = path.split("/").toReversed();
  return commitWith(above.length === 0 ? "" : "cwom", [{ mode: "40000", name, oid: tree }], false);
}

function sortKey({ mode, name }: RawEntry): Buffer {
  return Buffer.concat([Buffer.from(name), Buffer.from(mode === "40000" ? "/" : "")]);
}

function issueEntry(name: string | Uint8Array, content = "x\n", mode = "100644"): RawEntry {
  return { mode, name, oid: writeBlob(repository, content) };
}

interface Oddity {
  readonly name: string;
  readonly make: () => string;
  readonly verdict: readonly string[];
}

const bad = "01JD0000000000000000000BAD.yaml";
const badPath = `cwom/Issue/${bad}`;

function inIssues(name: string, entry: () => RawEntry, ...verdict: string[]): Oddity {
  return { name, make: () => commitWith("cwom/Issue", [entry()]), verdict };
}

function named(name: string, ...verdict: string[]): Oddity {
  const path = `cwom/Issue/${name}`;
  const said = verdict.length > 0 ? verdict : [`file/single-document ${path}`];
  return inIssues(`the name ${JSON.stringify(name).slice(0, 40)}`, () => issueEntry(name), ...said);
}

const groups = {
  Artifact: "artifact",
  ConstraintSnapshot: "snapshot",
  ContextPacket: "packet",
  DoctrineRef: "doctrine",
  Issue: "issue",
  Repo: "repo",
  Run: "run",
};
const everythingDeleted = Object.entries(groups).map(([kind, group]) => `${group}/deleted ${sampleFile(kind)[0]}`);

const modes: readonly Oddity[] = [
  inIssues("a link", () => issueEntry(bad, "/etc/passwd", "120000"), `file/regular ${badPath}`),
  inIssues("a submodule", () => ({ mode: "160000", name: bad, oid: "1".repeat(40) }), `file/regular ${badPath}`),
  inIssues(
    "an executable",
    () => issueEntry(bad, "x\n", "100755"),
    `file/regular ${badPath}`,
    `file/single-document ${badPath}`,
  ),
  inIssues("a file writable by its group", () => issueEntry(bad, "x\n", "100664"), `file/single-document ${badPath}`),
  inIssues(
    "a mode that git does not know",
    () => issueEntry(bad, "x\n", "100600"),
    `file/regular ${badPath}`,
    `file/single-document ${badPath}`,
  ),
  inIssues("a mode of another world", () => issueEntry(bad, "x\n", "140777"), `file/regular ${badPath}`),
  inIssues(
    "a tree with a leading zero",
    () => ({ mode: "040000", name: "x", oid: writeTree(repository, [issueEntry("y.yaml")]) }),
    "file/location cwom/Issue/x/y.yaml",
  ),
  inIssues(
    "a tree that says it is a file",
    () => ({ ...issueEntry(bad), oid: writeTree(repository, []) }),
    "failure git",
  ),
  inIssues("a file that says it is a tree", () => issueEntry(bad, "x\n", "40000"), "failure git"),
  inIssues("an object that is not there", () => ({ mode: "100644", name: bad, oid: "2".repeat(40) }), "failure git"),
  inIssues(
    "a link to an object that is not there",
    () => ({ mode: "120000", name: bad, oid: "2".repeat(40) }),
    `file/regular ${badPath}`,
  ),
  {
    name: "a store that is a link",
    make: () => commitWith("", [issueEntry("cwom", "elsewhere", "120000")], false),
    verdict: ["file/regular cwom", ...everythingDeleted],
  },
  {
    name: "a store that is a submodule",
    make: () => commitWith("", [{ mode: "160000", name: "cwom", oid: "1".repeat(40) }], false),
    verdict: ["file/regular cwom", ...everythingDeleted],
  },
  {
    name: "two stores",
    make: () => commitWith("", [{ mode: "40000", name: "cwom", oid: writeTree(repository, [issueEntry("x.yaml")]) }]),
    verdict: ["file/location cwom/x.yaml"],
  },
  {
    name: "a second store in capitals",
    make: () => commitWith("", [{ mode: "40000", name: "CWOM", oid: repository.git("rev-parse", "HEAD:cwom") }]),
    verdict: ["file/case-collision CWOM"],
  },
  {
    name: "one name twice, the other content second",
    make: () =>
      commitWith("cwom/Issue", [
        { ...issueEntry("01JD00000000000000000000B1.yaml", sampleFile("Issue")[1].replace("title: ", "title: Not ")) },
      ]),
    verdict: [`object/id-unique ${sampleFile("Issue")[0]}`],
  },
  {
    name: "one name twice, the other content first",
    make: () => {
      const [first] = entriesAt("cwom/Issue");
      const tree = writeTree(repository, [
        issueEntry("01JD00000000000000000000B1.yaml", sampleFile("Issue")[1].replace("title: ", "title: Not ")),
        ...(first === undefined ? [] : [first]),
      ]);
      return commitWith("cwom", [{ mode: "40000", name: "Issue", oid: tree }], false);
    },
    verdict: [`object/id-unique ${sampleFile("Issue")[0]}`],
  },
];

const twice: readonly Oddity[] = [
  {
    name: "settings that stand twice",
    make: () =>
      commitWith("cwom", [issueEntry("config.yaml", "seal: landing\n"), issueEntry("config.yaml", "seal: explicit\n")]),
    verdict: ["config/weakened cwom/config.yaml", "file/case-collision cwom/config.yaml"],
  },
  {
    name: "a file with the name of a folder",
    make: () => commitWith("cwom", [issueEntry("Issue", "x")]),
    verdict: ["file/case-collision cwom/Issue"],
  },
];

const names: readonly Oddity[] = [
  ...[
    "CON.yaml",
    "x\n::error::y.yaml",
    "::error::y.yaml",
    "##[error]y.yaml",
    "-rf.yaml",
    "$(touch canary);`id`.yaml",
  ].map((name) => named(name)),
  ...["..\\..\\x.yaml", "\u001b[31m.yaml", "COM\u00b9.yaml", "\u202eabc.yaml", `${"x".repeat(4000)}.yaml`].map((name) =>
    named(name),
  ),
  named(".git", "failure git"),
  named(".GIT", "failure git"),
  named("git~1", "file/stray cwom/Issue/git~1"),
  named("..", "failure git"),
  named(".", "failure git"),
  named("a/b.yaml", "failure git"),
  named(`${bad} `, `file/stray ${badPath} `),
  named(".gitattributes", "file/stray cwom/Issue/.gitattributes"),
  inIssues(
    "a name that is not UTF-8",
    () => issueEntry(Buffer.from([0xff, 0xfe, 0x2e, 0x79, 0x61, 0x6d, 0x6c])),
    String.raw`file/single-document cwom/Issue/\xff\xfe.yaml`,
  ),
  {
    name: "one letter written in two ways",
    make: () =>
      commitWith(
        "cwom/Issue",
        ["NFC", "NFD"].map((form) => issueEntry(`${"é".normalize(form)}.yaml`)),
      ),
    verdict: [
      "file/case-collision cwom/Issue/é.yaml",
      "file/single-document cwom/Issue/é.yaml",
      `file/single-document cwom/Issue/${"é".normalize("NFD")}.yaml`,
    ],
  },
  {
    name: "a name that differs in case only",
    make: () => commitWith("cwom/Issue", [issueEntry("01jd00000000000000000000b1.yaml")]),
    verdict: [
      "file/case-collision cwom/Issue/01jd00000000000000000000b1.yaml",
      "file/single-document cwom/Issue/01jd00000000000000000000b1.yaml",
    ],
  },
];

describe("in a commit", () => {
  it.each([...modes, ...twice, ...names])("$name is found for what it is", async ({ make, verdict }) => {
    const commit = make();
    expect(await verdictOf(repository.folder, ["--base", "HEAD", "--head", commit])).toEqual(verdict.toSorted());
  });

  it("all odd names together are harmless in every format", async () => {
    const entries = [
      "::error::y.yaml",
      "x\n::error::y.yaml",
      "\u001b[31m.yaml",
      "\u202eabc.yaml",
      "##[error]x",
      "\u0085::error::y.yaml",
      "x".repeat(4000),
      "\n\n::stop-commands::x",
    ];
    const commit = commitWith(
      "cwom/Issue",
      entries.map((name) => issueEntry(name)),
    );
    expect(await examineFormats(repository.folder, ["--base", "HEAD", "--head", commit])).toBe(1);
  });

  it("a blob of 600 MB is measured, not read", async () => {
    const oid = await streamedBlob(600);
    const commit = commitWith("cwom/Issue", [{ mode: "100644", name: bad, oid }]);
    expect(await verdictOf(repository.folder, ["--base", "HEAD", "--head", commit])).toEqual([
      `object/length ${badPath}`,
    ]);
  });

  it("a bomb of trees within trees is refused before it is unfolded", async () => {
    let oid = writeTree(repository, [issueEntry("x.yaml")]);
    for (let level = 0; level < 12; level += 1)
      oid = writeTree(
        repository,
        Array.from({ length: 10 }, (_, i) => ({ mode: "40000", name: `d${i}`, oid })),
      );
    const commit = commitWith("cwom", [{ mode: "40000", name: "bomb", oid }]);
    expect(await verdictOf(repository.folder, ["--base", "HEAD", "--head", commit])).toEqual([
      "failure unsupported-repository",
    ]);
  });
});

/** Writes a blob of zeros through git, which packs them small. */
async function streamedBlob(megabytes: number): Promise<string> {
  const git = spawn("git", ["hash-object", "-w", "--stdin"], {
    cwd: repository.folder,
    stdio: ["pipe", "pipe", "ignore"],
  });
  createReadStream("/dev/zero", { end: megabytes * 2 ** 20 - 1, highWaterMark: 1 << 20 }).pipe(git.stdin);
  let oid = "";
  git.stdout.setEncoding("latin1").on("data", (text: string) => (oid += text));
  await new Promise((done) => git.on("close", done));
  return oid.trim();
}
