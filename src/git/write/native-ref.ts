import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { ByteReader } from "../byte-reader.ts";
import { gitFailure, talkToGit } from "../git-process.ts";
import type { GitPlace } from "../git-process.ts";
import { readRef } from "../ref-files.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import type { Disk } from "./disk.ts";
import { ownerToken } from "./owner.ts";
import { refPlace } from "./ref-move.ts";
import type { RefMove } from "./ref-move.ts";

const patience = ["core.filesRefLockTimeout=10000", "core.packedRefsTimeout=10000"].flatMap((set) => ["-c", set]);

/**
 * Moves a ref with `git update-ref`, in two words: once git holds the lock it is told to commit. When this process dies before, git
 * lets go; when it dies after, the lock is held until the ref has moved, so that whoever gets the lock sees how it ended.
 */
export async function moveNativeRef(
  disk: Disk,
  place: GitPlace,
  location: GitLocation,
  move: RefMove,
): Promise<boolean> {
  const env = { ...place.env, ...reflogEnvironment(move.ident) };
  const git = talkToGit({ ...place, env }, [...patience, ...durable, "update-ref", "-m", move.summary, "--stdin"]);
  const answers = new ByteReader(git.stdout);
  try {
    if (git.pid !== undefined) disk.touch(join(move.folder, `child-${ownerToken(git.pid)}`));
    disk.step("git update-ref prepare", move.ref);
    const change = move.from === null ? `create ${move.ref} ${move.to}` : `update ${move.ref} ${move.to} ${move.from}`;
    git.say(`start\n${change}\nprepare\n`);
    const isHeld = (await answers.line()) === "start: ok" && (await answers.line()) === "prepare: ok";
    if (isHeld) {
      // A second name for each lock tells whose it is, should git die too.
      const locks = [refPlace(location.commonDir, move.ref).lock, join(location.gitDir, "HEAD.lock")];
      for (const lock of locks.filter((file) => existsSync(file))) disk.link(lock, join(move.folder, basename(lock)));
      disk.step("git update-ref commit", move.ref);
      git.say("commit\n");
      if ((await answers.line()) === "commit: ok") return true;
    }
  } finally {
    git.finish();
    await answers.close();
  }
  const { stderr } = await git.ended;
  const now = await readRef(location, move.ref, 0);
  if (now !== move.from) return now === move.to;
  throw gitFailure(`move ${move.ref}`, stderr);
}

/** Everything on disk before git says that it is done (git 2.36 and later; before, objects at least). */
export const durable = ["core.fsync=all", "core.fsyncObjectFiles=true"].flatMap((set) => ["-c", set]);

function reflogEnvironment(ident: string): Readonly<Record<string, string>> {
  const [, name = "", email = "", date = ""] = /^(.*) <(.*)> (.*)$/.exec(ident) ?? [];
  return { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date };
}
