import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { createRepository, repositoryIn } from "../support/git.ts";
import { commitTree, failureOf, linesOf, readAll, writeBlob, writeObject, writeTree } from "./fixtures.ts";
import { useHistory } from "./history.ts";

const createHistory = useHistory();
const nobody = "1".repeat(40);

describe.each(["native", "isomorphic"] as const)("a repository read with the %s adapter", (adapter) => {
  const open = (folder: string) => openRepository(folder, { adapter });

  describe("listing trees", () => {
    it.each(["loose", "packed"])("lists everything below the folder in path order when %s", async (storage) => {
      const { folder, git, commits } = createHistory();
      const oid = git("rev-parse", `${commits[1]}:cwom/Run/b.yaml`);
      if (storage === "packed") git("gc", "-q");
      const entries = await (await open(folder)).listTree(commits[1], "cwom");
      expect(linesOf(entries)).toEqual(["100644 cwom/Issue/a.yaml", "100644 cwom/Run/b.yaml"]);
      expect(entries[1]).toEqual({ path: "cwom/Run/b.yaml", mode: "100644", oid, size: null });
    });

    it("lists a nested folder, and nothing for one that is not there", async () => {
      const repository = createRepository();
      repository.write("a/cwom/Run/b.yaml", "b");
      repository.write("cwom/no.yaml", "b");
      const commit = repository.commit();
      const found = await open(repository.folder);
      expect(linesOf(await found.listTree(commit, "a/cwom"))).toEqual(["100644 a/cwom/Run/b.yaml"]);
      expect(linesOf(await found.listTree(commit, "./a/cwom/"))).toEqual(["100644 a/cwom/Run/b.yaml"]);
      expect(await found.listTree(commit, "a/b/cwom")).toEqual([]);
      expect(linesOf(await found.listTree(commit, ""))).toHaveLength(2);
      expect((await failureOf(found.listTree(nobody, "cwom"))).code).toBe("base-unavailable");
    });

    it("shows links, submodules and executables by mode, unfollowed", async () => {
      const repository = createRepository();
      repository.write("cwom/plain", "x");
      symlinkSync("plain", join(repository.folder, "cwom/link"));
      repository.git("add", "-A");
      repository.git("update-index", "--add", "--cacheinfo", `160000,${nobody},cwom/sub`);
      repository.git("update-index", "--chmod=+x", "cwom/plain");
      repository.git("commit", "-q", "-m", "modes");
      const found = await open(repository.folder);
      const expected = ["120000 cwom/link", "100755 cwom/plain", "160000 cwom/sub"];
      expect(linesOf(await found.listTree(repository.git("rev-parse", "HEAD"), "cwom"))).toEqual(expected);
      expect(linesOf(await found.listIndex("cwom"))).toEqual(expected);
    });

    it("lists the folder itself when it is a file or a link", async () => {
      const repository = createRepository();
      repository.write("cwom", "no folder");
      symlinkSync("elsewhere", join(repository.folder, "link"));
      const commit = repository.commit();
      const found = await open(repository.folder);
      expect(linesOf(await found.listTree(commit, "cwom"))).toEqual(["100644 cwom"]);
      expect(linesOf(await found.listTree(commit, "link"))).toEqual(["120000 link"]);
      expect(await found.listTree(commit, "link/cwom")).toEqual([]);
      expect(linesOf(await found.listIndex("cwom"))).toEqual(["100644 cwom"]);
    });

    it("lists root entries that equal the folder but for case, without what is below them", async () => {
      const repository = createRepository();
      const blob = writeBlob(repository, "x");
      for (const path of ["CWOM/a.yaml", "Cwom", "cwom/b.yaml", "cwoms/c.yaml"]) {
        repository.git("update-index", "--add", "--cacheinfo", `100644,${blob},${path}`);
      }
      repository.git("commit", "-q", "-m", "case");
      const found = await open(repository.folder);
      const expected = ["040000 CWOM", "100644 Cwom", "100644 cwom/b.yaml"];
      expect(linesOf(await found.listTree(repository.git("rev-parse", "HEAD"), "cwom"))).toEqual(expected);
      expect(linesOf(await found.listIndex("cwom"))).toEqual(expected);
    });

    it("lets odd modes, duplicates and names of any bytes come through", async () => {
      const repository = createRepository();
      const oid = writeBlob(repository, "x");
      const below = writeTree(repository, [
        { mode: "100664", name: "a", oid },
        { mode: "100644", name: "dup", oid },
        { mode: "120000", name: "dup", oid },
        { mode: "100644", name: "line\nend", oid },
        { mode: "100644", name: Buffer.from("n\xe9\xc3\xa9", "latin1"), oid },
      ]);
      const folder = (name: string) => ({ mode: name === "cwom" ? "040000" : "40000", name, oid: below });
      const root = writeTree(repository, [folder("cwom"), { mode: "100644", name: "cwom", oid }]);
      const entries = await (await open(repository.folder)).listTree(commitTree(repository, root), "cwom");
      expect(linesOf(entries)).toEqual([
        "100644 cwom",
        "100664 cwom/a",
        "100644 cwom/dup",
        "120000 cwom/dup",
        "100644 cwom/line\nend",
        "100644 cwom/n\\xe9é",
      ]);
      expect(entries.map(({ oddName }) => oddName === true)).toEqual([false, false, false, false, false, true]);
    });

    it("refuses a tree that is malformed or missing instead of listing half of it", async () => {
      const repository = createRepository();
      const torn = writeObject(repository, "tree", Buffer.from("100644 a\0short"));
      const found = await open(repository.folder);
      for (const oid of [torn, nobody]) {
        const root = writeTree(repository, [{ mode: "40000", name: "cwom", oid }]);
        const failure = await failureOf(found.listTree(commitTree(repository, root), "cwom"));
        expect(failure.code).toBe("git");
        expect(failure.message).toContain(oid);
      }
    });

    it("refuses a tree that unfolds into millions of entries, and one nested without end", async () => {
      const repository = createRepository();
      let [bomb, chain] = [writeBlob(repository, "x"), writeBlob(repository, "x")];
      for (let depth = 0; depth < 8; depth += 1) {
        const mode = depth === 0 ? "100644" : "40000";
        const names = "0123456789".split("");
        bomb = writeTree(
          repository,
          names.map((name) => ({ mode, name, oid: bomb })),
        );
      }
      for (let depth = 0; depth < 110; depth += 1) {
        chain = writeTree(repository, [{ mode: depth === 0 ? "100644" : "40000", name: "a", oid: chain }]);
      }
      const found = await open(repository.folder);
      for (const oid of [bomb, chain]) {
        const commit = commitTree(repository, writeTree(repository, [{ mode: "40000", name: "cwom", oid }]));
        expect((await failureOf(found.listTree(commit, "cwom"))).code).toBe("unsupported-repository");
      }
    });

    it("lists a hundred thousand files", async () => {
      const repository = createRepository();
      const blob = writeBlob(repository, "x");
      const names = Array.from({ length: 100_000 }, (_, at) => `${String(at).padStart(26, "0")}.yaml`);
      const issues = writeTree(
        repository,
        names.map((name) => ({ mode: "100644", name, oid: blob })),
      );
      const folder = writeTree(repository, [{ mode: "40000", name: "Issue", oid: issues }]);
      const root = writeTree(repository, [{ mode: "40000", name: "cwom", oid: folder }]);
      const entries = await (await open(repository.folder)).listTree(commitTree(repository, root), "cwom");
      expect(entries).toHaveLength(100_000);
      expect(entries.at(-1)?.path).toBe("cwom/Issue/00000000000000000000099999.yaml");
    });
  });

  describe("listing the index", () => {
    it("lists what is staged, not what is committed or lies in the work tree", async () => {
      const repository = createHistory();
      repository.write("cwom/Run/staged.yaml", "staged");
      repository.git("add", "-A");
      repository.git("rm", "-q", "--cached", "cwom/Run/b.yaml");
      repository.write("cwom/Run/loose.yaml", "loose");
      const found = await open(repository.folder);
      const entries = await found.listIndex("cwom");
      expect(linesOf(entries)).toEqual(["100644 cwom/Run/staged.yaml"]);
      expect([...(await readAll(found, [entries[0]?.oid ?? ""])).values()]).toEqual(["staged"]);
    });

    it("refuses unmerged work objects, and only those", async () => {
      const repository = createRepository();
      const oid = writeBlob(repository, "x");
      const stage = (path: string): void => {
        const input = [1, 2, 3].map((number) => `100644 ${oid} ${number}\t${path}\n`).join("");
        repository.gitWith({ input }, "update-index", "--index-info");
      };
      const found = await open(repository.folder);
      stage("src/x.ts");
      expect(await found.listIndex("cwom")).toEqual([]);
      stage("cwom/Run/b.yaml");
      const failure = await failureOf(found.listIndex("cwom"));
      expect(failure.code).toBe("git");
      expect(failure.help).toContain("Finish the merge first");
    });

    it("reads the index that a running hook is about", async () => {
      const repository = createHistory();
      const env = { GIT_INDEX_FILE: ".git/next-index" };
      const oid = writeBlob(repository, "x");
      repository.gitWith({ env }, "update-index", "--add", "--cacheinfo", `100644,${oid},cwom/next.yaml`);
      const found = await openRepository(repository.folder, { adapter, env });
      expect(linesOf(await found.listIndex("cwom"))).toEqual(["100644 cwom/next.yaml"]);
    });
  });

  describe("reading blobs", () => {
    it.each(["loose", "packed"])("reads each blob once, and no content over the limit, when %s", async (storage) => {
      const repository = createRepository();
      const contents = ["", "small", "line\nend\n", "\0bytes", "x".repeat(100_000)];
      contents.forEach((content, at) => repository.write(`cwom/${at}`, content));
      repository.commit();
      const oids = contents.map((_, at) => repository.git("rev-parse", `HEAD:cwom/${at}`));
      if (storage === "packed") repository.git("gc", "-q");
      const found = await open(repository.folder);
      const read = await readAll(found, [...oids, ...oids], 50_000);
      expect(oids.map((oid) => read.get(oid))).toEqual([...contents.slice(0, 4), null]);
      expect(read.size).toBe(5);
      expect((await readAll(found, oids)).get(oids[4] ?? "")).toBe(contents[4]);
      expect((await readAll(found, [])).size).toBe(0);
    });

    it("fails with the id of a blob that is missing or no blob", async () => {
      const { folder, git, commits } = createHistory();
      const found = await open(folder);
      for (const oid of [nobody, git("rev-parse", `${commits[0]}^{tree}`)]) {
        const failure = await failureOf(readAll(found, [git("rev-parse", `${commits[1]}:cwom/Run/b.yaml`), oid]));
        expect(failure.code).toBe("git");
        expect(failure.message).toContain(oid);
      }
    });

    it("can be left after the first", async () => {
      const { folder, git, commits } = createHistory();
      const found = await open(folder);
      const oids = ["Issue/a.yaml", "Run/b.yaml"].map((path) => git("rev-parse", `${commits[1]}:cwom/${path}`));
      for await (const blob of found.readBlobs(oids, 1000)) {
        expect(oids).toContain(blob.oid);
        break;
      }
    });

    it("goes on after a repack moved every object", async () => {
      const { folder, git, commits } = createHistory();
      git("gc", "-q");
      const found = await open(folder);
      await found.listTree(commits[1], "cwom");
      repositoryIn(folder).write("more", "more");
      repositoryIn(folder).commit();
      git("repack", "-q", "-a", "-d");
      const oid = git("rev-parse", `${commits[1]}:cwom/Run/b.yaml`);
      expect((await readAll(found, [oid])).get(oid)).toBe("b: 1\n");
    });
  });
});
