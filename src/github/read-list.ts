import type { z } from "zod";
import type { Answer } from "./answer.ts";
import type { Question, Reader } from "./reader.ts";

/** A whole list, or why it could not be read to its end. Rows that nobody understands are left out. */
export async function readList<T>(reader: Reader, question: Question, schema: z.ZodType<T>): Promise<Answer<T[]>> {
  const items: T[] = [];
  let etag: string | null = null;
  for await (const page of reader.pages(question, schema)) {
    if (page.is !== "page") return page;
    etag ??= page.etag;
    items.push(...page.items);
  }
  return { is: "found", value: items, etag };
}

/**
 * Several lists and things as one answer: values where they were found, and `fallback` for what the host does not have or the
 * token may not see, which `notes` says. Anything else, a limit above all, is the answer for the whole: half of what GitHub
 * knows would read like something taken away.
 */
export class Gathering {
  readonly notes: string[] = [];
  #stopped: Exclude<Answer<never>, { is: "found" }> | null = null;

  /** The value of an answer, or the fallback; nothing is asked any more once something stopped it. */
  async of<T>(ask: () => Promise<Answer<T>>, fallback: T): Promise<T> {
    if (this.#stopped !== null) return fallback;
    const answer = await ask();
    switch (answer.is) {
      case "found":
        return answer.value;
      case "absent":
      case "missing":
      case "gone":
      case "withheld":
      case "moved":
      case "unchanged":
        return fallback;
      case "refused":
        this.notes.push(`${answer.failure.message}; ${answer.failure.help}`);
        return fallback;
      case "limited":
      case "broken":
        this.#stopped = answer;
        return fallback;
    }
  }

  /** The answer for the whole. */
  answer<T>(value: T): Answer<T> {
    return this.#stopped ?? { is: "found", value, etag: null };
  }
}
