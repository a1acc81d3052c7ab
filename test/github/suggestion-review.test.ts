import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { connect } from "../../src/github/client.ts";
import { keepSuggestions } from "../../src/github/suggestion-review.ts";
import type { LineComment } from "../../src/github/suggestion-review.ts";
import { projectText } from "../support/project-files.ts";
import { startLoopback } from "./loopback.ts";
import type { Reply, Seen } from "./loopback.ts";
import { reviewRoutes } from "./routes.ts";

const described = z
  .record(z.string(), z.record(z.string(), z.looseObject({})))
  .parse(JSON.parse(projectText("test/github/write-requests.json")));
const mark = "<!-- cwom:fix ";
const words = (count: number): string => `${count} mends`;
const pull = { owner: "octocat", repo: "Hello-World", number: 7, commit: "a".repeat(40), mark, words };
const path = "cwom/Issue/a.yaml";

function comment(at: number, more: Partial<LineComment> = {}): LineComment {
  const marker = `${mark}${String(at).padStart(32, "0")} -->`;
  return { path, startLine: at, line: at, marker, body: `${marker}\ntext ${at}\n`, ...more };
}

/** A comment as GitHub gives it, on a line that still stands unless told otherwise. */
function given(id: number, { body }: LineComment, more: object = {}): object {
  return { id, body, line: 3, user: { login: "github-actions[bot]" }, ...more };
}

/** What is sent to a GitHub that has these comments, in two pages. */
async function sent(comments: readonly LineComment[], known: readonly object[] = []): Promise<Seen[]> {
  const reply = ({ method, path: at, query }: Seen, url: string): Reply => {
    if (at === "/graphql") return { status: 403, body: { message: "no" } };
    if (method !== "GET") return { body: {} };
    if (query["page"] === "2") return { body: known.slice(1) };
    return { body: known.slice(0, 1), headers: { link: `<${url}${at}?page=2>; rel="next"` } };
  };
  const { url, seen } = await startLoopback(reply);
  await keepSuggestions(connect("ghs_sample", { GITHUB_API_URL: url }), { ...pull, comments });
  return seen.filter(({ method, path: at }) => method !== "GET" && at !== "/graphql");
}

function bodyOf(request: Seen | undefined): unknown {
  return JSON.parse(request?.body ?? "null");
}

describe("a review of suggestions", () => {
  it("is one request, as GitHub describes it on every server", async () => {
    const requests = await sent([comment(1), comment(2, { startLine: 2, line: 4 })]);
    expect(requests.map(({ method, path: at }) => `${method} ${at}`)).toEqual([
      "POST /repos/octocat/Hello-World/pulls/7/reviews",
    ]);
    expect(bodyOf(requests[0])).toEqual({
      commit_id: pull.commit,
      event: "COMMENT",
      body: "2 mends",
      comments: [
        { path, body: comment(1).body, line: 1, side: "RIGHT" },
        { path, body: comment(2).body, line: 4, side: "RIGHT", start_line: 2, start_side: "RIGHT" },
      ],
    });
  });

  it("says nothing twice, however many pages there are, and believes no marker of somebody else's", async () => {
    const known = [given(1, comment(1)), given(2, comment(2), { user: { login: "eve" } }), given(3, comment(3))];
    const requests = await sent([comment(1), comment(2), comment(3)], known);
    expect(requests).toHaveLength(1);
    expect(bodyOf(requests[0])).toMatchObject({ body: "1 mends", comments: [{ line: 2 }] });
    expect(await sent([comment(1), comment(3)], known)).toEqual([]);
    expect(await sent([comment(4)], [given(4, comment(4), { user: null })])).toHaveLength(1);
  });

  it("updates what stands under other words, and leaves alone what its line left behind", async () => {
    const changed = comment(1, { body: `${comment(1).marker}\nother words\n` });
    const [update, ...more] = await sent([changed], [given(5, comment(1))]);
    expect([update?.method, update?.path, more]).toEqual(["PATCH", "/repos/octocat/Hello-World/pulls/comments/5", []]);
    expect(bodyOf(update)).toEqual({ body: changed.body });
    for (const line of [null, undefined]) expect(await sent([changed], [given(5, comment(1), { line })])).toEqual([]);
    const both = [given(5, comment(1), { line: null }), given(6, comment(1))];
    expect((await sent([changed], both)).map(({ path: at }) => at)).toEqual([update?.path.replace("/5", "/6")]);
  });

  it("holds thirty comments at most", async () => {
    const [request] = await sent(Array.from({ length: 40 }, (_, at) => comment(at + 1)));
    expect(bodyOf(request)).toMatchObject({ body: "30 mends", comments: { length: 30 } });
  });
});

describe("GitHub's description", () => {
  it("takes both requests on every server, and would refuse others", async () => {
    const ajv = new Ajv({ strict: false });
    const review = bodyOf((await sent([comment(2, { startLine: 1 })]))[0]);
    const update = bodyOf((await sent([comment(1, { body: "x" })], [given(1, comment(1))]))[0]);
    for (const host of Object.keys(described)) {
      const schemas = reviewRoutes.map((route) => described[host]?.[route] ?? false);
      expect(schemas.map((schema, at) => ajv.validate(schema, [review, update][at]))).toEqual([true, true]);
      expect(ajv.validate(schemas[0] ?? true, { event: "SUGGEST" })).toBe(false);
      expect(ajv.validate(schemas[0] ?? true, { comments: [{ path, body: "x", lines: 1 }] })).toBe(false);
    }
  });
});
