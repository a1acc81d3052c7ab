import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkEnding } from "../operations/worker/end-work.ts";
import type { WorkSettings } from "../store/work-settings.ts";
import { uriOf } from "./trace-files.ts";
import type { TraceFile } from "./trace-files.ts";

/** Where the trace of one Run is kept. */
export interface TracePlace {
  /** The address of a file of the trace. */
  readonly uriOf: (path: string) => string;
  /** Keeps the files; answers those that are to be committed with the end of the Run. */
  readonly keep: (files: readonly TraceFile[]) => WorkEnding["files"];
}

/** Beside the store, as files of the commit that ends the Run; or in a folder of this machine that the settings name. */
export function tracePlace({ folder, store }: WorkSettings["trace"], run: string): TracePlace {
  if (store === undefined)
    return {
      uriOf: (path) => uriOf(folder, run, path),
      keep: (files) => files.map(({ path, bytes }) => ({ path: `${folder}/${run}/${path}`, bytes })),
    };
  return {
    uriOf: (path) => pathToFileURL(join(store, run, path)).href,
    keep: (files) => {
      mkdirSync(store, { recursive: true });
      // It is new: what somebody prepared there could lead the files elsewhere.
      mkdirSync(join(store, run));
      for (const { path, bytes } of files) {
        mkdirSync(dirname(join(store, run, path)), { recursive: true });
        writeFileSync(join(store, run, path), bytes);
      }
      return [];
    },
  };
}
