import { seal } from "../../operations/seal.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";

interface SealOptions extends WriteOptions {
  readonly all?: true | undefined;
  readonly by?: string | undefined;
  readonly as?: "human" | "agent" | "system" | undefined;
}

/** Seals objects in the work tree and answers the exit code. */
export function runSeal(
  ids: string[],
  { all, by, as, ...options }: SealOptions,
  globals: GlobalOptions,
): Promise<number> {
  return carryOut(seal, { ids, all: all === true, by, as }, options, globals);
}
