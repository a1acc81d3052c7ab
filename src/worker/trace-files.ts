import { createHash } from "node:crypto";
import { posix } from "node:path";

/** One file of a trace, by its path in the trace's folder. */
export interface TraceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What happened, and when (ISO-8601 UTC). */
export interface TraceEvent {
  readonly at: string;
  readonly event: string;
  readonly [more: string]: unknown;
}

/** `sha256:` and the digest of some bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** A value as the text of a JSON file. */
export function jsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** Events as JSON, one a line. */
export function eventBytes(events: readonly TraceEvent[]): Buffer {
  return Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(""));
}

/** The manifest of a trace: facts of the Run, and every other file of the folder with its digest and size, so that the manifest's digest stands for all of them. */
export function manifestOf(facts: Readonly<Record<string, unknown>>, files: readonly TraceFile[]): TraceFile {
  const listed = files.map(({ path, bytes }) => ({ path, digest: sha256Of(bytes), size_bytes: bytes.length }));
  return { path: "manifest.json", bytes: jsonBytes({ schema: "cwom.trace/1", ...facts, files: listed }) };
}

/** The address of a file of the repository: its path, with what a URI takes for something else escaped. */
export function uriOf(...parts: readonly string[]): string {
  return posix
    .join(...parts)
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
