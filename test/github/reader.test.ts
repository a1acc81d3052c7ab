import { describe, expect, it } from "vitest";
import { issuePayload } from "../../src/github/payload-issue.ts";
import { listIssues, readIssue } from "../../src/github/read-issue.ts";
import { readMovedIssue, readRepository } from "../../src/github/read-repository.ts";
import { readList } from "../../src/github/read-list.ts";
import { openReader } from "../../src/github/reader.ts";
import { connectForReading } from "../../src/github/reading-client.ts";
import { impatient, readerOf, startLoopback } from "./loopback.ts";
import type { Reply } from "./loopback.ts";

const where = { owner: "Codertocat", repo: "Hello-World" };
const issues = { name: "issues", parameters: where } as const;

function issue(number: number): object {
  return {
    id: number,
    number,
    html_url: `https://github.com/Codertocat/Hello-World/issues/${number}`,
    title: `Issue ${number}`,
    state: "open",
    created_at: "2019-05-15T15:20:18Z",
  };
}

const repository = {
  id: 7,
  name: "Hello",
  full_name: "Codertocat/Hello",
  html_url: "https://github.com/Codertocat/Hello",
  created_at: "2019-05-15T15:19:25Z",
};

/** What comes of asking for an issue that the server answers for by these replies, the last one again and again. */
async function answersTo(...replies: Reply[]): Promise<{ is: string; asked: number; until?: string }> {
  let asked = 0;
  const { url } = await startLoopback(() => replies[Math.min(asked++, replies.length - 1)] ?? {});
  const answer = await readIssue(readerOf(url), where, 1);
  return { is: answer.is, asked, ...(answer.is === "limited" ? { until: answer.until } : {}) };
}

describe("a list", () => {
  it("is read page by page, by the links that the server gives", async () => {
    const { url, seen } = await startLoopback(({ query, path }, self) => {
      const page = Number(query["page"] ?? "1");
      const next = `<${self}${path}?page=${page + 1}>; rel="next"`;
      return { body: [issue(page)], headers: page < 3 ? { link: next, etag: '"e"' } : {} };
    });
    const numbers: number[] = [];
    for await (const page of listIssues(readerOf(url), where, "2026-01-01T00:00:00Z")) {
      if (page.is === "page") numbers.push(...page.items.map(({ number }) => number));
    }
    expect(numbers).toEqual([1, 2, 3]);
    expect(seen[0]).toMatchObject({
      path: "/repos/Codertocat/Hello-World/issues",
      query: { state: "all", sort: "updated", direction: "asc", since: "2026-01-01T00:00:00Z", per_page: "100" },
    });
    expect(seen[0]?.headers).toMatchObject({ authorization: "token ghs_sample", "x-github-api-version": "2022-11-28" });
  });

  it("tells the rows that it does not understand by their numbers, and reads the others", async () => {
    const { url } = await startLoopback(() => ({ body: [issue(1), { number: 2 }, null, issue(3)] }));
    const { value: page } = await readerOf(url).pages(issues, issuePayload).next();
    expect(page).toMatchObject({
      is: "page",
      items: [{ number: 1 }, { number: 3 }],
      unreadable: [{ number: 2 }, { number: null }],
    });
  });

  it("is unchanged where its ETag still holds", async () => {
    const { url } = await startLoopback(({ headers }) =>
      headers["if-none-match"] === '"e"' ? { status: 304 } : { body: [], headers: { etag: '"e"' } },
    );
    const reader = readerOf(url);
    const first = await readList(reader, issues, issuePayload);
    expect(first).toEqual({ is: "found", value: [], etag: '"e"' });
    expect(await readList(reader, { ...issues, etag: '"e"' }, issuePayload)).toEqual({ is: "unchanged" });
  });

  it("is not whole when a page of it cannot be had", async () => {
    const { url } = await startLoopback(({ query, path }, self) =>
      query["page"] === "2"
        ? { status: 500 }
        : { body: [issue(1)], headers: { link: `<${self}${path}?page=2>; rel="next"` } },
    );
    expect((await readList(readerOf(url), issues, issuePayload)).is).toBe("broken");
  });

  it.each([
    ["an object", { body: { message: "hello" } }],
    ["a page for people", { body: "<html></html>" }],
    ["nothing", { body: "" }],
  ])("that is %s is broken, and never empty", async (_what, reply) => {
    const { url } = await startLoopback(() => reply);
    expect((await readList(readerOf(url), issues, issuePayload)).is).toBe("broken");
  });

  it("does not follow the server to another host, where the token would go along", async () => {
    const other = await startLoopback(() => ({ body: [] }));
    const { url } = await startLoopback(() => ({
      body: [issue(1)],
      headers: { link: `<${other.url}/x>; rel="next"` },
    }));
    expect((await readList(readerOf(url), issues, issuePayload)).is).toBe("broken");
    expect(other.seen).toEqual([]);
  });
});

