import type { Performed } from "../apply/perform.ts";
import type { JsonObject } from "../model/json.ts";
import { jsonText } from "../report/json-text.ts";
import { readBytes } from "../store/reading.ts";
import { blobOid } from "../store/work-tree.ts";
import { etagOf, isNoneMatch } from "./etag.ts";
import { refusalAnswer } from "./problem.ts";

/** A value as JSON. */
export function jsonAnswer(value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response {
  return new Response(jsonText(value), { status, headers: { "content-type": "application/json", ...headers } });
}

/** The same with an entity tag, or 304 where the client has it already. */
export function taggedAnswer(value: () => unknown, tag: string, ifNoneMatch: string | null): Response {
  const etag = etagOf(tag);
  if (isNoneMatch(ifNoneMatch, etag)) return new Response(null, { status: 304, headers: { etag } });
  return jsonAnswer(value(), { etag });
}

/** The answer to an operation: what `written` makes of it, or why the rules refuse it. */
export function performedAnswer(performed: Performed, written: (performed: Performed) => Response): Response {
  return performed.is === "refused" ? refusalAnswer(performed.findings) : written(performed);
}

/** The tag that a file has after an operation; null where the operation leaves it as it is. */
export function tagAfter(performed: Performed, path: string): string | null {
  const bytes = bytesAfter(performed, path);
  return bytes === null ? null : blobOid(bytes);
}

/** An object as its file says it after an operation, which is how it will be read. */
export function valueAfter(performed: Performed, path: string): JsonObject {
  const bytes = bytesAfter(performed, path);
  return (bytes === null ? null : readBytes(bytes).value) ?? {};
}

function bytesAfter({ outcome }: Performed, path: string): Uint8Array | null {
  return outcome.transaction.writes.find((write) => write.path === path)?.after ?? null;
}
