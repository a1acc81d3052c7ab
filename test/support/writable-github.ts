import { z } from "zod";
import type { Reply, Seen } from "../github/loopback.ts";
import { ReplayGithub } from "./replay-github.ts";
import { account, issueRow } from "./replay-rows.ts";
import type { Thread } from "./replay-thread.ts";

const issueBody = z.strictObject({
  title: z.string().max(256).optional(),
  body: z.string().optional(),
  labels: z.array(z.string().max(50)).optional(),
  assignees: z.array(z.string()).optional(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.enum(["completed", "not_planned"]).optional(),
});
const childBody = z.strictObject({ sub_issue_id: z.int(), replace_parent: z.literal(true).optional() });
const blockerBody = z.strictObject({ issue_id: z.int() });

/** What goes wrong with a write: nothing is done, or it is and nobody hears of it. */
export type Fault = "before" | "limited" | "refused" | "after" | "torn" | null;

/** A GitHub whose issues can be written to, as those of a token are that may push. */
export class WritableGithub extends ReplayGithub {
  /** `METHOD path` of the writes that were done. */
  readonly writes: string[] = [];
  /** Asked before each write. */
  fault: (seen: Seen) => Fault = () => null;
  /** Without it, labels and assignees are dropped silently. */
  mayPush = true;
  /** Whether it has sub-issues and dependencies. */
  hasRelations = true;
  /** What an issue's row says otherwise, by number. */
  readonly said = new Map<number, object>();

  constructor() {
    super();
    this.meddle = (seen) => this.#answer(seen);
    const plain = this.reply;
    this.reply = (seen, url) => this.#corrected(plain(seen, url));
  }

  #corrected(reply: Reply): Reply {
    const one = (row: unknown): unknown => {
      const number = z.object({ number: z.number() }).safeParse(row).data?.number ?? 0;
      const said = this.said.get(number);
      return said === undefined || typeof row !== "object" ? row : { ...row, ...said };
    };
    return { ...reply, body: Array.isArray(reply.body) ? reply.body.map(one) : one(reply.body) };
  }

  #answer(seen: Seen): Reply | null {
    const path = seen.path.replace(`/repos/${this.fullName}`, "");
    if (seen.method === "GET") return this.#read(path, seen);
    const fault = this.fault(seen);
    if (fault === "before") return { status: 502, body: { message: "Bad gateway" } };
    if (fault === "limited")
      return {
        status: 403,
        headers: { "retry-after": "60" },
        body: { message: "You exceeded a secondary rate limit" },
      };
    if (fault === "refused") return { status: 403, body: { message: "Resource not accessible by integration" } };
    this.wait(1);
    const reply = this.#write(seen.method, path, seen.body);
    if ((reply.status ?? 200) < 300) this.writes.push(`${seen.method} ${path}`);
    if (fault === "after") return { status: 502, body: { message: "Bad gateway" } };
    return fault === "torn" ? { ...reply, torn: true } : reply;
  }

  #read(path: string, { query }: Seen): Reply | null {
    const user = /^\/user\/(?<id>\d+)$/.exec(path)?.groups?.["id"];
    if (user !== undefined) return Number(user) > 90 ? missing : { body: account(Number(user)) };
    const parent = /^\/issues\/(?<number>\d+)\/sub_issues$/.exec(path)?.groups?.["number"];
    if (!this.hasRelations && /\/(?:sub_issues|parent|dependencies\/blocked_by)$/.test(path)) return missing;
    if (parent !== undefined) return { body: this.#rows((thread) => thread.parent === Number(parent)) };
    if (path !== "/issues" || query["sort"] !== "created") return null;
    const rows = this.#rows(() => true);
    return { body: rows.toReversed() };
  }

  #rows(isWanted: (thread: Thread) => boolean): object[] {
    return [...this.threads.values()].filter(isWanted).map((thread) => issueRow(this, thread));
  }

  #write(method: string, path: string, body: string): Reply {
    const [, folder, number = "", more = ""] = /^\/(issues)(?:\/(\d+))?(?:\/(.+))?$/.exec(path) ?? [];
    if (folder === undefined) return missing;
    if (method === "POST" && number === "") return this.#create(body);
    const thread = this.threads.get(Number(number));
    if (thread === undefined) return missing;
    if (method === "PATCH" && more === "") return this.#change(thread, body);
    return this.hasRelations ? this.#relate(method, thread, more, body) : missing;
  }

  #create(text: string): Reply {
    const parsed = issueBody.safeParse(JSON.parse(text));
    if (!parsed.success || parsed.data.title === undefined) return invalid;
    const thread = this.open(parsed.data.title, parsed.data.body);
    this.#take(thread, parsed.data);
    return { status: 201, body: issueRow(this, thread) };
  }

  #change(thread: Thread, text: string): Reply {
    const parsed = issueBody.safeParse(JSON.parse(text));
    if (!parsed.success) return invalid;
    this.#take(thread, parsed.data);
    return { body: issueRow(this, thread) };
  }

  #take(thread: Thread, given: z.output<typeof issueBody>): void {
    const { title, body, labels, assignees, state, state_reason: reason } = given;
    this.edit(thread, (one) => {
      if (title !== undefined) one.title = title;
      if (body !== undefined) one.body = body;
      if (labels !== undefined && this.mayPush) one.labels = labels;
      if (assignees !== undefined && this.mayPush) one.assignees = assignees.map((login) => Number(login.slice(5)));
    });
    if (state === "closed" && thread.state === "open") this.close(thread, reason ?? "completed");
    if (state === "open" && thread.state === "closed") this.reopen(thread);
  }

  #relate(method: string, thread: Thread, more: string, text: string): Reply {
    const gone = /^dependencies\/blocked_by\/(?<id>\d+)$/.exec(more)?.groups?.["id"];
    if (more === "sub_issues" || more === "sub_issue") {
      const child = this.threads.get(childBody.parse(JSON.parse(text)).sub_issue_id - 50_000);
      if (child === undefined) return invalid;
      this.edit(child, (one) => (one.parent = method === "POST" ? thread.number : null));
      return { status: method === "POST" ? 201 : 200, body: issueRow(this, thread) };
    }
    const id = gone ?? (more === "dependencies/blocked_by" ? blockerBody.parse(JSON.parse(text)).issue_id : 0);
    const blocker = this.threads.get(Number(id) - 50_000)?.number;
    if (blocker === undefined) return invalid;
    this.edit(thread, (one) => {
      one.blockedBy = one.blockedBy.filter((other) => other !== blocker).concat(gone === undefined ? [blocker] : []);
    });
    return { status: gone === undefined ? 201 : 200, body: issueRow(this, thread) };
  }
}

const missing: Reply = { status: 404, body: { message: "Not Found" } };
const invalid: Reply = { status: 422, body: { message: "Validation Failed" } };
