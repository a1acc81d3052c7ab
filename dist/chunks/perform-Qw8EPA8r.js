import { n as Raced } from "./failure-CoSUsjhv.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { t as apply } from "./apply-BIgiKGeE.js";
// src/apply/perform.ts
/** How often an operation that loses races is planned, unless said. */
const usualAttempts = 50;
/** How many of these while others write. */
const freeAttempts = 5;
/**
* Plans an operation, checks it and writes it. One that loses a race is planned anew from what is there then: reading,
* deciding and checking too. Failure `conflict` when it goes on losing.
*/
function perform(operation, input, performing) {
	return performPlan(planOf(operation, input, performing.env), performing);
}
/** What an operation plans for its input, wherever that is. */
function planOf(operation, input, env) {
	return (place) => operation.plan(input, objectsOf(place.tree, place.cache), env(place));
}
/** The same for a plan that is no operation of anybody's own. */
async function performPlan(plan, performing) {
	const { attempts = usualAttempts } = performing;
	for (let attempt = 1;; attempt += 1) try {
		return attempt <= freeAttempts ? await performOnce(plan, performing) : await alone(performing, () => performOnce(plan, performing));
	} catch (thrown) {
		if (!(thrown instanceof Raced) || attempt === attempts) throw thrown;
	}
}
async function performOnce(plan, { open, dryRun }) {
	const place = await open();
	const outcome = await plan(place);
	const applied = await apply(place, outcome.transaction, dryRun);
	if (applied.is === "refused") return {
		is: "refused",
		outcome,
		commit: null,
		findings: applied.findings
	};
	return {
		is: dryRun ? "planned" : "written",
		outcome,
		commit: applied.commit,
		findings: []
	};
}
/** With every other writer of ours waiting, so that who takes long to decide is not outrun for ever by those who do not. */
async function alone({ open }, action) {
	const { repository } = await open();
	return (await repository.writer()).alone(action);
}
export { performPlan as n, planOf as r, perform as t };
