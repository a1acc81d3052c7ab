import type { Reply, Seen } from "../github/loopback.ts";
import { account, commitRow, iso, issueRow, movedRow, pullRow, repositoryRow, runRow, sha } from "./replay-rows.ts";
import type { Pull, Thread, Workflow } from "./replay-thread.ts";

type Row = Record<string, unknown>;

/** A GitHub with one repository whose history a test makes as it goes. Lists, `since`, Link, ETag, limits and redirects are as GitHub has them. */
export class ReplayGithub {
  readonly id = 4711;
  readonly threads = new Map<number, Thread>();
  readonly workflows = new Map<number, Workflow>();
  /** `owner/name` as of now, and names that it had. */
  fullName = "shop/orders";
  readonly oldNames: string[] = [];
  /** Requests that are answered before a limit; null for no limits. */
  remaining: number | null = null;
  /** Called before each answer: a reply of its own takes the answer's place. */
  meddle: (seen: Seen, count: number) => Reply | null = () => null;
  /** In which order a list has rows of one second. */
  tie = (a: Thread, b: Thread): number => a.number - b.number;
  requests = 0;
  #clock = Date.UTC(2026, 0, 5, 8);
  #next = 1;

  get now(): string {
    return iso(this.#clock);
  }

  /** Lets time pass, in seconds. */
  wait(seconds: number): void {
    this.#clock += seconds * 1000;
  }

  open(title: string, body = "", pull: Partial<Pull> | null = null): Thread {
    const number = this.#number();
    const thread: Thread = {
      number,
      createdAt: this.now,
      title,
      body,
      state: "open",
      reason: null,
      labels: [],
      assignees: [],
      locked: false,
      updatedAt: this.now,
      closedAt: null,
      blockedBy: [],
      parent: null,
      pull:
        pull === null
          ? null
          : {
              head: sha(`head ${number}`),
              draft: false,
              mergedAt: null,
              mergeSha: null,
              reviews: [],
              checks: [],
              ...pull,
            },
      away: null,
      comments: [],
    };
    this.threads.set(number, thread);
    return thread;
  }

  /** Changes a thread, which moves it to the end of the list. */
  edit(thread: Thread, change: (thread: Thread) => void): void {
    change(thread);
    thread.updatedAt = this.now;
  }

  close(thread: Thread, reason: string | null = "completed"): void {
    this.edit(thread, (one) => Object.assign(one, { state: "closed", reason, closedAt: this.now }));
  }

  reopen(thread: Thread): void {
    this.edit(thread, (one) => Object.assign(one, { state: "open", reason: "reopened", closedAt: null }));
  }

  merge(thread: Thread): void {
    const { pull, number } = thread;
    if (pull !== null) Object.assign(pull, { mergedAt: this.now, mergeSha: sha(`merge ${number}`) });
    this.close(thread, null);
  }

  /** A new commit on the branch of a pull request. */
  push(thread: Thread): void {
    this.edit(thread, ({ pull, number }) => {
      if (pull !== null) pull.head = sha(`head ${number} ${this.now} ${this.#number()}`);
    });
  }

  /** Starts a workflow run on a commit. */
  start(head: string): Workflow {
    const id = 9_000 + this.#number();
    const times = { createdAt: this.now, startedAt: this.now, updatedAt: this.now };
    const run: Workflow = { id, head, attempt: 1, status: "in_progress", conclusion: null, ...times };
    this.workflows.set(id, run);
    return run;
  }

  finish(run: Workflow, conclusion: string): void {
    Object.assign(run, { status: "completed", conclusion, updatedAt: this.now });
  }

  /** Runs it once more. */
  again(run: Workflow): void {
    Object.assign(run, { attempt: run.attempt + 1, status: "in_progress", conclusion: null, startedAt: this.now });
  }

  rename(fullName: string): void {
    this.oldNames.push(this.fullName);
    this.fullName = fullName;
  }

  /** The answer to a request. */
  reply = (seen: Seen, url: string): Reply => {
    this.requests += 1;
    const meddled = this.meddle(seen, this.requests);
    if (meddled !== null) return meddled;
    if (this.remaining === 0) return this.#limited();
    const answer = this.#route(seen, url);
    const etag = `"${sha(JSON.stringify(answer.body ?? null)).slice(0, 16)}"`;
    const isUnchanged = seen.headers["if-none-match"] === etag;
    // What is as it was costs nothing.
    if (this.remaining !== null && !isUnchanged) this.remaining -= 1;
    const headers = { ...this.#limitHeaders(), etag, ...answer.headers };
    return isUnchanged ? { status: 304, headers, body: "" } : { ...answer, headers };
  };

  #number(): number {
    return this.#next++;
  }

  #limitHeaders(): Record<string, string> {
    if (this.remaining === null) return {};
    return {
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": String(this.remaining),
      "x-ratelimit-reset": String(Math.floor(Date.UTC(2030, 0, 1) / 1000)),
      "x-ratelimit-resource": "core",
    };
  }

