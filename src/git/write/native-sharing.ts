import { Failure } from "../../failure.ts";
import { gitFailure, plainLineOf, runGit } from "../git-process.ts";
import type { GitOutput, GitPlace } from "../git-process.ts";
import { isRefName } from "../ref-files.ts";
import type { GitRepository } from "../repository.ts";
import { checkOid } from "../revision-name.ts";
import type { PushRequest } from "./git-writer.ts";
import type { Sharing } from "./repository-writer.ts";

const timeout = 120_000;
/** The programs at the other end are git's own, whatever the configuration of the remote names. */
const fetchArguments = (
  "-c fetch.writeCommitGraph=false fetch --quiet --upload-pack=git-upload-pack --no-tags --no-write-fetch-head " +
  "--no-recurse-submodules --no-prune --no-auto-maintenance --refmap="
).split(" ");
const pushArguments = (
  "-c push.gpgSign=false push --porcelain --receive-pack=git-receive-pack --no-verify --no-follow-tags " +
  "--recurse-submodules=no"
).split(" ");

/** GitWriter's fetchBranch and push with the git binary. */
export function nativeSharing(place: GitPlace, repository: SharedRepository): Sharing {
  const known = new Set<string>();
  const check = async (remote: string, branch: string): Promise<void> => {
    checkNames(remote, branch);
    // A remote stays: asking git for it before every fetch would cost as much as the fetch.
    if (!known.has(remote)) await checkRemote(place, remote, branch);
    known.add(remote);
  };
  let fetching: Promise<unknown> = Promise.resolve();
  return {
    fetchBranch: async (remote, branch) => {
      await check(remote, branch);
      // Two at once would fail on the lock of the branch that they move.
      const fetched = fetching.then(() => fetchBranch(place, repository, remote, branch));
      fetching = fetched.catch(() => undefined);
      return await fetched;
    },
    push: async (request) => {
      const { expected, oid } = request;
      if (expected !== null && !(await comesAfter(repository, checkOid(expected), checkOid(oid))))
        throw new Failure("usage", `${oid} does not come after ${expected}`, "Merge the two first.");
      await check(request.remote, request.branch);
      return await push(place, { ...request, oid: checkOid(oid) });
    },
  };
}

/** What of a repository sharing asks for. */
type SharedRepository = Pick<GitRepository, "isAncestor" | "readCommit" | "resolveCommit">;

/** Most often the one is the parent of the other, which the commit itself says. */
async function comesAfter(repository: SharedRepository, before: string, oid: string): Promise<boolean> {
  if ((await repository.readCommit(oid))?.parents.includes(before) === true) return true;
  return (await repository.isAncestor(before, oid)) === true;
}

/** Said of fetching and pushing where there is no git. */
export const noSharing: Sharing = {
  fetchBranch: async () => {
    throw sharingNeedsGit();
  },
  push: async () => {
    throw sharingNeedsGit();
  },
};

async function fetchBranch(
  place: GitPlace,
  repository: SharedRepository,
  remote: string,
  branch: string,
): Promise<string | null> {
  const tracking = `refs/remotes/${remote}/${branch}`;
  const refspec = `+refs/heads/${branch}:${tracking}`;
  const { code, stderr } = await runGit(place, [...fetchArguments, remote, refspec], { timeout });
  if (code !== 0 && /couldn't find remote ref/i.test(stderr)) return null;
  if (code !== 0) throw remoteFailure(`fetch ${branch} from ${remote}`, code, stderr);
  const found = await repository.resolveCommit(tracking);
  if (found === null) throw gitFailure(`read ${tracking}`, "");
  return found;
}

/** How `push --porcelain` tells that a branch is not where it was to be, nor where it was to go. */
const staleLease = /^!\t\S+\t\[rejected\] \(stale info\)$/m;

async function push(place: GitPlace, { remote, branch, oid, expected }: PushRequest): Promise<"pushed" | "lost"> {
  const lease = `--force-with-lease=refs/heads/${branch}:${expected ?? ""}`;
  const pushed = await runGit(place, [...pushArguments, lease, remote, `${oid}:refs/heads/${branch}`], { timeout });
  if (pushed.code === 0) return "pushed";
  // The remote had said where the branch stands before git sent anything.
  if (staleLease.test(pushed.stdout.toString("utf8"))) return "lost";
  // Only the remote knows what became of it: an answer may be lost on the way, and a refusal may have many words.
  const now = await standsAt(place, remote, branch);
  if (now === oid) return "pushed";
  if (now !== undefined && now !== expected) return "lost";
  throw remoteFailure(`push ${branch} to ${remote}`, pushed.code, refusal(pushed));
}

/** Where a branch of a remote stands, null when it is not there; undefined when the remote does not say. */
async function standsAt(place: GitPlace, remote: string, branch: string): Promise<string | null | undefined> {
  const name = `refs/heads/${branch}`;
  const args = ["ls-remote", "--quiet", "--upload-pack=git-upload-pack", remote, name];
  const { code, stdout } = await runGit(place, args, { timeout });
  if (code !== 0) return undefined;
  const line = stdout
    .toString("utf8")
    .split("\n")
    .find((text) => text.slice(41) === name);
  return line?.slice(0, 40) ?? null;
}

/** Why the server said no: its own lines, then what git made of them. */
function refusal({ stdout, stderr }: GitOutput): string {
  const said = stderr.match(/(?<=^remote: ).*\S/gm) ?? [];
  const reason = /^!\t\S+\t(.+)$/m.exec(stdout.toString("utf8"))?.[1];
  return [reason, ...said].filter((line) => line !== undefined).join("; ") || stderr;
}

function checkNames(remote: string, branch: string): void {
  const isName = /^\w[\w.-]*$/.test(remote) && isRefName(`refs/heads/${branch}`) && !branch.startsWith("-");
  if (!isName) throw noSuchBranch(remote, branch);
}

async function checkRemote(place: GitPlace, remote: string, branch: string): Promise<void> {
  if ((await runGit(place, ["remote", "get-url", remote])).code !== 0) throw noSuchBranch(remote, branch);
}

function noSuchBranch(remote: string, branch: string): Failure {
  return new Failure(
    "usage",
    `there is no branch ${JSON.stringify(branch)} of a remote ${JSON.stringify(remote)} here`,
    "Name a configured remote: git remote -v",
  );
}

function remoteFailure(task: string, code: number | null, stderr: string): Failure {
  const reason = code === null ? `no answer within ${timeout / 1000} seconds` : plainLineOf(stderr);
  return new Failure(
    "git",
    `git could not ${task}: ${reason}`,
    "Check the network, the credentials and the server's rules.",
  );
}

function sharingNeedsGit(): Failure {
  return new Failure("git", "nothing can be fetched or pushed without the git binary", "Install git.");
}
