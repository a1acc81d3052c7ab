import { describe, expect, it } from "vitest";
import { agentAt, agentIn, generations } from "../support/agents.ts";
import type { Agent, Generation } from "../support/agents.ts";
import type { TestRepository } from "../support/git.ts";
import { committedStore, served } from "../support/served.ts";

const packet = "01JD00000000000000000000C1";

const ways: readonly (readonly [
  string,
  Generation,
  (repository: TestRepository, generation: Generation) => Promise<Agent>,
])[] = generations.flatMap((generation) => [
  [`${generation} over stdio`, generation, ({ folder }, which) => agentIn(folder, which)] as const,
  [
    `${generation} over HTTP`,
    generation,
    async (repository, which) => {
      const { fetch } = await served(repository);
      return agentAt("http://localhost/mcp", which, async (input, init) => {
        const request = new Request(input, init);
        request.headers.set("host", "localhost");
        return fetch(request);
      });
    },
  ] as const,
]);

describe.each(ways)("an agent with the client of %s", (_, generation, connect) => {
  it("finds work, takes it, reads what it is told, records what it made, and finishes", async () => {
    const repository = committedStore();
    const agent = await connect(repository, generation);
    const opened = await agent.call("open_issue", {
      title: "Add /ready",
      type: "feature",
      status: "ready",
      criteria: ["200"],
    });
    expect(opened).toMatchObject({ isError: false });
    const issue = idIn(opened.value["created"]);
    const briefing = {
      issue,
      summary: "Do it",
      instructions: "Answer 200.",
      fields: { assumptions: ["The port stays."] },
    };
    expect(await agent.call("write_packet", briefing)).toMatchObject({ isError: false });
    expect((await agent.call("ready")).value).toMatchObject({ issues: [{ id: issue, title: "Add /ready" }] });

    const { value: claimed } = await agent.call("claim", { id: issue });
    const run = idIn(claimed["created"]);
    expect(claimed).toMatchObject({ run });
    const { value: context } = await agent.call("get_context", { run });
    expect(context).toMatchObject({
      run: { id: run, status: "running", executor: { actor: { actor_id: "coder" } } },
      issue: { id: issue, data: { title: "Add /ready" } },
      packets: [
        {
          verified: true,
          pinned: true,
          sealed: true,
          from: { landed: true, commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
          data: { summary: "Do it", instructions: "Answer 200.", assumptions: ["The port stays."] },
        },
      ],
    });
    expect((await agent.call("ready")).value).toMatchObject({
      issues: [],
      help: expect.stringContaining("list issue"),
    });

    const made = await agent.call("record_artifact", { run, type: "doc", uri: "README.md" });
    expect(made, JSON.stringify(made)).toMatchObject({ isError: false });
    const ended = await agent.call("finish_run", { id: run, outcome: "done", summary: "It answers." });
    expect(ended).toMatchObject({ isError: false, value: { commit: repository.git("rev-parse", "HEAD") } });
    expect((await agent.call("check", { id: run })).value).toMatchObject({ counts: { error: 0 } });
    await agent.close();
    repository.git("fsck", "--strict");
  });

  it("is refused with a reason that it can act on", async () => {
    const repository = committedStore();
    const agent = await connect(repository, generation);
    const wrong = await agent.call("open_issue", { title: "x", type: "bug", repo: "nope" });
    expect(wrong).toMatchObject({ isError: true, value: { code: "usage", help: expect.any(String) } });
    const bad = await agent.call("write_packet", { supersedes: packet, summary: "x", fields: { nonsense: 1 } });
    expect(bad).toMatchObject({
      isError: true,
      value: { findings: [{ pointer: "/nonsense", help: expect.any(String) }] },
    });
    const over = await agent.call("finish_run", { id: "01JD00000000000000000000F1", outcome: "done", summary: "x" });
    expect(over).toMatchObject({
      isError: true,
      value: { help: "a new attempt is a new Run: claim 01JD00000000000000000000B1" },
    });
    const elsewhere = await agent.call("record_artifact", { run: "F1", type: "doc", uri: "/report.md" });
    expect(elsewhere).toMatchObject({ isError: true, value: { help: "give it from the root of the repository" } });
    const malformed = await agent.call("show", { id: 7 });
    expect(malformed.isError).toBe(true);
    await agent.close();
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });
});

function idIn(created: unknown): string {
  const [first]: unknown[] = Array.isArray(created) ? created : [];
  const names: unknown[] = Array.isArray(created) ? created : [];
  const run = names.find((name) => String(name).startsWith("Run ")) ?? first;
  return String(run).split(" ")[1] ?? "";
}
