import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { withHub } from "./with-hub.ts";

/** First line of our comment. */
export const marker = "<!-- cwom:check -->";
/** Path of the comments of pull request 7. */
export const comments = "/repos/Codertocat/Hello-World/issues/7/comments";

/** A comment as GitHub gives it. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string } | null;
}

/** A comment on lines of a pull request, as it was sent and as GitHub gives it. */
export interface LineComment {
  readonly id: number;
  readonly path: string;
  body: string;
  /** Null where the line has changed since. */
  line: number | null;
  readonly start_line?: number;
  readonly side: string;
  readonly user: { readonly login: string };
}

/** A stand-in for GitHub's API that keeps the comments of pull request 7, two a page, its reviews, and lists open pull requests. */
export interface Api {
  /** What a search for open pull requests answers, whatever is searched. */
  pulls: readonly object[];
  readonly url: string;
  readonly comments: Comment[];
  /** Those of reviews. */
  readonly lineComments: LineComment[];
  /** Reviews as they were sent. */
  readonly reviews: { readonly commit_id: string; readonly event: string; readonly body: string }[];
  /** `METHOD path` of each request, in order. */
  readonly requests: string[];
  /** Answered instead of everything else while it is set. */
  refusal: number | null;
  /** Answered to every review while it is set. */
  reviewRefusal: number | null;
  /** Who the token belongs to; null for a workflow's own, which may not ask. */
  viewer: string | null;
  readonly close: () => Promise<void>;
}

async function startApi(): Promise<Api> {
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      const { status, body, next } = answer(api, request.method ?? "", request.url ?? "", text);
      if (next !== undefined) response.setHeader("link", `<${api.url}${next}>; rel="next"`);
      response.setHeader("content-type", "application/json");
      response.writeHead(status).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = (): Promise<void> => new Promise((closed) => server.close(() => closed()));
  const api: Api = {
    url: addressOf(server.address()),
    comments: [],
    lineComments: [],
    reviews: [],
    pulls: [],
    requests: [],
    refusal: null,
    reviewRefusal: null,
    viewer: null,
    close,
  };
  return api;
}

function addressOf(address: AddressInfo | string | null): string {
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
}

const pulls = "/repos/Codertocat/Hello-World/pulls";
/** Path of the reviews of pull request 7. */
export const reviews = `${pulls}/7/reviews`;

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly next?: string;
}

function answer(api: Api, method: string, url: string, text: string): Answer {
  const { pathname, searchParams } = new URL(url, api.url);
  api.requests.push(`${method} ${pathname}`);
  if (api.refusal !== null) return { status: api.refusal, body: { message: "Resource not accessible by integration" } };
  if (pathname === "/graphql") {
    if (api.viewer === null) return { status: 403, body: { message: "Resource not accessible by integration" } };
    return { status: 200, body: { data: { viewer: { login: api.viewer } } } };
  }
  if (method === "GET" && pathname === pulls) return { status: 200, body: api.pulls };
  if (method === "GET" && pathname === comments) return page(api, Number(searchParams.get("page") ?? "1"));
  if (method === "GET" && pathname === `${pulls}/7/comments`) return { status: 200, body: api.lineComments };
  if (method === "POST" && pathname === reviews) {
    const refused = { message: "Unprocessable Entity", errors: ["Line must be part of the diff"] };
    return api.reviewRefusal === null ? addReview(api, text) : { status: api.reviewRefusal, body: refused };
  }
  const { body }: { body: string } = JSON.parse(text);
  if (method === "POST" && pathname === comments) {
    const comment = { id: api.comments.length + 1, body, user: { login: "github-actions[bot]" } };
    api.comments.push(comment);
    return { status: 201, body: comment };
  }
  const { of, id } = /\/(?<of>issues|pulls)\/comments\/(?<id>\d+)$/.exec(pathname)?.groups ?? {};
  const known: { readonly id: number; body: string }[] = of === "pulls" ? api.lineComments : api.comments;
  const found = known.find((comment) => comment.id === Number(id));
  if (method !== "PATCH" || found === undefined) return { status: 404, body: { message: "Not Found" } };
  found.body = body;
  return { status: 200, body: found };
}

/** A review holds its comments or is refused as a whole. */
function addReview(api: Api, text: string): Answer {
  const { comments: sent, ...review }: Api["reviews"][number] & { comments: Omit<LineComment, "id" | "user">[] } =
    JSON.parse(text);
  api.reviews.push(review);
  for (const comment of sent) {
    api.lineComments.push({ ...comment, id: api.lineComments.length + 1, user: { login: "github-actions[bot]" } });
  }
  return { status: 200, body: { id: api.reviews.length } };
}

function page(api: Api, number: number): Answer {
  const body = api.comments.slice((number - 1) * 2, number * 2);
  if (api.comments.length <= number * 2) return { status: 200, body };
  return { status: 200, body, next: `${comments}?page=${number + 1}` };
}

/** A test with a hub and such an API of its own. */
export const withApi = withHub.extend<{ api: Api }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads what a fixture needs from this pattern
  api: async ({}, use) => {
    const api = await startApi();
    await use(api);
    await api.close();
  },
});

/** The requests that changed something in the repository. */
export function writesOf({ requests }: Api): string[] {
  return requests.filter((request) => /^(?:POST|PATCH|PUT|DELETE) \/repos/.test(request));
}
