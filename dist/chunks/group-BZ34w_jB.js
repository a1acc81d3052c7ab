import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { i as overlayRevision, t as objectsOf } from "./objects-BPhXLp2z.js";
import { t as apply } from "./apply-BIgiKGeE.js";
// src/apply/group.ts
/** Operations that one commit takes at most. */
const groupLimit = 200;
/** How often a group that lost a race is planned anew. */
const attempts = 50;
/**
* Carries out the operations of one process in the order in which they come, each seeing those before it. Operations that
* come while a commit is made share the next one; each is answered when its commit is on disk.
*/
var GroupWriter = class {
	#open;
	#env;
	#queue = [];
	#running = null;
	constructor(open, env) {
		this.#open = open;
		this.#env = env;
	}
	perform(operation, input) {
		const plan = (place) => operation.plan(input, objectsOf(place.tree, place.cache), this.#env(place));
		return new Promise((done, failed) => {
			this.#queue.push({
				plan,
				done,
				failed
			});
			this.#running ??= this.#work();
		});
	}
	/** Ends when everything that came so far is answered. */
	async idle() {
		await this.#running;
	}
	async #work() {
		await new Promise((next) => setImmediate(next));
		while (this.#queue.length > 0) await this.#group(this.#queue.splice(0, groupLimit));
		this.#running = null;
	}
	async #group(group) {
		let waiting = group;
		try {
			for (let left = attempts; waiting.length > 0; left -= 1) {
				const { place, ready, rest } = await this.#planAll(waiting, left === 0);
				waiting = [...ready.map((one) => one.waiting), ...rest];
				if (await commitAll(place, ready, left === 0)) waiting = rest;
			}
		} catch (thrown) {
			if (thrown instanceof Failure && thrown.code === "uncommitted" && waiting.length > 1) for (const one of waiting) await this.#group([one]);
			else for (const { failed } of waiting) failed(thrown);
		}
	}
	/**
	* Plans each on top of those before it, as far as the first that finds the store changed under it. What is refused or fails
	* is answered at once and leaves no trace; the last time, a lost race is such a Failure.
	*/
	async #planAll(group, isLast) {
		const place = await this.#open();
		const ready = [];
		for (const [index, waiting] of group.entries()) {
			const tree = overlayRevision(place.tree, together(ready.map(({ outcome }) => outcome.transaction)));
			const here = {
				...place,
				tree
			};
			try {
				const outcome = await waiting.plan(here);
				const applied = await apply(here, outcome.transaction, true);
				if (applied.is === "written") ready.push({
					waiting,
					outcome
				});
				else waiting.done({
					is: "refused",
					outcome,
					commit: null,
					findings: applied.findings
				});
			} catch (thrown) {
				if (thrown instanceof Raced && !isLast) return {
					place,
					ready,
					rest: group.slice(index)
				};
				waiting.failed(thrown);
			}
		}
		return {
			place,
			ready,
			rest: []
		};
	}
};
/** Makes one commit of all; false when a race was lost, which is a Failure the last time. */
async function commitAll(place, ready, isLast) {
	const transaction = together(ready.map(({ outcome }) => outcome.transaction));
	try {
		const commit = transaction.writes.length === 0 ? null : await place.write(transaction);
		for (const { waiting, outcome } of ready) waiting.done({
			is: "written",
			outcome,
			commit,
			findings: []
		});
		return true;
	} catch (thrown) {
		if (isLast || !(thrown instanceof Raced)) throw thrown;
		return false;
	}
}
/** Transactions, each planned on the ones before it, as one. */
function together(transactions) {
	const writes = /* @__PURE__ */ new Map();
	for (const write of transactions.flatMap((transaction) => transaction.writes)) {
		const earlier = writes.get(write.path);
		writes.set(write.path, earlier === void 0 ? write : {
			...write,
			before: earlier.before
		});
	}
	const summaries = transactions.filter((one) => one.writes.length > 0).map(({ summary }) => summary);
	const [only = ""] = summaries;
	return {
		summary: summaries.length === 1 ? only : `${summaries.length} changes\n\n${summaries.map((line) => `- ${line}`).join("\n")}`,
		writes: [...writes.values()]
	};
}
export { together as n, GroupWriter as t };
