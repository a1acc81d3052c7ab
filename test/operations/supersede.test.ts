import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { objectDigest } from "../../src/model/digest.ts";
import { isMapping } from "../../src/model/json.ts";
import { supersedePacket } from "../../src/operations/supersede-packet.ts";
import { runCwom, toldObjects } from "../support/cwom-process.ts";
import { flawsIn, operate, readyStore, valueOf } from "../support/operate.ts";

const issueId = "01JD00000000000000000000B1";
const packetId = "01JD00000000000000000000C1";

type SupersedeInput = z.input<typeof supersedePacket.input>;

describe("the next version of a packet", () => {
  it("is a sealed copy with the changes, listed in the Issue, that names the old one; the old one stays as it is", async () => {
    const repository = readyStore();
    const { outcome } = await operate(repository.folder, supersedePacket, {
      id: "C1",
      fields: { summary: "A better briefing", constraint_snapshot: null },
      changes: [{ field: "assumptions", how: "add", text: "The port is open." }],
    });
    const [made] = outcome.objects;
    const value = await valueOf(repository, made?.id ?? "");
    expect(value).toMatchObject({
      kind: "ContextPacket",
      for_issue: { kind: "Issue", id: issueId },
      version: "1.1",
      summary: "A better briefing",
      instructions: "Answer 200 with an empty body.",
      assumptions: ["The port is open."],
      doctrine_refs: [{ kind: "DoctrineRef", id: "01JD00000000000000000000E1" }],
      meta: { "cwom/supersedes": packetId },
      created_at: "2026-02-01T10:00:00Z",
      updated_at: "2026-02-01T10:00:00Z",
      seal: { digest: objectDigest(value), sealed_by: { actor_kind: "human", actor_id: "ada" } },
    });
    expect(value).not.toHaveProperty("constraint_snapshot");
    expect((await valueOf(repository, issueId))["context_packets"]).toEqual([
      { kind: "ContextPacket", id: packetId },
      { kind: "ContextPacket", id: made?.id },
    ]);
    expect(repository.git("diff", "--name-only")).toBe(`cwom/Issue/${issueId}.yaml`);
    expect(await flawsIn(repository)).toEqual([]);
  });

  it("goes on from the latest version, and takes the version that is asked for", async () => {
    const repository = readyStore();
    const supersede = async (id: string, field: string, text: string): Promise<string> => {
      const changes = [
        { field, how: "set", text } as const,
        { field: "summary", how: "set", text: `By ${id}` } as const,
      ];
      const { outcome } = await operate(repository.folder, supersedePacket, { id, changes });
      return outcome.objects[0]?.id ?? "";
    };
    const second = await supersede(packetId, "instructions", "Answer 201.");
    const third = await supersede(second, "version", "2.9");
    const fourth = await supersede(third, "instructions", "Answer 203.");
    expect((await valueOf(repository, third))["version"]).toBe("2.9");
    expect(await valueOf(repository, fourth)).toMatchObject({ version: "2.10", instructions: "Answer 203." });
    expect(await flawsIn(repository)).toEqual([]);
  });

  it.each([
    ["nothing changes", { id: "C1" }, "refused", "nothing would differ"],
    ["a change changes nothing", { id: "C1", fields: { summary: "Healthz briefing" } }, "refused", "--instructions"],
    [
      "only the version is another",
      { id: "C1", changes: [{ field: "version", how: "set" as const, text: "3" }] },
      "refused",
      "",
    ],
    ["it would be for another Issue", { id: "C1", fields: { for_issue: "B2" } }, "usage", "for the same Issue"],
    [
      "its id is set",
      { id: "C1", changes: [{ field: "id", how: "set" as const, text: "X" }] },
      "usage",
      "cannot be set",
    ],
    ["it is no packet", { id: "B1", fields: { summary: "x" } }, "usage", ""],
  ])("is refused where %s", async (_, input: SupersedeInput, code, words) => {
    const repository = readyStore({ kind: "Issue", id: "01JD00000000000000000000B2", context_packets: [] });
    const failed = operate(repository.folder, supersedePacket, input);
    await expect(failed).rejects.toMatchObject({ code });
    await expect(failed).rejects.toSatisfy((thrown: Error & { help?: string }) =>
      `${thrown.message} ${thrown.help}`.includes(words),
    );
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("is made once: whoever comes second is told of the first", async () => {
    const repository = readyStore();
    const supersede = (text: string): ReturnType<typeof operate> =>
      operate(repository.folder, supersedePacket, { id: "C1", fields: { instructions: text } });
    const settled = await Promise.allSettled(["Answer 201.", "Answer 202.", "Answer 203."].map(supersede));
    const [made] = settled.flatMap((one) => (one.status === "fulfilled" ? one.value.outcome.objects : []));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
      if (one.status === "rejected") expect(String(one.reason)).toContain(`superseded already, by ${made?.id}`);
    }
  });
});

describe("cwom packet supersede", () => {
  it("takes the changes from flags, from a file, from stdin and from an editor", async () => {
    const repository = readyStore();
    const { folder } = repository;
    repository.write("next.yaml", "instructions: Answer 202.\nopen_questions: [Which port?]\n");
    repository.write("editor.sh", `sed -i -e 's/Answer 203/Answer 204/' -e '/^open_questions/,+1d' "$1"\n`);
    let latest = packetId;
    const supersede = async (args: readonly string[], input = ""): Promise<Record<string, unknown>> => {
      const done = await runCwom(folder, ["packet", "supersede", latest, ...args, "--format", "json"], input);
      expect(done, done.stderr).toMatchObject({ code: 0 });
      latest = toldObjects(done.stdout)[0]?.id ?? "";
      return valueOf(repository, latest);
    };
    expect(await supersede(["--instructions", "Answer 201.", "--set", "assumptions+=Port 80"])).toMatchObject({
      instructions: "Answer 201.",
      assumptions: ["Port 80"],
    });
    expect(await supersede(["--from", "next.yaml"])).toMatchObject({
      instructions: "Answer 202.",
      open_questions: ["Which port?"],
      assumptions: ["Port 80"],
    });
    expect(await supersede(["--from", "-"], '{"instructions": "Answer 203."}')).toMatchObject({ version: "1.3" });
    const edited = await runCwom(folder, ["packet", "supersede", latest, "--edit"], "", { EDITOR: "sh editor.sh" });
    expect(edited, edited.stderr).toMatchObject({ code: 0 });
    const made = /ContextPacket (\S+)/.exec(edited.stdout)?.[1] ?? "";
    const value = await valueOf(repository, made);
    expect(value).toMatchObject({ instructions: "Answer 204.", version: "1.4" });
    expect(value).not.toHaveProperty("open_questions");
    expect(isMapping(value["meta"]) && value["meta"]["cwom/supersedes"]).toBe(latest);
  });

  it("makes nothing of a text that was left as it was", async () => {
    const { folder, git } = readyStore();
    const done = await runCwom(folder, ["packet", "supersede", "C1", "--edit"], "", { EDITOR: "true" });
    expect(done).toMatchObject({ code: 1, stdout: "" });
    expect(done.stderr).toContain("nothing was changed");
    expect(git("status", "--porcelain")).toBe("");
  });

  it("keeps what was written in the editor where it is not taken", async () => {
    const { folder, git } = readyStore();
    const args = ["packet", "supersede", "C1", "--edit"];
    const done = await runCwom(folder, args, "", { EDITOR: "echo stray: [ >>" });
    expect(done).toMatchObject({ code: 2, stdout: "" });
    expect(done.stderr).toMatch(
      /your text is kept: \S*CWOM_EDIT-\w+\.yaml\nhelp {3}go on with it there, then: cwom packet supersede \w+ --from/,
    );
    expect(git("status", "--porcelain")).toBe("");
  });

  it("is what the check names where a landed packet was changed", async () => {
    const repository = readyStore();
    const path = `cwom/ContextPacket/${packetId}.yaml`;
    repository.write(path, repository.read(path).replace("200", "204"));
    const checked = await runCwom(repository.folder, ["check", "--base", "HEAD"]);
    expect(checked.stdout).toContain(`what is new belongs in the next version: cwom packet supersede ${packetId}\n`);
  });
});