describe("an answer", () => {
  it.each([
    [404, "missing"],
    [410, "gone"],
    [451, "withheld"],
    [401, "refused"],
    [403, "refused"],
    [422, "refused"],
    [400, "refused"],
  ])("of %i is %s, and is not asked for again", async (status, is) => {
    expect(await answersTo({ status, body: { message: "No" } })).toEqual({ is, asked: 1 });
  });

  it.each([
    ["an error of the server", { status: 502 }],
    ["a body that breaks off", { body: issue(1), torn: true as const }],
    ["a body that is no JSON", { body: "{" }],
  ])("after %s is asked for again", async (_what, reply) => {
    expect(await answersTo(reply, { body: issue(1) })).toEqual({ is: "found", asked: 2 });
    expect(await answersTo(reply)).toEqual({ is: "broken", asked: 4 });
  });

  it("that never comes is broken", async () => {
    const { url } = await startLoopback(() => null);
    const patience = { maxWaitSeconds: 10, timeoutMs: 20, secondMs: 1 };
    const connection = connectForReading("t", { GITHUB_API_URL: url }, "2026-03-10", patience);
    const reader = openReader(connection, { reserve: 0, now: () => "2026-01-31T12:00:00Z" });
    expect((await readIssue(reader, where, 1)).is).toBe("broken");
  });

  it("says which permission a token lacks", async () => {
    const { url } = await startLoopback(() => ({
      status: 403,
      body: { message: "Resource not accessible by integration" },
    }));
    const answer = await readIssue(readerOf(url), where, 1);
    expect(answer).toMatchObject({ is: "refused", failure: { help: "give the token the permission issues: read" } });
  });

  it("about a renamed repository is the repository under its new name", async () => {
    const { url } = await startLoopback(({ path }, self) =>
      path === "/repositories/7"
        ? { body: repository }
        : { status: 301, headers: { location: `${self}/repositories/7` } },
    );
    expect(await readRepository(readerOf(url), where)).toMatchObject({
      is: "found",
      value: { full_name: "Codertocat/Hello" },
    });
  });

  it("about a transferred issue says where it went", async () => {
    const { url } = await startLoopback(({ path }, self) =>
      path === "/repositories/9/issues/3"
        ? { body: issue(3) }
        : { status: 301, headers: { location: `${self}/repositories/9/issues/3` } },
    );
    const reader = readerOf(url);
    const answer = await readIssue(reader, where, 1);
    expect(answer).toEqual({ is: "moved", to: `${url}/repositories/9/issues/3` });
    expect(await readMovedIssue(reader, `${url}/repositories/9/issues/3`)).toMatchObject({ value: { number: 3 } });
    expect(await readMovedIssue(reader, `${url}/elsewhere`)).toEqual({ is: "missing" });
  });
});

