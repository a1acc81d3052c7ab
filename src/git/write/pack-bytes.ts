import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { NewObject } from "./new-object.ts";

const typeNumbers = { commit: 1, tree: 2, blob: 3 } as const;

/** The bytes of a pack that holds some objects whole (gitformat-pack): one process of git stores them all. */
export function packBytes(objects: readonly NewObject[]): Buffer {
  const head = Buffer.alloc(12);
  head.write("PACK", "latin1");
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts: Buffer[] = [head];
  for (const { type, bytes } of objects)
    parts.push(entryHead(typeNumbers[type], bytes.length), deflateSync(bytes, { level: 1 }));
  const pack = Buffer.concat(parts);
  return Buffer.concat([pack, createHash("sha1").update(pack).digest()]);
}

/** Three bits of type and four of size, then seven of size a byte. */
function entryHead(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 127);
  }
  return Buffer.from(bytes);
}
