import { Failure } from "../../failure.ts";
import type { GitLocation } from "../locate-git-dir.ts";
import { readRef } from "../ref-files.ts";
import type { GitRepository } from "../repository.ts";
import { checkOid } from "../revision-name.ts";
import { isCheckedOutHere } from "./checked-out.ts";
import type { Disk } from "./disk.ts";
import { editTree } from "./edit-tree.ts";
import type { PathChange } from "./edit-tree.ts";
import type { Engine } from "./engine.ts";
import { throughGate } from "./gate.ts";
import type { CommitOutcome, CommitRequest, FileReplacement, GitWriter, PushRequest } from "./git-writer.ts";
import { gateFolder, openTransaction, writeJournal } from "./journal.ts";
import type { Journal } from "./journal.ts";
import { commitObject, identLine } from "./new-object.ts";
import { checkBranchRef, checkPaths } from "./path-rules.ts";
import { stageFiles, stateOf } from "./place-files.ts";
import { replaceFiles } from "./replace-files.ts";
import { stageWritten } from "./stage-written.ts";
import { refuseUnwritable } from "./refuse-unwritable.ts";
import { abandon, finishCheckout, isSlot, lockIndex, settle, settleAll, uncommitted } from "./settle.ts";
import type { Workshop } from "./settle.ts";

/** The two sides of sharing, which only the git binary has. */
export type Sharing = Pick<GitWriter, "fetchBranch" | "push">;

/** GitWriter over an engine: the gate, the order of locks and the journal are the same with and without git. */
export class RepositoryWriter implements GitWriter {
  readonly #repository: GitRepository;
  readonly #workshop: Workshop;
  readonly #sharing: Sharing;

