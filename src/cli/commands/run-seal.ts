import { apply } from "../../apply/apply.ts";
import { readWhole } from "../../apply/place.ts";
import { Failure } from "../../failure.ts";
import type { Sealing } from "../../operations/seal-objects.ts";
import { planSeals } from "../../operations/seal-objects.ts";
import { findObject } from "../../store/find-object.ts";
import { printable } from "../../text/printable.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { sealingBy, unsealed } from "../sealing.ts";
import { printRefusal, withWorkplace } from "../workplace.ts";

interface SealOptions {
  readonly all?: true | undefined;
  readonly by?: string | undefined;
  readonly as: Sealing["by"]["actor_kind"];
  readonly dryRun?: true | undefined;
}

/** Seals objects in the work tree and answers the exit code. */
export function runSeal(ids: readonly string[], options: SealOptions, { C }: GlobalOptions): Promise<number> {
  if ((ids.length === 0) !== (options.all === true)) {
    throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
  }
  return withWorkplace(C, async (place) => {
    const { head } = await readWhole(place);
    const objects = options.all === true ? unsealed(head) : ids.map((id) => findObject(head, id));
    const transaction = await planSeals(head, objects, await sealingBy(place, options));
    const applied = await apply(place, transaction, options.dryRun === true);
    if (applied.is === "refused") return printRefusal(applied.findings);
    const verb = options.dryRun === true ? "would seal" : "sealed";
    for (const { kind, id, file } of objects) print(`${verb}  ${kind} ${printable(id)}  ${printable(file.path)}\n`);
    return 0;
  });
}
