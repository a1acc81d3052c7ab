import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { openBranch } from "../../apply/branch-place.ts";
import { openRemoteBranch } from "../../apply/remote-place.ts";
import type { Place } from "../../apply/place.ts";
import { Failure } from "../../failure.ts";
import { keepCommit } from "../../git/keep-commit.ts";
import { openRepository } from "../../git/open-repository.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import type { ActorValue } from "../../operations/operation.ts";
import { printable } from "../../text/printable.ts";
import { namedPlace } from "../../worker/code-source.ts";
import { cageFinder } from "../../worker/network-cage.ts";
import { work } from "../../worker/work.ts";
import type { WorkerWorld } from "../../worker/world.ts";
import { actorHere, personHere } from "../actor.ts";
import { headBranch } from "../head-branch.ts";
import { newUlid } from "../new-ulid.ts";
import type { GlobalOptions } from "../program.ts";
import type { WorkOptions } from "./work.ts";

/** How often the queue is looked at before what was read of it is forgotten. */
const looksKept = 200;

const stopSignals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** Works on the queue until it is told to stop; answers the exit code. */
export async function runWork(options: WorkOptions, globals: GlobalOptions): Promise<number> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(await worldOf(options, globals, stopping.signal), options.once === true);
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

async function worldOf(
  { exec, push, repository: places = [] }: WorkOptions,
  { C, quiet }: GlobalOptions,
  stopping: AbortSignal,
): Promise<WorkerWorld> {
  const repository = await openRepository(C);
  const ref = await headBranch(repository);
  if (ref === null) throw new Failure("usage", "HEAD is at no branch", "check one out: git switch <branch>");
  const writer = await repository.writer();
  const person = await personHere(repository);
  const branch = ref.replace(/^refs\/heads\//, "");
  const remote = push === undefined ? null : { name: push === true ? "origin" : push, branch };
  let [cache, looks] = [memoryCache(), 0];
  const open = (): Promise<Place> => {
    // A worker lives long: what it has read is forgotten now and then.
    looks += 1;
    if (looks % looksKept === 0) cache = memoryCache();
    const shop = { repository, writer, person, cache, now: new Date().toISOString() };
    return remote === null ? openBranch({ ...shop, ref }) : openRemoteBranch(shop, remote);
  };
  return {
    repository,
    open,
    remote,
    branch,
    fetchBranch: async (name) => (remote === null ? null : writer.fetchBranch(remote.name, name)),
    keepCommit: async (name, oid) => {
      if (remote === null) return keepCommit(repository, name, oid);
      await writer.push({ remote: remote.name, branch: name, oid, expected: null });
    },
    places: new Map(places.map(namedPlace)),
    person,
    actor: await workerActor(repository),
    name: `${hostname()}-${process.pid}-${randomBytes(3).toString("hex")}`.slice(-100),
    exec: exec ?? null,
    environment: process.env,
    findCage: cageFinder(ownIdentity(), process.env["PATH"] ?? ""),
    newId: newUlid,
    say: (words) => {
      if (quiet !== true) process.stderr.write(`cwom  ${printable(words)}\n`);
    },
    stopping,
  };
}

/** Null where the system has no such ids. */
function ownIdentity(): { readonly user: number; readonly group: number } | null {
  const [user, group] = [process.getuid?.(), process.getgid?.()];
  return user === undefined || group === undefined ? null : { user, group };
}

/** CWOM_ACTOR, where it is set; a worker is no person. */
async function workerActor(repository: Parameters<typeof actorHere>[0]): Promise<ActorValue> {
  if ((process.env["CWOM_ACTOR"] ?? "") !== "") return actorHere(repository);
  return { actor_kind: "agent", actor_id: "worker" };
}
