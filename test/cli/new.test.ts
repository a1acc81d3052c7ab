import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { issueId, repoId, sampleStore } from "./store.ts";

const me = { CWOM_ACTOR: "agent:coder" };

describe("cwom new", () => {
  it("makes an object from flags, and says its id alone for scripts", async () => {
    const { folder, read } = sampleStore();
    const flags = ["--type", "bug", "--criterion", "It is: fast", "--criterion", "It is small", "--tag", "slow"];
    const more = ["--blocked-by", "B1", "--assignee", "me", "--set", "meta.ours/size=3", "--format", "id"];
    const made = await runCwom(folder, ["issue", "new", "Measure latency", ...flags, ...more], "", me);
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^[0-9A-Z]{26}\n$/);
    const id = made.stdout.trim();
    const text = read(`cwom/Issue/${id}.yaml`);
    for (const part of [
      "title: Measure latency\ntype: bug\n",
      'criteria:\n    - "It is: fast"\n    - It is small\n',
      `blocked_by:\n    - kind: Issue\n      id: ${issueId}\n`,
      "actor_kind: agent\n    actor_id: coder\n",
      "meta:\n  ours/size: 3\n",
      `repo:\n  kind: Repo\n  id: ${repoId}\n`,
    ])
      expect(text).toContain(part);
    expect(read(`cwom/Issue/${issueId}.yaml`)).toContain(id);
    expect((await runCwom(folder, ["check", "--base", "HEAD"])).code).toBe(0);
  });

  it("knows every kind by its short and its long name, and a version from cwom's own", async () => {
    const { folder, git } = sampleStore();
    const commands = [
      ["packet", "new", "Second briefing", "--for-issue", "B1", "--version", "1.1", "--instructions", "Do it."],
      ["new", "context-packet", "Third briefing", "--for-issue", "B1", "--instructions", "Do it.", "--version", "1.2"],
      ["snapshot", "take", "--scope", "repo", "--available-minutes", "90", "--tolerance", "low"],
      [
        "doctrine",
        "add",
        "small",
        "--namespace",
        "shop",
        "--version",
        "2.0",
        "--type",
        "principle",
        "--statement",
        "Small.",
      ],
      ["repo", "add", "Other", "--slug", "shop/other", "--system", "github", "--url", "https://github.com/shop/other"],
      ["new", "Runs", "--for-issue", "B1", "--repo", "A1"],
    ];
    for (const command of commands) {
      const made = await runCwom(folder, command, "", me);
      expect(made, `${command.join(" ")}: ${made.stderr}`).toMatchObject({ code: 0 });
    }
    const checked = await runCwom(folder, ["check", "--base", "HEAD", "--fail-on", "warning"]);
    expect(checked.code, checked.stdout).toBe(0);
    expect(git("grep", "--untracked", "-h", "^version:", "cwom/ContextPacket").split("\n")).toContain('version: "1.2"');
    expect(git("grep", "--untracked", "-c", "^seal:", "cwom/ContextPacket").split("\n").length).toBe(2);
  });

  it("leaves a draft without a seal, and writes nothing on a dry run", async () => {
    const { folder, git } = sampleStore();
    const packet = ["packet", "new", "Draft", "--for-issue", "B1"];
    const shown = await runCwom(folder, [...packet, "--dry-run"], "", me);
    expect(shown.stdout).toMatch(/^\+summary: Draft\n[^]*^\+seal:/m);
    expect(git("status", "--porcelain")).toBe("");
    await runCwom(folder, [...packet, "--draft"], "", me);
    expect(git("status", "--porcelain")).toContain("?? cwom/ContextPacket/");
    expect(() => git("grep", "--untracked", "^seal:", "cwom/ContextPacket")).toThrow();
  });

  it.each([
    [
      "Issue",
      ["issue", "new"],
      ["--title <text>, --type <word>", "--type <word> is one of feature, bug, chore", "cwom issue new --help"],
    ],
    ["ContextPacket", ["packet", "new", "Short"], ["--for-issue <id>", `is one of ${issueId} (Add /healthz)`]],
    ["Repo", ["new", "repo", "--name", "X"], ["Repo needs --slug <text>, --system <text>"]],
    [
      "DoctrineRef",
      ["doctrine", "add"],
      ["--namespace <text>, --name <text>, --version <text>, --type <word>, --statement <text>"],
    ],
  ])("names every flag that a new %s lacks, with what it takes, away from a terminal", async (_kind, args, words) => {
    const { folder, git } = sampleStore();
    const refused = await runCwom(folder, args, "", me);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    for (const part of words) expect(refused.stderr).toContain(part);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("asks for the Repo where there are several, and says that there is none where there is none", async () => {
    const { folder } = sampleStore();
    await runCwom(folder, ["repo", "add", "Other", "--slug", "shop/other", "--system", "git"]);
    const { stderr } = await runCwom(folder, ["issue", "new", "X", "--type", "bug"]);
    expect(stderr).toContain("Issue needs --repo <id>");
    expect(stderr).toContain(`${repoId} (Orders)`);
    const empty = await runCwom(createRepository().folder, ["issue", "new", "X", "--type", "bug"]);
    expect(empty).toMatchObject({ code: 2 });
    expect(empty.stderr).toContain("cwom init");
  });

  it("makes one commit of the object when asked to, and of a later edit of it", async () => {
    const { folder, git } = sampleStore();
    const made = await runCwom(folder, ["issue", "new", "X", "--type", "bug", "--commit", "--format", "id"], "", me);
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const id = made.stdout.trim();
    expect(git("show", "--format=%s", "--name-only")).toContain(`Add Issue ${id} "X"\n\ncwom/Issue/${id}.yaml`);
    const text = git("show", `HEAD:cwom/Issue/${id}.yaml`).replace("title: X", "title: Y");
    const edited = await runCwom(folder, ["edit", id, "--from", "-", "--commit"], `${text}\n`, me);
    expect(edited, edited.stderr).toMatchObject({ code: 0 });
    expect(git("log", "-1", "--format=%s")).toBe(`Edit Issue ${id} "X"`);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("refuses what the check refuses, and says in JSON what became of it", async () => {
    const { folder, git } = sampleStore();
    const issue = ["issue", "new", "X", "--type", "bug", "--format", "json"];
    expect(JSON.parse((await runCwom(folder, issue)).stdout)).toMatchObject({
      conclusion: "written",
      objects: [{ kind: "Issue" }],
    });
    git("clean", "-fdq");
    const refused = await runCwom(folder, [...issue, "--created-at", "yesterday"]);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      conclusion: "refused",
      findings: [{ rule: "object/timestamp-format" }, { rule: "object/timestamp-format" }],
    });
    const failed = await runCwom(folder, ["issue", "new", "--format", "json"]);
    expect(failed.code).toBe(2);
    expect(JSON.parse(failed.stdout)).toMatchObject({
      failure: { code: "usage", message: "Issue needs --title <text>, --type <word>" },
    });
    expect(git("status", "--porcelain")).toBe("");
  });
});

describe("cwom new --from", () => {
  it("takes Markdown with front matter, the text below it into the field for text; flags stand over it", async () => {
    const { folder, write, git } = sampleStore();
    write("draft.md", "---\nkind: issue\ntitle: From a draft\ntype: bug\npriority: P3\n---\n\n# Why\n\nBecause.\n");
    const made = await runCwom(folder, ["issue", "new", "--from", "draft.md", "--priority", "P0"]);
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const text = git("grep", "--untracked", "-h", "", "cwom/Issue");
    expect(text).toContain("title: From a draft\ndescription: |\n  # Why\n\n  Because.\ntype: bug\npriority: P0\n");
    write("policy.md", "---\nname: small\nnamespace: shop\nversion: '1.0'\ntype: policy\n---\nKeep changes small.\n");
    expect((await runCwom(folder, ["doctrine", "add", "--from", "policy.md"])).code).toBe(0);
    expect(git("grep", "--untracked", "-h", "statement", "cwom/DoctrineRef")).toContain(
      "statement: Keep changes small.",
    );
  });

  it("takes YAML and JSON, from a file or from stdin", async () => {
    const { folder, write, git } = sampleStore();
    write("a.yaml", "title: In YAML\ntype: bug\n");
    write("b.json", '{"title": "In JSON", "type": "bug", "tags": ["x"]}');
    expect((await runCwom(folder, ["new", "issue", "--from", "a.yaml"])).code).toBe(0);
    expect((await runCwom(folder, ["new", "issue", "--from", "b.json"])).code).toBe(0);
    expect(
      (await runCwom(folder, ["new", "issue", "--from", "-"], '{"title": "From stdin", "type": "bug"}')).code,
    ).toBe(0);
    const titles = git("grep", "--untracked", "-h", "^title: .*\\(YAML\\|JSON\\|stdin\\)", "cwom/Issue").split("\n");
    expect(titles.toSorted()).toEqual(["title: From stdin", "title: In JSON", "title: In YAML"]);
  });

  it("runs nothing that a draft holds", async () => {
    const { folder, write } = sampleStore();
    for (const opening of ["---js", "---javascript", "---JS", "--- js"]) {
      write("draft.md", `${opening}\n{title: require("fs").writeFileSync("pwned", "")}\n---\nBody\n`);
      const refused = await runCwom(folder, ["issue", "new", "--from", "draft.md"]);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(existsSync(join(folder, "pwned"))).toBe(false);
    }
  });

  it.each([
    ["no.md", null, "cannot be read"],
    ["a.md", "---\nkind: Run\n---\n", 'is of kind "Run"'],
    ["a.md", "---\ndescription: here\n---\nand here\n", "description stands in the front matter and below it"],
    ["a.yaml", "title: a: b\n", "a.yaml:1:"],
    ["a.json", "[1]", "a.json"],
  ])("says what is wrong with %s holding %j", async (path, text, words) => {
    const { folder, write } = sampleStore();
    if (text !== null) write(path, text);
    const refused = await runCwom(folder, ["issue", "new", "X", "--type", "bug", "--from", path]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(words);
  });
});
