import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, homeOf, sampleObjects } from "../support/sample-store.ts";

/** Where the landed sample objects stand. */
export const packet = homeOfKind("ContextPacket");
export const snapshot = homeOfKind("ConstraintSnapshot");
export const issue = homeOfKind("Issue");
export const run = homeOfKind("Run");

/** An id that no landed object has; `digit` tells several apart. */
export function newId(digit: number): string {
  return `01JD0000000000000000000${String(digit).padStart(3, "0")}`;
}

/** Replaces a text of a file, which must be there. */
export function edit(files: TestRepository, path: string, from: string, to: string): void {
  const text = read(files, path);
  if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  files.write(path, text.replace(from, to));
}

/** Writes a new object that is like the sample of its kind. */
export function add(files: TestRepository, changes: JsonObject): string {
  const like = sampleObjects.find(({ kind }) => kind === changes["kind"]);
  const object = { ...like, ...changes };
  for (const [path, text] of filesOf([object])) files.write(path, text);
  return homeOf(object);
}

/** Changes what the landed packet says. */
export function editPacket(files: TestRepository): void {
  edit(files, packet, "Answer 200", "Answer 204");
}

/** Changes the landed Issue, which is allowed. */
export function editIssue(files: TestRepository): void {
  edit(files, issue, "title: Add", "title: Offer");
}

/** Adds a second packet, which is allowed. */
export function addPacket(files: TestRepository): void {
  add(files, { kind: "ContextPacket", id: newId(1), version: "1.1" });
}

/** Puts a seal on the sample packet: the right one, or one with another digest. */
export function addSeal(files: TestRepository, digest?: string): void {
  const value = sampleObjects.find(({ kind }) => kind === "ContextPacket") ?? {};
  const seal = {
    digest: digest === undefined ? objectDigest(value) : `cwom-jcs1:${digest}`,
    sealed_at: "2026-01-05T09:30:00Z",
    sealed_by: { actor_kind: "human", actor_id: "ada" },
  };
  files.write(packet, read(files, packet) + stringify({ seal }, { version: "1.1", lineWidth: 0 }));
}

/** The text of a file of the work tree. */
export function read(files: TestRepository, path: string): string {
  return readFileSync(join(files.folder, path), "utf8");
}

/** Moves a file or folder, making the folders it needs. */
export function rename(files: TestRepository, from: string, to: string): void {
  mkdirSync(dirname(join(files.folder, to)), { recursive: true });
  renameSync(join(files.folder, from), join(files.folder, to));
}

function homeOfKind(kind: string): string {
  const object = sampleObjects.find((sample) => sample["kind"] === kind);
  if (object === undefined) throw new Error(`no sample ${kind}`);
  return homeOf(object);
}
