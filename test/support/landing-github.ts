import { join } from "node:path";
import { z } from "zod";
import type { Reply, Seen } from "../github/loopback.ts";
import type { TestRepository } from "./git.ts";
import { graphqlFlaws } from "./graphql-flaws.ts";
import { WritableGithub } from "./writable-github.ts";

const commitInput = z.object({
  branch: z.object({ branchName: z.string() }),
  expectedHeadOid: z.string(),
  message: z.object({ headline: z.string() }),
  fileChanges: z.object({
    additions: z.array(z.object({ path: z.string(), contents: z.string() })),
    deletions: z.array(z.object({ path: z.string() })),
  }),
});
const pullInput = z.object({ title: z.string(), body: z.string(), head: z.string().optional() });
const refInput = z.object({ ref: z.string().optional(), sha: z.string() });
const mergeInput = z.object({ base: z.string(), head: z.string() });

/** An open or closed pull request of the sync. */
export interface SyncPull {
  readonly number: number;
  title: string;
  body: string;
  state: "open" | "closed";
}

/** A GitHub whose repository can be written to: commits, branches and pull requests, kept in a real bare repository. */
export class LandingGithub extends WritableGithub {
  readonly pulls: SyncPull[] = [];
  /** Called before a commit is made. */
  beforeCommit: () => void = () => undefined;
  /** Whether the token may write. */
  mayWrite = true;
  readonly #hub: TestRepository;

  constructor(hub: TestRepository) {
    super();
    this.#hub = hub;
    const issues = this.meddle;
    this.meddle = (seen, count) => this.#landing(seen) ?? issues(seen, count);
  }

  #landing(seen: Seen): Reply | null {
    const path = seen.path.replace(`/repos/${this.fullName}`, "");
    if (seen.method !== "GET" && !path.startsWith("/issues")) this.writes.push(`${seen.method} ${path}`);
    if (seen.method !== "GET" && !this.mayWrite)
      return { status: 403, body: { message: "Resource not accessible by integration" } };
    const branch = /^\/git\/refs?\/heads\/(?<name>.+)$/.exec(path)?.groups?.["name"];
    if (seen.path === "/graphql") return this.#graphql(seen.body);
    if (branch !== undefined && seen.method === "GET") return this.#ref(branch);
    if (branch !== undefined) return this.#setRef(`refs/heads/${branch}`, seen.body);
    if (path === "/git/refs") return this.#setRef(refInput.parse(JSON.parse(seen.body)).ref ?? "", seen.body);
    if (path === "/merges") return this.#merge(mergeInput.parse(JSON.parse(seen.body)));
    return /^\/pulls(?:\/\d+)?$/.test(path) && (seen.method !== "GET" || path === "/pulls")
      ? this.#pulls(path, seen)
      : null;
  }

  #graphql(body: string): Reply {
    const flaws = graphqlFlaws(body);
    if (flaws.length > 0) return { body: { data: null, errors: flaws.map((message) => ({ message })) } };
    const { variables } = z.object({ variables: z.looseObject({}) }).parse(JSON.parse(body));
    const input = commitInput.safeParse(variables["input"]);
    if (!input.success) return { status: 404, body: { message: "Not Found" } };
    const { branch, expectedHeadOid, message, fileChanges } = input.data;
    this.beforeCommit();
    const ref = `refs/heads/${branch.branchName}`;
    if (this.#hub.git("rev-parse", ref) !== expectedHeadOid)
      return {
        body: {
          data: null,
          errors: [{ type: "STALE_DATA", message: `Expected branch to point to "${expectedHeadOid}"` }],
        },
      };
    const env = { GIT_INDEX_FILE: join(this.#hub.folder, "landing-index") };
    this.#hub.gitWith({ env }, "read-tree", expectedHeadOid);
    for (const { path, contents } of fileChanges.additions) {
      const blob = this.#hub.gitWith({ input: Buffer.from(contents, "base64") }, "hash-object", "-w", "--stdin");
      this.#hub.gitWith({ env }, "update-index", "--add", "--cacheinfo", `100644,${blob},${path}`);
    }
    for (const { path } of fileChanges.deletions) this.#hub.gitWith({ env }, "update-index", "--force-remove", path);
    const tree = this.#hub.gitWith({ env }, "write-tree");
    const oid = this.#hub.git("commit-tree", tree, "-p", expectedHeadOid, "-m", message.headline);
    this.#hub.git("update-ref", ref, oid);
    return { body: { data: { createCommitOnBranch: { commit: { oid } } } } };
  }

  #ref(branch: string): Reply {
    const oid = this.#hub.git("for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`);
    if (oid === "") return { status: 404, body: { message: "Not Found" } };
    return { body: { ref: `refs/heads/${branch}`, object: { sha: oid, type: "commit" } } };
  }

  #setRef(ref: string, body: string): Reply {
    const { sha } = refInput.parse(JSON.parse(body));
    this.#hub.git("update-ref", ref, sha);
    return { status: 201, body: { ref, object: { sha, type: "commit" } } };
  }

  #merge({ base, head }: z.output<typeof mergeInput>): Reply {
    const [ours, theirs] = [this.#hub.git("rev-parse", base), this.#hub.git("rev-parse", head)];
    const tree = this.#hub.git("merge-tree", "--write-tree", ours, theirs);
    const oid = this.#hub.git("commit-tree", tree, "-p", ours, "-p", theirs, "-m", "merge");
    this.#hub.git("update-ref", `refs/heads/${base}`, oid);
    return { status: 201, body: { sha: oid } };
  }

  #pulls(path: string, { method, body }: Seen): Reply {
    const row = (pull: SyncPull) => ({ ...pull, head: { ref: "cwom/sync", repo: { full_name: this.fullName } } });
    if (method === "GET") return { body: this.pulls.filter(({ state }) => state === "open").map(row) };
    const { title, body: text } = pullInput.parse(JSON.parse(body));
    const known = this.pulls.find(({ number }) => path === `/pulls/${number}`);
    if (known !== undefined) return { body: row(Object.assign(known, { title, body: text })) };
    const made: SyncPull = { number: 900 + this.pulls.length, title, body: text, state: "open" };
    this.pulls.push(made);
    return { status: 201, body: row(made) };
  }
}
