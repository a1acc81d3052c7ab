import * as fc from "fast-check";
import { decodeTime } from "ulid";
import { describe, expect, it } from "vitest";
import { closedBy } from "../../src/github/closing-keywords.ts";
import { decidePriority } from "../../src/github/issue-priority.ts";
import { decideStatus } from "../../src/github/issue-status.ts";
import { decideType } from "../../src/github/issue-type.ts";
import { webHost } from "../../src/github/client.ts";
import { withIssueGone } from "../../src/github/gone-issue.ts";
import { mapActor } from "../../src/github/map-actor.ts";
import { bareIssue, mapIssue } from "../../src/github/map-issue.ts";
import { deterministicId } from "../../src/github/mapping.ts";
import { issuePayload } from "../../src/github/payload-issue.ts";
import { placeOf } from "../../src/github/read-repository.ts";
import { acceptanceCriteria } from "../../src/github/task-list.ts";
import { isUlid } from "../../src/model/id.ts";
import { formattedText } from "../../src/operations/object-text.ts";
import { check } from "../../src/check/check.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { defaultGithubSettings } from "../../src/store/github-settings.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { filesOfDrafts, helloWorld, mappingOf } from "./mapped.ts";

const settings = defaultGithubSettings;
const noFields = { issue_field_values: [] };

describe("the id of what is new", () => {
  it("is the same for everybody, and another for each kind", () => {
    const id = deterministicId("Issue", "github.com/4711#1", "2019-05-16T10:00:00Z");
    expect(id).toBe("01DB01B480YWXPTKNEWH1VWPHV");
    expect(deterministicId("Run", "github.com/4711#1", "2019-05-16T10:00:00Z")).not.toBe(id);
  });

  it("is a ULID of the time of its creation", () => {
    const times = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.string(), times, (externalId, time) => {
        const id = deterministicId("Issue", externalId, time.toISOString());
        expect(isUlid(id)).toBe(true);
        expect(decodeTime(id)).toBe(time.getTime());
      }),
    );
  });
});

describe("an account", () => {
  it.each([
    [{ id: 1, login: "a", type: "User" }, "human", "github.com/user/1"],
    [{ id: 2, login: "a[bot]", type: "Bot" }, "system", "github.com/user/2"],
    [{ id: 198982749, login: "Copilot", type: "Bot" }, "agent", "github.com/user/198982749"],
    [{ id: 3, login: "acme", type: "Organization" }, "system", "github.com/user/3"],
    [{ id: 4, login: "a", type: "Mannequin" }, "human", "github.com/user/4"],
    [{ id: 10137, login: "ghost", type: null }, "human", "github.com/user/10137"],
    [{ id: 5, login: "ai", type: "User" }, "agent", "github.com/user/5"],
    [{ id: 6, login: "ci", type: "User" }, "system", "github.com/user/6"],
    [null, "system", "github.com/unknown"],
  ] as const)("%j is %s %s", (account, kind, id) => {
    const mapping = mappingOf({ agents: [5], systems: [6] });
    expect(mapActor(account, mapping)).toMatchObject({ actor_kind: kind, actor_id: id });
  });
});

describe("the type of an issue", () => {
  it.each([
    [[], "chore"],
    [["bug"], "bug"],
    [["Type: Regression"], "bug"],
    [["kind/enhancement"], "feature"],
    [["user-documentation"], "doc"],
    [["needs-docs"], "chore"],
    [["debugging"], "chore"],
    [["docs", "bug"], "bug"],
    [["question"], "research"],
    [["outage"], "incident"],
    [["ci"], "ops"],
  ])("with the labels %j is %s", (labels, type) => {
    expect(decideType({ labels, type: null }, settings).value).toBe(type);
  });

  it("is GitHub's own type where it is one that is known", () => {
    expect(decideType({ labels: ["docs"], type: { name: "Bug" } }, settings)).toMatchObject({
      value: "bug",
      by: "type",
    });
    expect(decideType({ labels: ["docs"], type: { name: "Story" } }, settings)).toMatchObject({
      value: "doc",
      by: "label",
    });
    expect(decideType({ labels: [], type: { name: "incident" } }, settings).value).toBe("incident");
  });
});

describe("the priority of an issue", () => {
  it.each([
    [["P1"], "P1"],
    [["p0"], "P0"],
    [["priority: critical"], "P0"],
    [["Priority/High"], "P1"],
    [["priority low"], "P3"],
    [["priority: 7"], "P2"],
    [["high"], "P2"],
    [["P3", "priority: high"], "P1"],
    [["P10"], "P2"],
  ])("with the labels %j is %s", (labels, priority) => {
    expect(decidePriority({ labels, ...noFields }, settings).value).toBe(priority);
  });
});

describe("the status of an issue", () => {
  it.each([
    ["open", null, [], "planned"],
    ["open", "reopened", [], "planned"],
    ["open", null, ["Status: Blocked"], "blocked"],
    ["open", null, ["in progress", "ready"], "running"],
    ["open", null, ["todo"], "ready"],
    ["closed", null, ["blocked"], "done"],
    ["closed", "completed", [], "done"],
    ["closed", "not_planned", ["in progress"], "canceled"],
    ["closed", "duplicate", [], "canceled"],
    ["closed", "sold", [], "done"],
    ["hidden", null, [], "planned"],
  ])("%s, %s, with the labels %j is %s", (state, reason, labels, status) => {
    const issue = { state, state_reason: reason, labels, issue_dependencies_summary: null };
    expect(decideStatus({ issue, isDiscussion: false, hasOpenPullRequest: false }, settings).value).toBe(status);
  });
});

