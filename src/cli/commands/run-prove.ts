import { prove } from "../../operations/proof/prove.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import { checkFrom } from "../check-word.ts";
import type { GlobalOptions } from "../program.ts";

interface ProveOptions extends WriteOptions {
  readonly check?: readonly string[] | undefined;
}

/** Weighs a Run or an Issue; answers the exit code, 0 whatever the verdict is. */
export function runProve(id: string, { check = [], ...write }: ProveOptions, globals: GlobalOptions): Promise<number> {
  return carryOut(prove, { id, checks: check.map(checkFrom) }, write, globals);
}
