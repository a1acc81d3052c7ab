import { HttpFailure } from "./http-failure.ts";

/** The entity tag of content with an id of its own. */
export function etagOf(oid: string): string {
  return `"${oid}"`;
}

/** Whether If-None-Match names the tag, weakly compared (RFC 9110, 13.1.2). */
export function isNoneMatch(header: string | null, etag: string): boolean {
  return header !== null && tagsIn(header).some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}

/** The tags that a change demands the object to have. Failure 428 where nothing is demanded: then one change would silently undo another. */
export function requiredTags(header: string | null): readonly string[] {
  const tags = header === null ? [] : tagsIn(header);
  if (tags.length > 0) return tags;
  throw new HttpFailure(
    428,
    "a change needs If-Match with the ETag that the object had when you read it",
    "GET the object first and send its ETag as If-Match",
  );
}

/** Failure 412 unless an object's tag is among those demanded, strongly compared. */
export function refuseStale(demanded: readonly string[], etag: string): void {
  if (demanded.some((tag) => tag === "*" || tag === etag)) return;
  throw new HttpFailure(
    412,
    `the object has changed since: its ETag is ${etag} now`,
    "GET it again, look at what changed, and send the change with the new ETag",
    { etag },
  );
}

function tagsIn(header: string): string[] {
  return header.match(/\*|(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
}
