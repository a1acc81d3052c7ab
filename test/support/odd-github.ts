import type { Reply, Seen } from "../github/loopback.ts";
import type { ReplayGithub } from "./replay-github.ts";
import { account } from "./replay-rows.ts";

/** What a server may do otherwise than GitHub at its best. */
export interface Oddities {
  /** Endpoints that it does not have, by the end of their paths. */
  readonly absent: RegExp;
  /** Leaves out all counts, and every member that GitHub's description does not ask for. */
  readonly isBare: boolean;
}

/** The server as an older Enterprise server, or somebody's imitation of GitHub, has it. */
export const poor: Oddities = {
  absent: /\/(?:timeline|check-runs|status|commits|reviews|parent|actions\/runs|commits\/\w+|commits\/\w+\/pulls)$/,
  isBare: true,
};

/** Everything there. */
export const rich: Oddities = { absent: /^$/, isBare: false };

type Row = Record<string, unknown>;

/** How a server with oddities answers: ghosts, nobody, deleted forks, and nulls in all places where real archives have them. */
export function oddReply(github: ReplayGithub, odd: Oddities): (seen: Seen, url: string) => Reply {
  return (seen, url) => {
    const withVersion = seen.headers["x-github-api-version"] === "2026-03-10";
    if (odd.absent.test(seen.path)) {
      github.requests += 1;
      return { status: 404, body: { message: "Not Found" } };
    }
    const merged = /\/issues\/(?<number>\d+)\/timeline$/.exec(seen.path)?.groups?.["number"];
    const answer = github.reply(seen, url);
    if (merged !== undefined && answer.status === undefined) return { ...answer, body: timeline(github, merged) };
    if (answer.status !== undefined && answer.status >= 300) return answer;
    return { ...answer, body: changed(answer.body, (row) => oddRow(row, odd, withVersion)) };
  };
}

function timeline(github: ReplayGithub, number: string): Row[] {
  const pull = github.threads.get(Number(number))?.pull ?? null;
  if (pull === null || pull.mergedAt === null) return [];
  return [{ event: "merged", commit_id: pull.mergeSha, created_at: pull.mergedAt }, { event: "closed" }];
}

function changed(body: unknown, change: (row: Row) => Row): unknown {
  if (Array.isArray(body)) return body.map((row: unknown) => changed(row, change));
  return isRow(body) && typeof body["number"] === "number" ? change(body) : body;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}

function oddRow(row: Row, { isBare }: Oddities, isNew: boolean): Row {
  const number = Number(row["number"]);
  const odd: Row = { ...row };
  if (number % 7 === 0) odd["user"] = null;
  if (number % 11 === 0) odd["user"] = { ...account(10_137), login: "ghost" };
  if (number % 3 === 0 && row["body"] === "") odd["body"] = null;
  if (number % 5 === 0) odd["labels"] = Array.isArray(row["labels"]) ? row["labels"].map(nameOf) : [];
  if (isBare)
    for (const name of ["issue_dependencies_summary", "parent_issue_url", "milestone", "closed_by"]) delete odd[name];
  const { head } = row;
  if (!isRow(head)) return odd;
  if (number % 5 === 0) odd["head"] = { ...head, repo: null, user: null };
  if (number % 4 === 0) odd["merged_by"] = null;
  if (isNew) delete odd["merge_commit_sha"];
  if (isBare) delete odd["merged"];
  return odd;
}

function nameOf(label: unknown): unknown {
  return isRow(label) ? label["name"] : label;
}