describe("a limit", () => {
  // The throttling plugin counts seconds in 31 bits.
  const reset = String(Date.UTC(2037, 0, 31, 13) / 1000);
  const date = "Sat, 31 Jan 2026 12:00:00 GMT";
  const primary = { "x-ratelimit-limit": "60", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };

  it("that is long ends the reading at once, with the time to go on", async () => {
    const until = "2037-01-31T13:00:00Z";
    expect(await answersTo({ status: 403, headers: primary })).toEqual({ is: "limited", asked: 1, until });
    expect(await answersTo({ status: 429, headers: primary })).toEqual({ is: "limited", asked: 1, until });
  });

  it("of the second sort is told by its words, and by how long it lasts", async () => {
    const body = { message: "You have exceeded a secondary rate limit." };
    const long = { status: 403, body, headers: { "retry-after": "300", date } };
    expect(await answersTo(long)).toEqual({ is: "limited", asked: 1, until: "2026-01-31T12:05:00Z" });
    const unsaid = { status: 403, body, headers: { date } };
    expect(await answersTo(unsaid)).toEqual({ is: "limited", asked: 1, until: "2026-01-31T12:01:00Z" });
  });

  it("that is short is waited for", async () => {
    const body = { message: "You have exceeded a secondary rate limit." };
    const short = { status: 403, body, headers: { "retry-after": "2", date } };
    expect(await answersTo(short, { body: issue(1) })).toEqual({ is: "found", asked: 2 });
  });

  it("leaves a reserve to others", async () => {
    const headers = { ...primary, "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "20" };
    const { url, seen } = await startLoopback(() => ({ body: issue(1), headers }));
    const reader = readerOf(url);
    expect((await readIssue(reader, where, 1)).is).toBe("found");
    expect(await readIssue(reader, where, 1)).toEqual({ is: "limited", until: "2037-01-31T13:00:00Z" });
    expect([seen.length, reader.sent()]).toEqual([1, 1]);
    const later = openReader(impatient(url), { reserve: 20, now: () => "2037-01-31T13:00:01Z" });
    expect([(await readIssue(later, where, 1)).is, (await readIssue(later, where, 1)).is]).toEqual(["found", "found"]);
  });
});

describe("a feature that the host does not have", () => {
  it("is asked for a few times, told in one line, and left alone from then on", async () => {
    const { url, seen } = await startLoopback(() => ({ status: 404 }));
    const reader = readerOf(url);
    const parameters = { ...where, issue_number: 1 };
    for (let time = 0; time < 5; time += 1) {
      expect(await reader.one({ name: "parent", parameters }, issuePayload)).toEqual({
        is: "absent",
        feature: "sub-issues",
      });
    }
    expect(seen).toHaveLength(3);
    expect(reader.notes()).toEqual(["this server has no sub-issues: they are left out"]);
  });

  it("is there when it was found once", async () => {
    let asked = 0;
    const { url, seen } = await startLoopback(() => (asked++ === 0 ? { body: issue(1) } : { status: 404 }));
    const reader = readerOf(url);
    const parameters = { ...where, issue_number: 1 };
    for (let time = 0; time < 6; time += 1) await reader.one({ name: "parent", parameters }, issuePayload);
    expect([seen.length, reader.notes()]).toEqual([6, []]);
  });
});

function connecting(address: string) {
  return () => connectForReading("t", { GITHUB_API_URL: address }, "2022-11-28");
}

describe("a connection", () => {
  it("sends no token over a line that others can read", () => {
    for (const address of ["http://ghe.example/api/v3", "ftp://localhost", "nonsense"]) {
      expect(connecting(address)).toThrow("GITHUB_API_URL is not an https: address");
    }
    for (const address of ["https://ghe.example/api/v3/", "http://localhost:1"]) {
      expect(connecting(address)).not.toThrow();
    }
  });

  it("asks by the version of the interface that it is told", async () => {
    const { url, seen } = await startLoopback(() => ({ body: issue(1) }));
    await readIssue(openReader(impatient(url, "2026-03-10"), { reserve: 0, now: () => "" }), where, 1);
    expect(seen[0]?.headers["x-github-api-version"]).toBe("2026-03-10");
  });
});
