import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EntryContent } from "../../src/store/revision.ts";
import { blobOid, workTreeRevision } from "../../src/store/work-tree.ts";
import { createFolder, createRepository } from "../support/git.ts";

const limit = 1000;

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = createFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function listed(root: string): Promise<string[]> {
  return (await workTreeRevision(root).entries()).map(({ path, mode }) => `${mode} ${path}`);
}

/** What reading one path gives, as if it had been listed as a plain file. */
async function read(root: string, path: string): Promise<EntryContent[]> {
  const entry = { path, mode: "100644", oid: "", size: null };
  const contents: EntryContent[] = [];
  for await (const content of workTreeRevision(root).read([entry], limit)) contents.push(content);
  return contents;
}

describe("the entries of a work tree", () => {
  it("are all files below cwom/, in order of path, hidden ones too, and no others", async () => {
    const root = folderWith({
      "cwom/b": "",
      "cwom/a/z": "",
      "cwom/.x": "",
      "cwom/a.yaml": "",
      "README.md": "",
      "cwom2/x": "",
    });
    expect(await listed(root)).toEqual(["100644 cwom/.x", "100644 cwom/a.yaml", "100644 cwom/a/z", "100644 cwom/b"]);
  });

  it("are none where there is no store", async () => {
    expect(await listed(createFolder())).toEqual([]);
  });

  it("tell executable files, links, pipes and sockets apart, and never look behind a link", async () => {
    const root = folderWith({ "cwom/run.sh": "", "outside/secret.yaml": "" });
    chmodSync(join(root, "cwom/run.sh"), 0o755);
    symlinkSync("../outside", join(root, "cwom/folder"));
    symlinkSync("nowhere", join(root, "cwom/broken"));
    symlinkSync("..", join(root, "cwom/loop"));
    execFileSync("mkfifo", [join(root, "cwom/pipe")]);
    await listen(join(root, "cwom/socket"));
    expect(await listed(root)).toEqual([
      "120000 cwom/broken",
      "120000 cwom/folder",
      "120000 cwom/loop",
      "fifo cwom/pipe",
      "100755 cwom/run.sh",
      "socket cwom/socket",
    ]);
  });

  it("are the link alone where cwom itself is one", async () => {
    const root = folderWith({ "elsewhere/Issue/a.yaml": "" });
    symlinkSync("elsewhere", join(root, "cwom"));
    expect(await listed(root)).toEqual(["120000 cwom"]);
  });

  it("are the file alone where cwom itself is one", async () => {
    expect(await listed(folderWith({ cwom: "" }))).toEqual(["100644 cwom"]);
  });

  it("show another spelling of cwom beside it", async () => {
    expect(await listed(folderWith({ "CWOM/Issue/a.yaml": "", "cwom/x": "" }))).toEqual([
      "040000 CWOM",
      "100644 cwom/x",
    ]);
  });

  it.each([".git/HEAD", ".git"])("show a folder with a %s of its own as a submodule", async (mark) => {
    const root = folderWith({ [`cwom/nested/${mark}`]: "gitdir: x", "cwom/nested/Issue/a.yaml": "" });
    expect(await listed(root)).toEqual(["160000 cwom/nested"]);
  });

  it("cannot be had of a folder that is not there", async () => {
    await expect(async () => listed(join(createFolder(), "none"))).rejects.toMatchObject({
      name: "Failure",
      code: "git",
    });
  });
});

describe("one entry of a work tree", () => {
  it("is a file inside or outside the store, or a link by itself", async () => {
    const root = folderWith({ "docs/a.txt": "abc", "cwom/x": "" });
    symlinkSync("a.txt", join(root, "docs/link"));
    const revision = workTreeRevision(root);
    expect(await revision.entryAt("docs/a.txt")).toMatchObject({
      path: "docs/a.txt",
      mode: "100644",
      oid: "",
      size: 3,
    });
    expect(await revision.entryAt("cwom/x")).toMatchObject({ mode: "100644", size: 0 });
    expect(await revision.entryAt("docs/link")).toMatchObject({ mode: "120000" });
    expect(await revision.entryAt("docs/none")).toBeNull();
    expect(await revision.entryAt("none/none")).toBeNull();
    expect(await revision.entryAt("docs/a.txt/x")).toBeNull();
    expect(await revision.entryAt("x".repeat(300))).toBeNull();
  });

  it("is none behind a link to a folder, be it inside or outside", async () => {
    const outside = folderWith({ "secret.txt": "" });
    const root = folderWith({ "docs/a.txt": "" });
    symlinkSync(outside, join(root, "out"));
    symlinkSync("docs", join(root, "in"));
    expect(await workTreeRevision(root).entryAt("out/secret.txt")).toBeNull();
    expect(await workTreeRevision(root).entryAt("in/a.txt")).toBeNull();
  });

  it("is found where the checkout is reached through a link", async () => {
    const root = folderWith({ "docs/a.txt": "" });
    const link = join(createFolder(), "link");
    symlinkSync(root, link);
    expect(await workTreeRevision(link).entryAt("docs/a.txt")).not.toBeNull();
  });
});

describe("reading a file of a work tree", () => {
  it("gives its bytes and the blob id that git gives them", async () => {
    const repository = createRepository();
    repository.write("cwom/a", "a\r\n\0ü");
    const [content] = await read(repository.folder, "cwom/a");
    expect(Buffer.from(content?.bytes ?? []).toString()).toBe("a\r\n\0ü");
    expect(content?.oid).toBe(repository.git("hash-object", "--no-filters", "cwom/a"));
  });

  it("gives the well-known blob id of an empty file", () => {
    expect(blobOid(new Uint8Array())).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  });

  it.each([
    [limit, limit],
    [limit + 1, undefined],
  ])("of %i bytes holds %s of them", async (size, held) => {
    const [content] = await read(folderWith({ "cwom/big": "x".repeat(size) }), "cwom/big");
    expect(content?.size).toBe(size);
    expect(content?.bytes?.length).toBe(held);
  });

  it.each<[string, (file: string) => void]>([
    ["is gone", () => undefined],
    ["became a folder", (file) => mkdirSync(file)],
    ["became a link to a file", (file) => symlinkSync("other", file)],
    ["became a pipe that nobody writes to", (file) => void execFileSync("mkfifo", [file])],
    [
      "has a file in place of its folder",
      (file) => {
        rmSync(dirname(file), { recursive: true });
        writeFileSync(dirname(file), "");
      },
    ],
  ])("fails when it %s since it was listed", async (_, replace) => {
    const root = folderWith({ "cwom/Issue/a.yaml": "x", "cwom/Issue/other": "secret" });
    const file = join(root, "cwom/Issue/a.yaml");
    rmSync(file);
    replace(file);
    await expect(read(root, "cwom/Issue/a.yaml")).rejects.toMatchObject({ name: "Failure", code: "git" });
  });
});

async function listen(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(path, resolve));
}
