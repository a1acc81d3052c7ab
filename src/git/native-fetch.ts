import { Failure } from "../failure.ts";
import { plainLineOf, runGit } from "./git-process.ts";
import type { GitPlace } from "./git-process.ts";
import type { FetchRequest } from "./repository.ts";

/** What a fetch needs to know about the clone it fetches into. */
export interface FetchTarget {
  readonly isShallow: boolean;
  /** Whether what the request asks for is here already. */
  has(oid: string): Promise<boolean>;
  /** The commit that an object id or a tag's id stands for; null when it is no commit or not here. */
  peel(oid: string): Promise<string | null>;
}

const timeout = 120_000;
/** Moves no ref, runs no housekeeping, follows no submodule. */
const quietFetch = (
  "-c protocol.version=2 -c fetch.writeCommitGraph=false fetch --quiet --no-tags --no-write-fetch-head " +
  "--no-recurse-submodules --no-prune --no-auto-maintenance --refmap="
).split(" ");
const remoteLacksIt = /not our ref|couldn't find remote ref|no such remote ref|unadvertised object/i;

/** GitRepository.fetch with the git binary. Depth is only limited where the clone is shallow already: it would cut a full one. */
export async function fetchCommit(place: GitPlace, request: FetchRequest, target: FetchTarget): Promise<string | null> {
  const isOid = checkWant(request.want);
  if (isOid && (await target.has(request.want))) return await target.peel(request.want);
  if ((await runGit(place, ["remote", "get-url", "origin"])).code !== 0) return null;
  const unshallows = request.depth === "history" && target.isShallow;
  const remote = isOid && !unshallows ? null : await askRemote(place, isOid ? "HEAD" : request.want);
  const oid = isOid ? request.want : remote?.oid;
  if (oid == null) return null;
  if (!isOid && (await target.has(oid))) return await target.peel(oid);
  const limits = unshallows ? ["--unshallow"] : target.isShallow ? ["--depth=1"] : [];
  // A server without filters would send everything, and git would still mark the clone as partial.
  if (unshallows && remote?.filters === true) limits.push("--filter=blob:none");
  const { code, stderr } = await runGit(place, [...quietFetch, ...limits, "origin", oid], { timeout });
  if (code === 0) return await target.peel(oid);
  if (remoteLacksIt.test(stderr)) return null;
  throw remoteFailure(code, stderr);
}

/** What the remote has under a full ref name, and whether it can leave blobs out. */
async function askRemote(place: GitPlace, name: string): Promise<{ oid: string | null; filters: boolean }> {
  const traced = { ...place, env: { ...place.env, GIT_TRACE_PACKET: "1" } };
  const args = ["-c", "protocol.version=2", "ls-remote", "--quiet", "origin", name];
  const { code, stdout, stderr } = await runGit(traced, args, { timeout });
  const said = stderr.replace(/^\d\d:\d\d:\d\d\.\d+ .*\n/gm, "");
  if (code !== 0) throw remoteFailure(code, said);
  const line = stdout
    .toString("utf8")
    .split("\n")
    .find((text) => text.slice(41) === name);
  return { oid: line?.slice(0, 40) ?? null, filters: /< fetch=.*\bfilter\b/.test(stderr) };
}

/** Whether a request names an object id (true) or a full ref (false); anything else is a Failure `usage`. */
function checkWant(want: string): boolean {
  if (/^[0-9a-f]{40}$/.test(want)) return true;
  if (/^refs\/[\w./-]+$/.test(want) && !want.includes("..")) return false;
  throw new Failure(
    "usage",
    `${JSON.stringify(want)} cannot be fetched: it is neither a full object id nor a full ref name`,
    "Give 40 hex digits, or a name such as refs/heads/main.",
  );
}

function remoteFailure(code: number | null, stderr: string): Failure {
  const reason = code === null ? `no answer within ${timeout / 1000} seconds` : plainLineOf(stderr);
  return new Failure(
    "base-unavailable",
    `git could not fetch from origin: ${reason}`,
    "Check the network and the credentials of `origin`, or give actions/checkout `fetch-depth: 0`.",
  );
}
