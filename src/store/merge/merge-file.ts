import { readYaml } from "../../text/read-yaml.ts";
import { mayHoldObject, slotOf } from "../layout.ts";
import { merge } from "../merge.ts";
import { mergeBytes } from "./conflict-marks.ts";
import type { Marks } from "./conflict-marks.ts";
import { fileConflict } from "./conflict.ts";
import { mergeCursors } from "./merge-cursors.ts";
import { mergeWhole, besideEachOther } from "./merged.ts";
import type { FileVersions, Merged } from "./merged.ts";

const usual: Marks = { size: 7 };

/** Merges two changes of one file of the store by what its path is for: an object by field, a sync's cursor by its meaning, anything else by lines, as git does. */
export function mergeFile(path: string, versions: FileVersions, marks = usual): Merged {
  const { is } = slotOf(path);
  if (mayHoldObject(path)) return merge(versions.base, versions.ours, versions.theirs, marks);
  const sides = mergeWhole(versions);
  if ("is" in sides) return sides;
  const cursor = is === "sync" ? mergeCursors(sides) : null;
  if (cursor !== null) return { is: "merged", bytes: cursor };
  const { bytes, isClean } = mergeBytes({ ...sides, base: sides.base ?? new Uint8Array() }, marks);
  const words = { base: "a file", ours: "a changed file", theirs: "a changed file" };
  if (!isClean) {
    return { is: "conflict", conflicts: [fileConflict("both sides changed the same lines", words)], marked: bytes };
  }
  const isSettings = is === "config" || is === "suppressions";
  const reads = (content: Uint8Array): boolean =>
    readYaml(content, { root: is === "config" ? "mapping" : "list" }).value !== null;
  if (!isSettings || reads(bytes) || !(reads(sides.ours) && reads(sides.theirs))) return { is: "merged", bytes };
  return besideEachOther(sides, [fileConflict("the changed lines together cannot be read", words)], marks);
}
