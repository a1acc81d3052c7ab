import { seal } from "../../operations/seal.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";

interface SealOptions extends WriteOptions {
  readonly all?: true | undefined;
  readonly as?: string | undefined;
}

/** Seals objects in the work tree and answers the exit code. */
export function runSeal(
  ids: string[],
  { all, as: actor, ...options }: SealOptions,
  globals: GlobalOptions,
): Promise<number> {
  return carryOut(seal, { ids, all: all === true, actor }, options, globals);
}
