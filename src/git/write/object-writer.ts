import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import type { Disk } from "./disk.ts";
import { headerOf } from "./new-object.ts";
import type { NewObject } from "./new-object.ts";
import { ownerToken } from "./owner.ts";

/**
 * Stores objects as loose ones, each whole under its name or not there. One that is there is written anew all the same: it may be
 * damaged, and an old one that nothing names yet would be deleted by git's housekeeping.
 */
export function storeLoose(disk: Disk, commonDir: string, objects: readonly NewObject[]): void {
  for (const { oid, type, bytes } of objects) {
    const file = join(commonDir, "objects", oid.slice(0, 2), oid.slice(2));
    // By this name git's housekeeping knows what nobody finished.
    const unfinished = join(dirname(file), `tmp_obj_${ownerToken()}`);
    disk.makeFolder(dirname(file));
    try {
      const content = Buffer.concat([Buffer.from(headerOf(type, bytes), "latin1"), bytes]);
      disk.create(unfinished, deflateSync(content, { level: 1 }), 0o444);
      disk.rename(unfinished, file);
    } finally {
      disk.unlink(unfinished);
    }
  }
}
