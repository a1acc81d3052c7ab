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
export function nativeSharing(place: GitPlace, isAncestor: GitRepository["isAncestor"]): Sharing {
  return {
    fetchBranch: async (remote, branch) => await fetchBranch(place, remote, branch),
    push: async (request) => {
      checkOid(request.oid);
      if (request.expected !== null && (await isAncestor(checkOid(request.expected), request.oid)) !== true) {
        throw new Failure("usage", `${request.oid} does not come after ${request.expected}`, "Merge the two first.");
      }
      return await push(place, request);
    },
  };
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

async function fetchBranch(place: GitPlace, remote: string, branch: string): Promise<string | null> {
  await checkRemote(place, remote, branch);
  const tracking = `refs/remotes/${remote}/${branch}`;
  const refspec = `+refs/heads/${branch}:${tracking}`;
  const { code, stderr } = await runGit(place, [...fetchArguments, remote, refspec], { timeout });
  if (code !== 0 && /couldn't find remote ref/i.test(stderr)) return null;
  if (code !== 0) throw remoteFailure(`fetch ${branch} from ${remote}`, code, stderr);
  const found = await runGit(place, ["rev-parse", "--verify", "--end-of-options", `${tracking}^{commit}`]);
  if (found.code !== 0) throw gitFailure(`read ${tracking}`, found.stderr);
  return found.stdout.toString("latin1").trim();
}

async function push(place: GitPlace, { remote, branch, oid, expected }: PushRequest): Promise<"pushed" | "lost"> {
  await checkRemote(place, remote, branch);
  const lease = `--force-with-lease=refs/heads/${branch}:${expected ?? ""}`;
  const pushed = await runGit(place, [...pushArguments, lease, remote, `${oid}:refs/heads/${branch}`], { timeout });
  if (pushed.code === 0) return "pushed";
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

async function checkRemote(place: GitPlace, remote: string, branch: string): Promise<void> {
  const isName = /^\w[\w.-]*$/.test(remote) && isRefName(`refs/heads/${branch}`) && !branch.startsWith("-");
  if (isName && (await runGit(place, ["remote", "get-url", remote])).code === 0) return;
  throw new Failure(
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
