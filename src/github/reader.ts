import { z } from "zod";
import { broken, refusalOf } from "./answer.ts";
import type { Answer, Refusal } from "./answer.ts";
import { absentFeatures } from "./absent-features.ts";
import { pageOf, understood } from "./page.ts";
import type { Page } from "./page.ts";
import type { Connection } from "./reading-client.ts";
import { requests } from "./requests.ts";
import type { Feature, GithubRequest, RequestName } from "./requests.ts";

/** Values of a request's placeholders and its query. */
export type Parameters = Readonly<Record<string, string | number>>;

/** What to ask for; with an ETag the answer may be that nothing changed. */
export interface Question {
  readonly name: RequestName;
  readonly parameters: Parameters;
  readonly etag?: string | null;
}

/** Asks GitHub, within its limits, and understands what it answers. */
export interface Reader {
  readonly one: <T>(question: Question, schema: z.ZodType<T>) => Promise<Answer<T>>;
  /** Page after page; a refusal is the last thing that comes. */
  readonly pages: <T>(question: Question, schema: z.ZodType<T>) => AsyncGenerator<Page<T> | Refusal, void>;
  /** The data of a GraphQL query; of one that failed in part, the part. */
  readonly graphql: <T>(query: string, variables: Parameters, schema: z.ZodType<T>) => Promise<Answer<T>>;
  /** One line for each feature that the host turned out not to have. */
  readonly notes: () => string[];
  /** Address of the server's interface. */
  readonly server: string;
  /** How many requests were sent, without retries. */
  readonly sent: () => number;
}

/** How a reader keeps within its limits. */
export interface ReaderOptions {
  /** How many requests are left for others before a limit. */
  readonly reserve: number;
  /** The time, ISO-8601 UTC. */
  readonly now: () => string;
  /** Features that the host is known not to have. */
  readonly absent?: readonly Feature[];
}

/** A reader over a connection. */
export function openReader({ octokit, rateLimit }: Connection, options: ReaderOptions): Reader {
  const features = absentFeatures(options.absent ?? []);
  let sent = 0;

  /** Asks by `ask`, unless it is known already that there will be no answer. */
  const asking = async <T>(request: GithubRequest, ask: () => Promise<T>): Promise<T | Refusal> => {
    const reason = features.withheld(request) ?? limitReached(rateLimit(), options);
    if (reason !== null) return reason;
    sent += 1;
    try {
      const answer = await ask();
      features.found(request);
      return answer;
    } catch (thrown) {
      return features.missed(refusalOf(thrown, request, options.now()));
    }
  };
  const one: Reader["one"] = ({ name, parameters, etag = null }, schema) =>
    asking(requests[name], async () => {
      const { data, headers } = await octokit.request(requests[name].route, { ...parameters, ...conditional(etag) });
      return understood(schema, data, requests[name], headers.etag ?? null);
    });
  const graphql: Reader["graphql"] = (query, variables, schema) =>
    asking(requests.closingIssues, async () => {
      const data = await octokit.graphql(query, { ...variables }).catch(partOf);
      return understood(schema, data, requests.closingIssues, null);
    });

  async function* pages<T>(
    { name, parameters, etag = null }: Question,
    schema: z.ZodType<T>,
  ): AsyncGenerator<Page<T> | Refusal, void> {
    const request: GithubRequest = requests[name];
    const list = octokit.paginate.iterator(request.route, { ...parameters, per_page: 100, ...conditional(etag) });
    const iterator = list[Symbol.asyncIterator]();
    for (let isFirst = true; ; isFirst = false) {
      const next = await asking(request, () => iterator.next());
      if ("is" in next) return yield next;
      if (next.done === true) {
        // Nothing is asked for the end of a list.
        sent -= 1;
        return;
      }
      const rows: unknown = next.value.data;
      if (!Array.isArray(rows)) return yield { is: "broken", failure: broken("it is no list", request) };
      const { etag: tag = null, link = "" } = next.value.headers;
      yield pageOf(rows, schema, { etag: isFirst ? tag : null, hasNext: /rel="?next"?/.test(link) });
    }
  }
  return {
    one,
    pages,
    graphql,
    notes: features.notes,
    server: octokit.request.endpoint.DEFAULTS.baseUrl,
    sent: () => sent,
  };
}

/** The refusal where no more than the reserve is left before a limit; null where more is, or nobody knows. */
export function limitReached(
  limit: ReturnType<Connection["rateLimit"]>,
  { reserve, now }: Pick<ReaderOptions, "reserve" | "now">,
): Refusal | null {
  if (limit === null || limit.remaining > Math.min(reserve, limit.limit / 2)) return null;
  return Date.parse(limit.resetAt) > Date.parse(now()) ? { is: "limited", until: limit.resetAt } : null;
}

function conditional(etag: string | null): { headers?: Record<string, string> } {
  return etag === null ? {} : { headers: { "if-none-match": etag } };
}

/** Part of a GraphQL answer comes along with the errors of the rest; a whole answer of nothing but errors is no part. */
function partOf(thrown: unknown): unknown {
  const partial = z.object({ data: z.looseObject({}) }).safeParse(thrown);
  if (partial.success && !Object.hasOwn(partial.data.data, "errors")) return partial.data.data;
  throw thrown;
}
