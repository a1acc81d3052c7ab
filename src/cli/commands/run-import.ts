import { createReadStream } from "node:fs";
import { fromPlainSpec } from "../../export/from-plain-spec.ts";
import { isKind } from "../../model/enums.ts";
import type { JsonObject } from "../../model/json.ts";
import { importObjects } from "../../operations/import-objects.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { readObjectLines } from "../read-object-lines.ts";
import type { GlobalOptions } from "../program.ts";
import { unreadable } from "../read-named.ts";

interface ImportOptions extends WriteOptions {
  readonly update?: true | undefined;
}

/** Takes in the objects of a file or of stdin; answers the exit code. */
export async function runImport(
  file: string,
  { update, ...options }: ImportOptions,
  globals: GlobalOptions,
): Promise<number> {
  const objects = await readObjectLines(file === "-" ? process.stdin : chunksOf(file));
  return carryOut(importObjects, { objects: objects.map(whole), update: update === true }, options, globals);
}

/** With its pins and its seal in their places, where a strict export has moved them. */
function whole(value: JsonObject): JsonObject {
  const { kind } = value;
  return isKind(kind) ? fromPlainSpec(kind, value) : value;
}

async function* chunksOf(file: string): AsyncIterable<unknown> {
  try {
    yield* createReadStream(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
