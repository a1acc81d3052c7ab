import { describe, expect, it } from "vitest";
import { helpForTools } from "../../src/mcp/tool-help.ts";
import { agentAt, generations } from "../support/agents.ts";
import type { Agent } from "../support/agents.ts";
import { committedStore, served } from "../support/served.ts";
import type { TestRepository } from "../support/git.ts";
import { sampleObjects } from "../support/sample-store.ts";

const ids = {
  issue: "01JD00000000000000000000B1",
  packet: "01JD00000000000000000000C1",
  run: "01JD00000000000000000000F1",
};
const packetFile = `cwom/ContextPacket/${ids.packet}.yaml`;

async function agentOf(repository: TestRepository): Promise<Agent> {
  const { fetch } = await served(repository);
  return agentAt("http://localhost/mcp", "today", async (input, init) => {
    const request = new Request(input, init);
    request.headers.set("host", "localhost");
    return fetch(request);
  });
}

describe("the list of tools", () => {
  it.each(generations)(
    "is at most 12 in 8 KB, with the names that agents rely on (client of %s)",
    async (generation) => {
      const { fetch } = await served();
      const sizes: number[] = [];
      const agent = await agentAt("http://localhost/mcp", generation, async (input, init) => {
        const request = new Request(input, init);
        request.headers.set("host", "localhost");
        const asked = await request.clone().text();
        const response = await fetch(request);
        if (asked.includes('"tools/list"')) sizes.push((await response.clone().text()).length);
        return response;
      });
      const names = (await agent.tools()).map(({ name }) => name);
      expect(names).toEqual(
        "ready claim get_context record_artifact finish_run open_issue write_packet enqueue list show trace check".split(
          " ",
        ),
      );
      expect(sizes).toHaveLength(1);
      expect(sizes[0]).toBeLessThanOrEqual(8 * 1024);
      await agent.close();
    },
  );
});

describe("the help of a refusal", () => {
  it.each([
    ["a new attempt is a new Run: cwom run start --issue 01A", "a new attempt is a new Run: claim 01A"],
    ["take another one: cwom ready", "take another one: ready"],
    ["see which there are: cwom list Run, cwom list Issue", "see which there are: list Run, list Issue"],
    ["see it: cwom show 01A --format yaml", "see it: show 01A"],
    ["go on from that one: cwom packet supersede 01A", "go on from that one: write_packet with supersedes 01A"],
    ["take it off the list: cwom run cancel 01A", "take it off the list: finish_run 01A"],
    [
      'hand it in: cwom artifact add <file> --run 01A --type report --check "<criterion>=passed"',
      "hand it in: record_artifact of run 01A, type report, with checks",
    ],
    ["mend them first: cwom check", "mend them first: check"],
    ["open it again first: cwom set 01A status=ready", "open it again first: cwom set 01A status=ready"],
    ["begin it first: cwom run start --run 01A", "begin it first: cwom run start --run 01A"],
  ])("%j names the call: %j", (help, call) => {
    expect(helpForTools(help)).toBe(call);
  });
});

describe("answers", () => {
  it("are short unless a member is asked for, and say how to get the rest", async () => {
    const long = "word ".repeat(2_000);
    const objects = sampleObjects.map((object) =>
      object["id"] === ids.issue ? { ...object, description: long } : object,
    );
    const agent = await agentOf(committedStore(objects));
    const short = await agent.call("show", { id: ids.issue });
    expect(JSON.stringify(short.value).length).toBeLessThan(3_000);
    expect(JSON.stringify(short.value)).toContain("ask for this member in fields");
    const whole = await agent.call("show", { id: ids.issue, fields: ["description", "acceptance.criteria"] });
    expect(whole.value).toMatchObject({
      data: { description: long, "acceptance.criteria": ["GET /healthz answers 200"] },
    });
    expect((await agent.call("trace", { id: ids.issue, limit: 2 })).value).toMatchObject({ more: 5 });
    await agent.close();
  });

  it("of a list go on at the cursor", async () => {
    const more = Array.from({ length: 4 }, (_, n) => ({
      ...sampleObjects[1],
      id: `01JD0000000000000000000Z${n}A`,
      context_packets: [],
    }));
    const agent = await agentOf(committedStore([...sampleObjects, ...more]));
    const first = await agent.call("list", { kind: "issue", limit: 3, fields: ["title"] });
    expect(first.value).toMatchObject({ items: [{ kind: "Issue", title: "Add /healthz" }, {}, {}] });
    const rest = await agent.call("list", { kind: "issue", limit: 3, cursor: first.value["next"] });
    expect(rest.value).toMatchObject({ items: [{ status: "done" }, {}], next: null });
    expect(await agent.call("list", { kind: "isue" })).toMatchObject({
      isError: true,
      value: { help: "did you mean issue?" },
    });
    await agent.close();
  });
});

describe("get_context", () => {
  it("gives nothing of what is not what the Run was told", async () => {
    const repository = committedStore();
    const agent = await agentOf(repository);
    expect(await agent.call("get_context", { run: ids.run })).toMatchObject({
      isError: false,
      value: {
        packets: [{ id: ids.packet, verified: false, pinned: false, sealed: false }],
        doctrine: [{}],
        constraints: {},
      },
    });
    const sealed = await agent.call("write_packet", { supersedes: ids.packet, summary: "Second" });
    const id = /ContextPacket (\w+)/.exec(JSON.stringify(sealed.value))?.[1] ?? "";
    const opened = await agent.call("open_issue", { title: "More", type: "chore", status: "ready" });
    const issue = /Issue (\w+)/.exec(JSON.stringify(opened.value))?.[1] ?? "";
    await agent.call("write_packet", { issue, summary: "Told", instructions: "As agreed." });
    await agent.call("claim", { id: issue });
    const { value } = await agent.call("get_context", { run: issue });
    expect(value).toMatchObject({ packets: [{ verified: true, pinned: true, data: { instructions: "As agreed." } }] });
    const told = /"packets":\[\{"id":"(\w+)"/.exec(JSON.stringify(value))?.[1] ?? "";
    const file = `cwom/ContextPacket/${told}.yaml`;
    repository.write(file, repository.read(file).replace("As agreed.", "Something else."));
    repository.commit("tampered");
    expect(id).not.toBe("");
    const refused = await agent.call("get_context", { run: issue });
    expect(refused).toMatchObject({
      isError: true,
      value: { refused: expect.stringContaining("is not what the Run was told") },
    });
    expect(JSON.stringify(refused.value)).not.toContain("Something else.");
    await agent.close();
  });

  it.each([
    ["the remote's default branch", "trunk"],
    ["its main, where the clone does not know which is the default", "main"],
  ])("says of every text whether it has landed on %s", async (_, branch) => {
    const repository = committedStore();
    repository.git("update-ref", `refs/remotes/origin/${branch}`, "HEAD");
    if (branch !== "main") repository.git("symbolic-ref", "refs/remotes/origin/HEAD", `refs/remotes/origin/${branch}`);
    const issueFile = `cwom/Issue/${ids.issue}.yaml`;
    repository.write(issueFile, repository.read(issueFile).replace("P1", "P0"));
    repository.commit("not reviewed yet");
    const agent = await agentOf(repository);
    const { value } = await agent.call("get_context", { run: ids.run });
    expect(value).toMatchObject({
      issue: { from: { landed: false, author: expect.any(String), path: issueFile } },
      packets: [{ from: { landed: true, path: packetFile } }],
    });
    await agent.close();
  });
});
