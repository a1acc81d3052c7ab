import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { parseIndexFile } from "../index-file.ts";
import type { TreeSlot } from "./edit-tree.ts";

/** A path of the index as it is to be; `stats` of the work tree's file spare git to read it again. */
export interface IndexChange {
  readonly path: string;
  readonly after: TreeSlot | null;
  readonly stats: BigIntStats | null;
}

/**
 * The bytes of an index with some paths changed; every other entry stays byte by byte. Extensions are left out: those that may be are
 * built anew by git, and parseIndexFile refuses the others.
 */
export function editIndex(index: Buffer | null, changes: readonly IndexChange[]): Buffer {
  const version = index === null ? 2 : index.readUInt32BE(4);
  const changed = new Set(changes.map(({ path }) => Buffer.from(path).toString("latin1")));
  const entries = (index === null ? [] : rawEntries(index)).filter(({ name }) => !changed.has(name));
  for (const { path, after, stats } of changes) {
    if (after !== null) entries.push(newEntry(Buffer.from(path), after, stats));
  }
  // Stable, so that the stages of one path keep their order.
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const head = Buffer.alloc(12);
  head.write("DIRC", "latin1");
  head.writeUInt32BE(version, 4);
  head.writeUInt32BE(entries.length, 8);
  const bytes = Buffer.concat([head, ...entries.map(({ bytes: entry }) => entry)]);
  return Buffer.concat([bytes, createHash("sha1").update(bytes).digest()]);
}

interface RawEntry {
  /** Latin-1 of the bytes: compared as text they are in git's order. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** The entries of an index, after all of it was found to be readable. */
function rawEntries(index: Buffer): RawEntry[] {
  const { length } = parseIndexFile(index);
  const entries: RawEntry[] = [];
  for (let at = 12; entries.length < length;) {
    const nameAt = at + 62 + ((index.readUInt16BE(at + 60) & 0x4000) === 0 ? 0 : 2);
    const nameEnd = index.indexOf(0, nameAt);
    const end = at + ((nameEnd - at + 8) & ~7);
    entries.push({ name: index.toString("latin1", nameAt, nameEnd), bytes: index.subarray(at, end) });
    at = end;
  }
  return entries;
}

/** gitformat-index: forty bytes of stat data, id, flags with the name's length, name, one to eight NULs. */
function newEntry(name: Buffer, slot: TreeSlot, stats: BigIntStats | null): RawEntry {
  const bytes = Buffer.alloc((62 + name.length + 8) & ~7);
  const words = stats === null ? [] : statWords(stats);
  for (const [at, word] of words.entries()) bytes.writeUInt32BE(Number(word & 0xffff_ffffn), at * 4);
  bytes.writeUInt32BE(Number.parseInt(slot.mode, 8), 24);
  bytes.write(slot.oid, 40, "hex");
  bytes.writeUInt16BE(Math.min(name.length, 0xfff), 60);
  name.copy(bytes, 62);
  return { name: name.toString("latin1"), bytes };
}

function statWords({ ctimeNs, mtimeNs, dev, ino, uid, gid, size }: BigIntStats): bigint[] {
  const billion = 1_000_000_000n;
  const times = [ctimeNs / billion, ctimeNs % billion, mtimeNs / billion, mtimeNs % billion];
  return [...times, dev, ino, 0n, uid, gid, size];
}
