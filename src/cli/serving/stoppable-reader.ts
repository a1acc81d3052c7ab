import type { Reader } from "../../github/reader.ts";

/** The same reader, whose every question rejects as soon as the signal comes, whatever the answer that was waited for. */
export function stoppable(reader: Reader, signal: AbortSignal): Reader {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // Nobody may be waiting when it comes.
  stopped.catch(() => undefined);
  const unlessStopped = <T>(answer: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return Promise.race([answer(), stopped]);
  };
  return {
    ...reader,
    one: async (question, schema) => unlessStopped(() => reader.one(question, schema)),
    graphql: async (query, variables, schema) => unlessStopped(() => reader.graphql(query, variables, schema)),
    async *pages(question, schema) {
      const pages = reader.pages(question, schema);
      for (;;) {
        const next = await unlessStopped(() => pages.next());
        if (next.done === true) return;
        yield next.value;
      }
    },
  };
}
