import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import type { GitWriter } from "../../../src/git/write/git-writer.ts";
import { cloneRepository, createRepository } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";
import { failureOf } from "../fixtures.ts";

const ada = { name: "Ada", email: "ada@example.com" };
const env = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "protocol.file.allow", GIT_CONFIG_VALUE_0: "always" };

interface Clone {
  readonly folder: TestRepository;
  readonly writer: GitWriter;
  /** A commit on the branch `work` of the clone, on top of another. */
  readonly commit: (expected: string | null, path: string) => Promise<string>;
}

async function cloneOf(server: TestRepository): Promise<Clone> {
  const folder = cloneRepository(server.folder);
  const writer = await (await openRepository(folder.folder, { adapter: "native", env })).writer();
  let branches = 0;
  return {
    folder,
    writer,
    commit: async (expected, path) => {
      const ref = `refs/heads/work-${(branches += 1)}`;
      if (expected !== null) folder.git("update-ref", ref, expected);
      const writes = [{ path, bytes: Buffer.from(path) }];
      const request = {
        ref,
        expected,
        writes,
        message: path,
        author: ada,
        committer: ada,
        time: "2026-01-01T00:00:00Z",
      };
      const outcome = await writer.commit(request);
      if (outcome.is === "lost") throw new Error("lost");
      return outcome.oid;
    },
  };
}

function createServer(): { server: TestRepository; first: string } {
  const source = createRepository();
  source.write("cwom/Run/a.yaml", "a");
  const first = source.commit();
  return { server: cloneRepository(source.folder, "--bare"), first };
}

describe("a branch that two clones share", () => {
  it("takes the push of who expects where it stands; the other is told that it lost, and gets what came first", async () => {
    const { server, first } = createServer();
    const [one, other] = [await cloneOf(server), await cloneOf(server)];
    const [mine, theirs] = [await one.commit(first, "mine"), await other.commit(first, "theirs")];
    const push = { remote: "origin", branch: "main", expected: first };
    expect(await one.writer.push({ ...push, oid: mine })).toBe("pushed");
    expect(await other.writer.push({ ...push, oid: theirs })).toBe("lost");
    expect(await other.writer.fetchBranch("origin", "main")).toBe(mine);
    expect(other.folder.git("rev-parse", "refs/remotes/origin/main")).toBe(mine);
    const again = await other.commit(mine, "theirs");
    expect(await other.writer.push({ ...push, oid: again, expected: mine })).toBe("pushed");
    expect(server.git("rev-parse", "main")).toBe(again);
  });

  it("has one winner of pushes at the same time", async () => {
    const { server, first } = createServer();
    const clones = await Promise.all(Array.from({ length: 3 }, () => cloneOf(server)));
    const pushes = clones.map(async ({ writer, commit }, at) => {
      const oid = await commit(first, `file-${at}`);
      return await writer.push({ remote: "origin", branch: "main", oid, expected: first });
    });
    expect((await Promise.all(pushes)).sort()).toEqual(["lost", "lost", "pushed"]);
  });

  it("may begin, once", async () => {
    const { server, first } = createServer();
    const one = await cloneOf(server);
    expect(await one.writer.fetchBranch("origin", "fresh")).toBeNull();
    const push = { remote: "origin", branch: "fresh", oid: first, expected: null };
    expect(await one.writer.push(push)).toBe("pushed");
    const next = await one.commit(first, "next");
    expect(await one.writer.push({ ...push, oid: next })).toBe("lost");
    expect(await one.writer.fetchBranch("origin", "fresh")).toBe(first);
  });

  it("is never rewritten", async () => {
    const { server, first } = createServer();
    const one = await cloneOf(server);
    const unrelated = await one.commit(null, "unrelated");
    const push = one.writer.push({ remote: "origin", branch: "main", oid: unrelated, expected: first });
    expect((await failureOf(push)).code).toBe("usage");
    expect(server.git("rev-parse", "main")).toBe(first);
  });

  it("says with the server's words why the server refuses", async () => {
    const { server, first } = createServer();
    server.write("hooks/pre-receive", "#!/bin/sh\necho 'main is closed \u001b[31mtoday' >&2\nexit 1\n");
    server.git("-c", "alias.run=!chmod +x hooks/pre-receive", "run");
    const one = await cloneOf(server);
    const oid = await one.commit(first, "mine");
    const failure = await failureOf(one.writer.push({ remote: "origin", branch: "main", oid, expected: first }));
    expect(failure.code).toBe("git");
    expect(failure.message).toContain("main is closed  [31mtoday");
    expect(server.git("rev-parse", "main")).toBe(first);
  });

  it("fails without an answer, and runs nothing that the clone's configuration or hooks name", async () => {
    const { server, first } = createServer();
    const one = await cloneOf(server);
    const oid = await one.commit(first, "mine");
    const ran = join(one.folder.folder, "ran");
    for (const key of ["remote.origin.receivepack", "remote.origin.uploadpack"])
      one.folder.git("config", key, `touch ${ran};`);
    one.folder.write(".git/hooks/pre-push", `#!/bin/sh\ntouch ${ran}\n`);
    one.folder.git("-c", "alias.run=!chmod +x .git/hooks/pre-push", "run");
    expect(await one.writer.fetchBranch("origin", "main")).toBe(first);
    expect(await one.writer.push({ remote: "origin", branch: "main", oid, expected: first })).toBe("pushed");
    one.folder.git("remote", "set-url", "origin", "https://me:s3cret@127.0.0.1:1/x.git");
    for (const task of [
      one.writer.fetchBranch("origin", "main"),
      one.writer.push({ remote: "origin", branch: "main", oid, expected: first }),
    ]) {
      const failure = await failureOf(task);
      expect(failure.code).toBe("git");
      expect(failure.message).not.toContain("s3cret");
    }
    expect(existsSync(ran)).toBe(false);
  });

  it.each([
    ["nowhere", "main"],
    ["--upload-pack=touch x", "main"],
    ["origin", "../x"],
    ["origin", "a:b"],
    ["origin", ""],
    ["..", "main"],
  ])("is refused when the remote is %j and the branch %j", async (remote, branch) => {
    const { server } = createServer();
    const one = await cloneOf(server);
    expect((await failureOf(one.writer.fetchBranch(remote, branch))).code).toBe("usage");
  });

  it("needs git", async () => {
    const { folder } = createRepository();
    const writer = await (await openRepository(folder, { adapter: "isomorphic" })).writer();
    expect((await failureOf(writer.fetchBranch("origin", "main"))).help).toContain("Install git");
  });
});
