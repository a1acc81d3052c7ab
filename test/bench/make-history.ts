import { execFileSync } from "node:child_process";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import type { JsonObject } from "../../src/model/json.ts";

/** Makes an empty repository's `main` a history of `commits`, most of which touch an Issue or a source file, and which brings in `sealed` ContextPackets one by one. */
export function makeHistory(folder: string, commits: number, sealed: number): void {
  const input: string[] = [];
  const every = Math.max(1, Math.floor(commits / sealed));
  for (let number = 0; number < commits; number++) {
    const files = number === 0 ? [...filesOf(sampleObjects)] : [changeOf(number, every)];
    input.push(`commit refs/heads/main\ncommitter Ada <ada@example.com> ${1_767_225_600 + number * 60} +0000\n`);
    input.push(data(`change ${number}`));
    for (const [path, content] of files) input.push(`M 100644 inline ${path}\n${data(content)}`);
  }
  execFileSync("git", ["-C", folder, "fast-import", "--quiet"], { input: input.join(""), maxBuffer: 1 << 28 });
}

function changeOf(number: number, every: number): [string, string] {
  const id = (letter: string): string => `01JD0000${String(number).padStart(7, "0")}000000000${letter}1`;
  if (number % every === 1) return fileOf("ContextPacket", { id: id("C"), version: `1.${number}` });
  if (number % 2 === 0) return [`src/file-${number % 50}.txt`, `change ${number}\n`];
  return fileOf("Issue", { description: `As of change ${number}.` });
}

function fileOf(kind: string, changes: JsonObject): [string, string] {
  const sample = sampleObjects.find((object) => object["kind"] === kind) ?? {};
  const [file] = filesOf([{ ...sample, ...changes }]);
  return file ?? ["", ""];
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