describe("what a text closes", () => {
  it.each([
    ["Fixes #12", [12]],
    ["close #1, closes #2 and resolved: #3", [1, 2, 3]],
    ["FIXED Codertocat/Hello-World#4", [4]],
    ["fixes https://github.com/Codertocat/Hello-World/issues/5", [5]],
    ["fixes other/repo#6, fixes https://github.com/o/r/issues/7", []],
    ["see #8, prefixes #9, fixes#10, fix # 11, fixes #12abc", []],
    ["fixes #0, fixes #13 and fixes #13", [13]],
  ])("%s", (text, numbers) => {
    expect(closedBy(text, { host: "github.com", repository: mappingOf().repository })).toEqual(numbers);
  });
});

describe("acceptance criteria", () => {
  it.each([
    ["items below a heading about it", "## Acceptance\n- [ ] a\n* [x] b\n1. [X] c\n- d\n", ["a", "b", "c"]],
    ["up to the next heading", "Acceptance criteria\n- [ ] x\n### Done when\n\n- [ ] a\n# Other\n- [ ] b", ["a"]],
    ["below a bold line", "**Acceptance criteria:**\n- [ ] a", ["a"]],
    ["not in fenced code", "# Acceptance\n````\n```\n- [ ] a\n````\n- [ ] b", ["b"]],
    ["not empty ones", "# Acceptance\n- [ ] \u200b\n- [ ]", []],
  ])("are %s", (_what, body, criteria) => {
    expect(acceptanceCriteria(body)).toEqual(criteria);
  });
});

describe("an address that GitHub leads on to", () => {
  it.each([
    ["https://api.github.com/repositories/7", { repositoryId: 7, number: null }],
    ["https://ghe.example/api/v3/repositories/7/issues/3", { repositoryId: 7, number: 3 }],
    ["https://api.github.com/repos/a/b", null],
    ["", null],
  ])("%s", (address, place) => {
    expect(placeOf(address)).toEqual(place);
  });
});

describe("an issue that was deleted on GitHub", () => {
  it("stays, canceled, and says so once", () => {
    const [draft] = mapIssue(bareIssue(issueWith({ title: "Crash" })), mappingOf()).drafts;
    const gone = withIssueGone(draft?.value ?? {}, "2026-01-31T12:00:00Z");
    expect(gone).toMatchObject({
      status: "canceled",
      meta: { "github/issue": { gone: "2026-01-31T12:00:00Z", number: 1 } },
    });
    expect(withIssueGone(gone ?? {}, "2026-02-01T12:00:00Z")).toBeNull();
    expect(withIssueGone({ ...draft?.value, status: "done" }, "2026-01-31T12:00:00Z")).toMatchObject({
      status: "done",
    });
  });
});

describe("the host of a server", () => {
  it.each([
    [{}, "github.com"],
    [{ GITHUB_SERVER_URL: "https://ghe.example", GITHUB_API_URL: "https://ghe.example/api/v3" }, "ghe.example"],
    [{ GITHUB_API_URL: "https://api.octo.ghe.com" }, "octo.ghe.com"],
    [{ GITHUB_API_URL: "https://ghe.example:8443/api/v3" }, "ghe.example:8443"],
  ])("%j is %s", (env, host) => {
    expect(webHost(env)).toBe(host);
  });
});

describe("the longest of everything", () => {
  it("still fits in a file", async () => {
    const item = `- [ ] ${"\u{1f600}".repeat(3_000)}\n`;
    const issue = issueWith({
      title: "\u{1f600}".repeat(9_000),
      body: `# Acceptance\n${item.repeat(40)}`,
      labels: Array(100).fill("l"),
    });
    const { drafts } = mapIssue(bareIssue(issue), mappingOf());
    const corpus = await corpusOf(Object.fromEntries(filesOfDrafts(drafts)));
    const report = await check({ head: corpus, now: "2026-12-01T00:00:00Z", cache: memoryCache() });
    expect(report.conclusion).toBe("clean");
  });
});

/** An issue, changed in some of GitHub's members. */
function issueWith(changes: object) {
  const fixed = { id: 1, number: 1, html_url: `${helloWorld.html_url}/issues/1`, state: "open" };
  return issuePayload.parse({ ...fixed, created_at: "2019-05-16T10:00:00Z", ...changes });
}

describe("an issue of any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom("\n", " ", "-", "#", ":", "\t", "|", "'", '"', "x", "\u2028", "\ufeff"),
      maxLength: 60,
    }),
  );

  it("is in canonical form, and passes the check", async () => {
    const anyIssue = fc.record({ title: texts, body: fc.option(texts), labels: fc.array(texts, { maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(anyIssue, async (given) => {
        const { drafts } = mapIssue(bareIssue(issueWith(given)), mappingOf());
        const corpus = await corpusOf(Object.fromEntries(filesOfDrafts(drafts)));
        const report = await check({ head: corpus, now: "2026-12-01T00:00:00Z", cache: memoryCache() });
        expect(report.findings.filter(({ level }) => level === "error")).toEqual([]);
        for (const { kind, id, value } of drafts) {
          const stored = corpus.find(kind, id);
          expect(stored?.value).toEqual(value);
          expect(stored === null ? null : formattedText(stored, printYaml(value))).toBe(printYaml(value));
        }
      }),
      { numRuns: 60 },
    );
  });
});
