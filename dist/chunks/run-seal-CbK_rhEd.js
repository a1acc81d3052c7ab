import { t as apply } from "./apply-BN1M-olJ.js";
import { a as readWhole, r as withWorkplace, t as printRefusal } from "./workplace-B3SZkfax.js";
import { t as Failure } from "./failure-D-MmrxjY.js";
import { n as unsealed, r as planSeals, t as sealingBy } from "./sealing-BI-Kal4q.js";
import { n as findObject } from "./find-object-wk-iqJTp.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { t as print } from "./output-M2-tyEn8.js";
// src/cli/commands/run-seal.ts
/** Seals objects in the work tree and answers the exit code. */
function runSeal(ids, options, { C }) {
	if (ids.length === 0 !== (options.all === true)) throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
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
export { runSeal };
