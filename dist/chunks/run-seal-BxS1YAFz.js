import { a as apply, n as withWorkplace, t as printRefusal } from "./workplace-JUnI5Omz.js";
import { t as Failure } from "./failure-DnepG_F2.js";
import { n as unsealed, r as planSeals, t as sealingBy } from "./sealing-Dii8MF0k.js";
import { t as findObject } from "./find-object-DkYOEuAB.js";
import { n as printable } from "./printable-DgtL6E-l.js";
import { t as print } from "./output-BV61bHsp.js";
// src/cli/commands/run-seal.ts
/** Seals objects in the work tree and answers the exit code. */
function runSeal(ids, options, { C }) {
	if (ids.length === 0 !== (options.all === true)) throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
	return withWorkplace(C, async (place) => {
		const objects = options.all === true ? unsealed(place) : ids.map((id) => findObject(place.head, id));
		const transaction = await planSeals(place.head, objects, await sealingBy(place, options));
		const applied = await apply(place, transaction, options.dryRun === true);
		if (applied.is === "refused") return printRefusal(applied.findings);
		const verb = options.dryRun === true ? "would seal" : "sealed";
		for (const { kind, id, file } of objects) print(`${verb}  ${kind} ${printable(id)}  ${printable(file.path)}\n`);
		return 0;
	});
}
export { runSeal };
