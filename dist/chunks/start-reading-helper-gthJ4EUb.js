import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
// src/check/start-reading-helper.ts
/** Starts a second thread that reads blobs; where there is one processor it would only be in the way, and null says so. */
function startReadingHelper() {
	if (availableParallelism() < 2) return null;
	const file = import.meta.filename.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js";
	return new WorkerHelper(new Worker(new URL(file, import.meta.url)));
}
var WorkerHelper = class {
	#worker;
	#answers = [];
	#waiting = [];
	#broken = null;
	constructor(worker) {
		this.#worker = worker;
		worker.on("message", (results) => this.#waiting.shift()?.resolve(results));
		worker.on("error", (cause) => this.#break(cause));
		worker.on("exit", (code) => this.#break(/* @__PURE__ */ new Error(`the reading thread ended with ${code}`)));
	}
	give(tasks) {
		const answer = new Promise((resolve, reject) => {
			if (this.#broken === null) this.#waiting.push({
				resolve,
				reject
			});
			else reject(this.#broken);
		});
		answer.catch(() => void 0);
		this.#answers.push(answer);
		this.#worker.postMessage(tasks);
	}
	async finish() {
		try {
			return (await Promise.all(this.#answers)).flat();
		} finally {
			await this.#worker.terminate();
		}
	}
	#break(cause) {
		this.#broken = cause;
		for (const { reject } of this.#waiting.splice(0)) reject(cause);
	}
};
export { startReadingHelper as t };
