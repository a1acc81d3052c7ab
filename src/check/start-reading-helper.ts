import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { HelperResult, HelperTask, ReadingHelper } from "../store/reading-helper.ts";

/** Starts a second thread that reads blobs; where there is one processor it would only be in the way, and null says so. */
export function startReadingHelper(): ReadingHelper | null {
  if (availableParallelism() < 2) return null;
  // Built, the worker stands beside the chunk that this is in.
  const file = import.meta.filename.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js";
  return new WorkerHelper(new Worker(new URL(file, import.meta.url)));
}

class WorkerHelper implements ReadingHelper {
  readonly #worker: Worker;
  readonly #answers: Promise<readonly HelperResult[]>[] = [];
  readonly #waiting: { resolve: (results: readonly HelperResult[]) => void; reject: (cause: unknown) => void }[] = [];
  #broken: unknown = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (results: readonly HelperResult[]) => this.#waiting.shift()?.resolve(results));
    worker.on("error", (cause) => this.#break(cause));
    worker.on("exit", (code) => this.#break(new Error(`the reading thread ended with ${code}`)));
  }

  give(tasks: readonly HelperTask[]): void {
    const answer = new Promise<readonly HelperResult[]>((resolve, reject) => {
      if (this.#broken === null) this.#waiting.push({ resolve, reject });
      else reject(this.#broken);
    });
    // Looked at in finish(); a rejection before that is no unhandled one.
    answer.catch(() => undefined);
    this.#answers.push(answer);
    this.#worker.postMessage(tasks);
  }

  async finish(): Promise<HelperResult[]> {
    try {
      return (await Promise.all(this.#answers)).flat();
    } finally {
      await this.#worker.terminate();
    }
  }

  #break(cause: unknown): void {
    this.#broken = cause;
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  }
}
