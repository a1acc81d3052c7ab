import type { z } from "zod";
import { refusalOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { understood } from "./page.ts";
import { limitReached } from "./reader.ts";
import type { Parameters, ReaderOptions } from "./reader.ts";
import type { Connection } from "./reading-client.ts";
import { writeRequests } from "./requests.ts";
import type { GithubRequest, WriteRequestName } from "./requests.ts";

/** Values of a write's placeholders, and the members of its body. */
export type WriteParameters = Parameters | Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Writes to GitHub, within its limits, each thing once. */
export interface Writer {
  /** Sends one write. `broken` says that nobody knows what became of it; every other refusal that nothing did. */
  readonly send: <T>(name: WriteRequestName, parameters: WriteParameters, schema: z.ZodType<T>) => Promise<Answer<T>>;
  /** How many writes were sent. */
  readonly sent: () => number;
}

/** A writer over a connection. */
export function openWriter(
  { octokit, rateLimit }: Connection,
  options: Pick<ReaderOptions, "reserve" | "now">,
): Writer {
  let sent = 0;
  const send: Writer["send"] = async (name, parameters, schema) => {
    const request: GithubRequest = writeRequests[name];
    const limited = limitReached(rateLimit(), options);
    if (limited !== null) return limited;
    sent += 1;
    try {
      const { data } = await octokit.request(request.route, { ...parameters });
      return understood(schema, data, request, null);
    } catch (thrown) {
      return refusalOf(thrown, request, options.now());
    }
  };
  return { send, sent: () => sent };
}