  constructor(repository: GitRepository, disk: Disk, engineAt: (location: GitLocation) => Engine, sharing: Sharing) {
    this.#repository = repository;
    this.#sharing = sharing;
    this.#workshop = {
      disk,
      commonDir: repository.commonDir,
      isAncestor: (ancestor, descendant) => repository.isAncestor(ancestor, descendant),
      engineAt,
    };
  }

  async commit(request: CommitRequest): Promise<CommitOutcome> {
    checkRequest(request);
    return await this.#alone(async () => await this.#commit(request));
  }

  async prepare(request: Omit<CommitRequest, "ref">): Promise<string> {
    checkCommit(request);
    return await this.#alone(async () => {
      await refuseUnwritable(this.#repository, this.#repository.adapter);
      const engine = this.#workshop.engineAt(this.#repository);
      const { tree, objects } = await editTree(engine.readFolders(request.expected), request.writes);
      const commit = commitObject(request, tree);
      await engine.storeObjects([...objects, commit]);
      return commit.oid;
    });
  }

  async replaceFiles(writes: readonly FileReplacement[], refuse?: () => Promise<void>): Promise<void> {
    checkPaths(writes);
    const { gitDir, workTree } = this.#repository;
    if (workTree === null) throw new Failure("usage", "there is no work tree to change here", "Run it in a checkout.");
    await this.#alone(async () => {
      await settleAll(this.#workshop);
      await refuse?.();
      replaceFiles(this.#workshop.disk, this.#workshop.commonDir, { gitDir, workTree }, writes);
    });
  }

  async stageFiles(writes: readonly FileReplacement[]): Promise<void> {
    checkPaths(writes);
    await this.#alone(async () => {
      await refuseUnwritable(this.#repository, this.#repository.adapter);
      await settleAll(this.#workshop);
      await stageWritten(this.#workshop, this.#repository, writes);
    });
  }

  async alone<T>(action: () => Promise<T>): Promise<T> {
    return await this.#alone(action);
  }

  async recover(): Promise<readonly string[]> {
    return await this.#alone(async () => await settleAll(this.#workshop));
  }

  async fetchBranch(remote: string, branch: string): Promise<string | null> {
    return await this.#sharing.fetchBranch(remote, branch);
  }

  async push(request: PushRequest): Promise<"pushed" | "lost"> {
    return await this.#sharing.push(request);
  }

  async #alone<T>(action: () => Promise<T>): Promise<T> {
    const { disk, commonDir } = this.#workshop;
    try {
      return await throughGate(disk, gateFolder(commonDir), action);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Failure(
        "git",
        `writing failed: ${reason}`,
        "Check the disk and the permissions, run it again.",
        thrown,
      );
    }
  }

  async #commit(request: CommitRequest): Promise<CommitOutcome> {
    const { ref, expected } = request;
    await refuseUnwritable(this.#repository, this.#repository.adapter);
    await settleAll(this.#workshop);
    if ((await readRef(this.#repository, ref, 0)) !== expected) return { is: "lost" };
    const isHere = await isCheckedOutHere(this.#repository, ref);
    const engine = this.#workshop.engineAt(this.#repository);
    const { tree, objects, changes } = await editTree(engine.readFolders(expected), request.writes);
    const commit = commitObject(request, tree);
    await engine.storeObjects([...objects, commit]);
    const { gitDir, workTree } = this.#repository;
    const checkout = isHere && workTree !== null ? { gitDir, workTree } : null;
    const journal: Journal = {
      version: 1,
      checkout,
      move: { ref, from: expected, to: commit.oid },
      changes: [...changes],
    };
    return await this.#land(engine, request, journal, commit.oid);
  }

  async #land(engine: Engine, request: CommitRequest, journal: Journal, oid: string): Promise<CommitOutcome> {
    const { disk, commonDir } = this.#workshop;
    const { checkout, changes } = journal;
    const folder = openTransaction(disk, commonDir);
    let isOver = false;
    try {
      if (checkout !== null) stageFiles(disk, folder, contentsOf(request, changes));
      writeJournal(disk, folder, journal);
      if (checkout !== null) {
        await lockIndex(disk, checkout.gitDir, folder);
        // With the lock nothing but us moves what this checkout stands on: branch and index belong together now.
        if ((await readRef(this.#repository, request.ref, 0)) !== request.expected) return { is: "lost" };
        if (!(await isCheckedOutHere(this.#repository, request.ref))) return { is: "lost" };
        await refuseUncommitted(engine, checkout.workTree, changes);
      }
      const summary = summaryOf(request.message);
      const ident = identLine(request.committer, request.time);
      const move = { ref: request.ref, from: request.expected, to: oid, ident, summary, folder };
      if (!(await engine.moveRef(move))) return { is: "lost" };
      await finishCheckout(this.#workshop, folder, journal, true);
      abandon(disk, folder, journal);
      isOver = true;
      return { is: "committed", oid };
    } finally {
      // Whatever failed: the branch tells whether the rest is to be finished or undone.
      if (!isOver) await settle(this.#workshop, folder);
    }
  }
}

function checkRequest(request: CommitRequest): void {
  checkBranchRef(request.ref);
  checkCommit(request);
}

function checkCommit({ expected, otherParents = [], writes }: Omit<CommitRequest, "ref">): void {
  checkPaths(writes);
  for (const oid of [...(expected === null ? [] : [expected]), ...otherParents]) checkOid(oid);
}

/** The first line of a message, for a reflog. */
function summaryOf(message: string): string {
  const [line = ""] = message.trim().split("\n");
  return line.replace(/\p{Cc}+/gu, " ");
}

function contentsOf({ writes }: CommitRequest, changes: readonly PathChange[]): (Uint8Array | null)[] {
  const byPath = new Map(writes.map(({ path, bytes }) => [path, bytes]));
  return changes.map(({ path }) => byPath.get(path) ?? null);
}

/** A path may be as the commit before has it, or already as the new one will. */
async function refuseUncommitted(engine: Engine, workTree: string, changes: readonly PathChange[]): Promise<void> {
  const slots = await engine.indexSlots(changes.map(({ path }) => path));
  for (const { path, before, after } of changes) {
    const slot = slots.get(path) ?? null;
    const state = stateOf(workTree, path);
    const isStaged = isSlot(slot, before) || isSlot(slot, after);
    if (!isStaged || (state !== (before?.oid ?? null) && state !== (after?.oid ?? null))) throw uncommitted(path);
  }
}
