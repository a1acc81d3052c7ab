import { createHash } from "node:crypto";
import { Failure } from "../../failure.ts";
import type { CommitRequest, Person } from "./git-writer.ts";

/** An object that is not stored yet. */
export interface NewObject {
  readonly type: "blob" | "tree" | "commit";
  readonly bytes: Buffer;
  readonly oid: string;
}

/** An object with its id, from its content. */
export function newObject(type: NewObject["type"], content: Uint8Array): NewObject {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const oid = createHash("sha1").update(headerOf(type, bytes)).update(bytes).digest("hex");
  return { type, bytes, oid };
}

/** What stands before an object's content when it is hashed and stored. */
export function headerOf(type: string, bytes: Uint8Array): string {
  return `${type} ${bytes.length}\0`;
}

/** The commit that a request asks for, given its tree; a name, time or message that git could not store is a Failure `usage`. */
export function commitObject(request: CommitRequest, tree: string): NewObject {
  const { expected, otherParents = [], time } = request;
  const parents = [...(expected === null ? [] : [expected]), ...otherParents];
  const message = request.message.toWellFormed().trimEnd();
  if (message === "" || message.includes("\0")) throw unfit("message", request.message);
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${identLine(request.author, time)}`,
    `committer ${identLine(request.committer, time)}`,
  ];
  return newObject("commit", Buffer.from(`${lines.join("\n")}\n\n${message}\n`));
}

/** `Name <address> seconds +0000`, as commits and reflogs have it. */
export function identLine(person: Person, time: string): string {
  const seconds = Math.floor(Date.parse(time) / 1000);
  if (!(seconds >= 0)) throw unfit("time", time);
  const name = plain(person.name);
  if (name === "") throw unfit("name", person.name);
  return `${name} <${plain(person.email)}> ${seconds} +0000`;
}

/** Git cuts the same away: what would end a name, an address or the line, and spaces around. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[<>]|\p{Cc}/gu, "")
    .trim();
}

function unfit(what: string, text: string): Failure {
  return new Failure("usage", `a commit cannot have the ${what} ${JSON.stringify(text)}`, `Give another ${what}.`);
}
