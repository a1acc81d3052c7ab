import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TestRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { issueId, sampleStore } from "./store.ts";

const path = `cwom/Issue/${issueId}.yaml`;

/** A store whose Issue has comments of its own, and an editor: a shell script that gets the file as $1. */
function store(): TestRepository {
  const repository = sampleStore();
  repository.write(path, `# kept\n${repository.read(path).replace("type: feature", "type: feature # for now")}`);
  repository.commit("comments");
  return repository;
}

function editor(repository: TestRepository, script: string): Record<string, string> {
  repository.write(".git/editor.sh", script);
  return { EDITOR: "sh .git/editor.sh" };
}

/** The path of the text that was kept, as stderr tells it. */
function keptIn(stderr: string): string {
  return /your text is kept: (?<file>\S+)/.exec(stderr)?.groups?.["file"] ?? "";
}

describe("cwom edit", () => {
  it("writes what the editor made of the file, comments and all, and when", async () => {
    const repository = store();
    const env = editor(repository, `sed -i.bak -e 's/^title: .*/title: Add it/' "$1"`);
    const done = await runCwom(repository.folder, ["edit", "B1"], "", env);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const text = repository.read(path);
    expect(text).toContain("# kept\n");
    expect(text).toContain("type: feature # for now\n");
    expect(text).toContain("title: Add it\n");
    expect(text).not.toContain('updated_at: "2026-01');
    expect(repository.git("status", "--porcelain")).toBe(` M ${path}`);
    expect((await runCwom(repository.folder, ["check", "--base", "HEAD"])).code).toBe(0);
  });

  it("keeps both sides of a relation", async () => {
    const repository = store();
    const other = (
      await runCwom(repository.folder, ["issue", "new", "Other", "--type", "bug", "--format", "id"])
    ).stdout.trim();
    const text = `${repository.read(path)}relationships:\n  blocked_by:\n    - kind: Issue\n      id: ${other}\n`;
    const done = await runCwom(repository.folder, ["edit", "B1", "--from", "-"], text);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(repository.read(`cwom/Issue/${other}.yaml`)).toContain(`blocks:\n    - kind: Issue\n      id: ${issueId}\n`);
  });

  it.each([
    ["an unchanged text", "true"],
    ["an emptied one", `: > "$1"`],
    ["one that is all comments", `echo '# nothing' > "$1"`],
  ])("makes nothing of %s", async (_what, script) => {
    const repository = store();
    const done = await runCwom(repository.folder, ["edit", "B1"], "", editor(repository, script));
    expect(done).toMatchObject({ code: 1, stdout: "" });
    expect(done.stderr).toContain("nothing was changed");
    expect(repository.git("status", "--porcelain")).toBe("");
    expect(keptIn(done.stderr)).toBe("");
  });

  it.each([
    [1, `sed -i.bak -e 's/^type: .*/type: wish/' "$1"`, "object/enum"],
    [1, `echo 'title: twice' >> "$1"`, "file/duplicate-key"],
    [2, `sed -i.bak -e 's/^id: .*/id: other/' "$1"`, "cannot change"],
    [2, `echo 'work: of an hour' >> "$1"; exit 3`, "ended with 3"],
  ])("with exit %i keeps the text that %s makes in a file, and tells its path", async (code, script, words) => {
    const repository = store();
    const refused = await runCwom(repository.folder, ["edit", "B1"], "", editor(repository, script));
    expect(refused).toMatchObject({ code, stdout: "" });
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).toContain(`cwom edit ${issueId} --from`);
    expect(readFileSync(keptIn(refused.stderr), "utf8")).toContain("# kept");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("refuses to write over what somebody else changed meanwhile", async () => {
    const repository = store();
    const script = `echo '# theirs' >> ${path}; sed -i.bak -e 's/^title: .*/title: Ours/' "$1"`;
    const refused = await runCwom(repository.folder, ["edit", "B1"], "", editor(repository, script));
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("changed while it was edited");
    expect(repository.read(path)).toContain("# theirs");
    expect(repository.read(path)).not.toContain("Ours");
    expect(readFileSync(keptIn(refused.stderr), "utf8")).toContain("title: Ours");
  });

  it("opens nothing that is sealed, and names the way to a new version", async () => {
    const repository = sampleStore();
    await runCwom(repository.folder, ["seal", "C1", "--as", "ada"]);
    const refused = await runCwom(repository.folder, ["edit", "C1"], "", editor(repository, "touch opened"));
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain("cwom packet supersede");
    expect(repository.git("status", "--porcelain")).not.toContain("opened");
  });

  it("shows a change as a diff on a dry run", async () => {
    const repository = store();
    const text = repository.read(path).replace("type: feature", "type: bug");
    const shown = await runCwom(repository.folder, ["edit", "B1", "--from", "-", "--dry-run"], text);
    expect(shown.stdout).toContain("-type: feature # for now\n+type: bug # for now\n");
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});

describe("cwom new --edit", () => {
  it("opens a template with what is needed first and what may stand in each field, filled with what was given", async () => {
    const repository = sampleStore();
    const env = editor(
      repository,
      `cp "$1" shown.yaml; sed -i.bak -e 's/^type: .*/type: bug/' -e 's/^# tags: .*/tags: [slow]/' "$1"`,
    );
    const made = await runCwom(
      repository.folder,
      ["issue", "new", "Measure latency", "--edit", "--format", "id"],
      "",
      env,
    );
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const template = repository.read("shown.yaml");
    expect(template).toContain("title: Measure latency\n");
    expect(template).toContain("\ntype: # feature | bug | chore");
    expect(template.indexOf("\ntype:")).toBeLessThan(template.indexOf("\n# priority: # P0 | P1"));
    const text = repository.read(`cwom/Issue/${made.stdout.trim()}.yaml`);
    expect(text).toContain("title: Measure latency\ntype: bug\n");
    expect(text).toContain("tags:\n  - slow\n");
    expect(text).not.toContain("#");
  });

  it("opens no editor that nobody named where there is no terminal, and keeps nothing back", async () => {
    const { folder, git } = sampleStore();
    for (const args of [
      ["edit", "B1"],
      ["issue", "new", "--edit"],
    ]) {
      const refused = await runCwom(folder, args);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toContain("--from <file>");
    }
    expect(git("status", "--porcelain")).toBe("");
  });

  it("makes nothing of an unchanged template", async () => {
    const repository = sampleStore();
    const done = await runCwom(repository.folder, ["issue", "new", "--edit"], "", { VISUAL: "true", EDITOR: "false" });
    expect(done).toMatchObject({ code: 1, stdout: "" });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("keeps a text that lacks something, and goes on with it", async () => {
    const repository = sampleStore();
    const env = editor(repository, `sed -i.bak -e 's/^title: .*/title: Half done/' "$1"`);
    const refused = await runCwom(repository.folder, ["issue", "new", "--edit"], "", env);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("Issue needs type");
    const again = editor(repository, `sed -i.bak -e 's/^type: .*/type: bug/' "$1"`);
    const made = await runCwom(
      repository.folder,
      ["issue", "new", "--edit", "--from", keptIn(refused.stderr)],
      "",
      again,
    );
    expect(made, made.stderr).toMatchObject({ code: 0 });
    expect(repository.git("grep", "--untracked", "-h", "Half done", "cwom/Issue")).toBe("title: Half done");
  });
});