  #limited(): Reply {
    return { status: 403, headers: this.#limitHeaders(), body: { message: "API rate limit exceeded" } };
  }

  #route(seen: Seen, url: string): Reply {
    const named = /^\/repos\/(?<name>[^/]+\/[^/]+)(?<rest>\/.*)?$/.exec(seen.path)?.groups;
    const byId = /^\/repositories\/(?<id>\d+)(?<rest>\/.*)?$/.exec(seen.path)?.groups;
    if (named !== undefined && this.oldNames.includes(named["name"] ?? ""))
      return { status: 301, headers: { location: `${url}/repositories/${this.id}${named["rest"] ?? ""}` }, body: {} };
    if (named?.["name"] === this.fullName) return this.#inside(named["rest"] ?? "", seen, url);
    if (byId?.["id"] === String(this.id)) return this.#inside(byId["rest"] ?? "", seen, url);
    const elsewhere = /^\/issues\/(?<number>\d+)$/.exec(byId?.["rest"] ?? "")?.groups?.["number"];
    return elsewhere === undefined ? missing : this.#transferred(Number(byId?.["id"]), Number(elsewhere));
  }

  #transferred(repository: number, number: number): Reply {
    const thread = [...this.threads.values()].find(
      ({ away }) => typeof away === "object" && away?.repository === repository && away.number === number,
    );
    return thread === undefined ? missing : { body: movedRow(this, thread, number) };
  }

  #inside(rest: string, seen: Seen, url: string): Reply {
    if (rest === "") return { body: repositoryRow(this) };
    if (rest === "/issues") return this.#list(this.#listed(seen), seen, url);
    if (rest === "/actions/runs") return this.#runs(seen, url);
    const parts = /^\/(?<folder>issues|pulls|commits|actions\/runs)\/(?<key>[\w.-]+)(?:\/(?<more>.+))?$/.exec(
      rest,
    )?.groups;
    const { folder = "", key = "", more = "" } = parts ?? {};
    if (folder === "issues") return this.#issue(Number(key), more, seen, url);
    if (folder === "pulls") return this.#pull(Number(key), more, seen, url);
    if (folder === "commits") return this.#commit(key, more);
    return folder === "actions/runs" ? this.#run(Number(key), more) : missing;
  }

  #listed({ query }: Seen): Row[] {
    const since = Date.parse(query["since"] ?? "1970-01-01");
    const sign = query["direction"] === "asc" ? 1 : -1;
    return [...this.threads.values()]
      .filter(({ away, updatedAt }) => away === null && Date.parse(updatedAt) >= since)
      .toSorted((a, b) => sign * (Date.parse(a.updatedAt) - Date.parse(b.updatedAt)) || this.tie(a, b))
      .map((thread) => issueRow(this, thread));
  }

  #list(rows: readonly Row[], seen: Seen, url: string): Reply {
    const size = Math.min(Number(seen.query["per_page"] ?? 30), 100);
    const page = Number(seen.query["page"] ?? 1);
    const next = new URLSearchParams({ ...seen.query, page: String(page + 1) });
    const link = `<${url}${seen.path}?${next.toString()}>; rel="next"`;
    const headers: Record<string, string> = rows.length > page * size ? { link } : {};
    return { headers, body: rows.slice((page - 1) * size, page * size) };
  }

  #issue(number: number, more: string, seen: Seen, url: string): Reply {
    const thread = this.threads.get(number);
    if (thread === undefined) return missing;
    const { away } = thread;
    if (away === "gone") return { status: 410, body: { message: "This issue was deleted" } };
    if (away !== null)
      return {
        status: 301,
        headers: { location: `${url}/repositories/${away.repository}/issues/${away.number}` },
        body: {},
      };
    if (more === "") return { body: issueRow(this, thread) };
    const others = (numbers: readonly (number | null)[]): Row[] =>
      numbers.flatMap((other) => this.threads.get(other ?? 0) ?? []).map((other) => issueRow(this, other));
    if (more === "dependencies/blocked_by") return this.#list(others(thread.blockedBy), seen, url);
    if (more === "parent") return thread.parent === null ? missing : { body: others([thread.parent])[0] };
    if (more === "comments")
      return this.#list(
        thread.comments.map((body) => ({ body, user: account(2) })),
        seen,
        url,
      );
    return more === "timeline" ? this.#list([], seen, url) : missing;
  }

  #pull(number: number, more: string, seen: Seen, url: string): Reply {
    const thread = this.threads.get(number);
    const pull = thread?.pull ?? null;
    if (thread === undefined || pull === null) return missing;
    if (more === "") return { body: pullRow(this, thread, pull) };
    if (more === "commits") return this.#list([commitRow(pull.head)], seen, url);
    if (more !== "reviews") return missing;
    const page = `https://github.com/${this.fullName}/pull/${number}`;
    const reviews = pull.reviews.map(({ id, user, state, commit }) => ({
      id,
      user: account(user),
      state,
      commit_id: commit,
      html_url: `${page}#r${id}`,
      submitted_at: this.now,
    }));
    return this.#list(reviews, seen, url);
  }

  #commit(ref: string, more: string): Reply {
    if (more === "") return { body: commitRow(ref) };
    if (more === "status") return { body: { state: "success", statuses: [] } };
    const pulls = [...this.threads.values()].filter(({ pull }) => pull?.head === ref || pull?.mergeSha === ref);
    if (more === "pulls") return { body: pulls.map(({ number }) => ({ number })) };
    if (more !== "check-runs") return missing;
    const checks = pulls.flatMap(({ pull }) => pull?.checks ?? []).filter(({ head }) => head === ref);
    const rows = checks.map(({ id, name, head, conclusion }) => ({
      id,
      name,
      head_sha: head,
      status: conclusion === null ? "in_progress" : "completed",
      conclusion,
      html_url: `https://github.com/${this.fullName}/runs/${id}`,
    }));
    return { body: { total_count: rows.length, check_runs: rows } };
  }

  #runs(seen: Seen, url: string): Reply {
    const [from = "", to = "2100-01-01T00:00:00Z"] = (seen.query["created"] ?? "").replace(">=", "").split("..");
    const rows = [...this.workflows.values()]
      .filter(({ createdAt: at }) => Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to))
      .toSorted((a, b) => b.id - a.id)
      .map((run) => runRow(this, run, run.attempt));
    const listed = this.#list(rows, seen, url);
    return { ...listed, body: { total_count: rows.length, workflow_runs: listed.body } };
  }

  #run(id: number, more: string): Reply {
    const run = this.workflows.get(id);
    if (run === undefined) return missing;
    const attempt = /^attempts\/(?<number>\d+)(?<jobs>\/jobs)?$/.exec(more)?.groups;
    if (more === "artifacts") return { body: { total_count: 0, artifacts: [] } };
    if (more === "") return { body: runRow(this, run, run.attempt) };
    if (attempt === undefined) return missing;
    if (attempt["jobs"] === undefined) return { body: runRow(this, run, Number(attempt["number"])) };
    const { status, conclusion, startedAt } = run;
    const job = {
      id,
      name: "test",
      status,
      conclusion,
      started_at: startedAt,
      completed_at: conclusion && startedAt,
      labels: ["ubuntu-latest"],
    };
    return { body: { total_count: 1, jobs: [job] } };
  }
}

const missing: Reply = { status: 404, body: { message: "Not Found" } };
