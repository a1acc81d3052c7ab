import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fencedBlocks } from "../support/markdown.ts";
import { projectText } from "../support/project-files.ts";
import { cloneRepository, createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { sampleStore } from "./store.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

/** The one Repo object's text. */
function repoText({ git, read }: TestRepository): string {
  return read(git("ls-files", "--others", "--cached", "cwom/Repo"));
}

function filesIn({ git }: TestRepository): string[] {
  return git("ls-files", "--others", "--cached").split("\n");
}

describe("cwom init", () => {
  it("makes a store that checks clean, without a finding, in a repository without a commit", async () => {
    const repository = createRepository();
    const made = await runCwom(repository.folder, ["init"]);
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^created {2}cwom\/config\.yaml\n[^]*^next {5}cwom issue new\n/m);
    expect(filesIn(repository).filter((path) => !path.startsWith("cwom/Repo/"))).toEqual([
      ".gitattributes",
      ".github/workflows/cwom.yml",
      ".vscode/cwom.schema.json",
      ".vscode/settings.json",
      "cwom/README.md",
      "cwom/config.yaml",
    ]);
    const checked = await runCwom(repository.folder, ["check", "--fail-on", "warning"]);
    expect(checked).toMatchObject({ code: 0, stdout: "✔ 1 object checked in the work tree, no findings\n" });
    repository.commit("store");
    expect(repository.git("check-attr", "text", "merge", "--", "cwom/Issue/a.yaml")).toBe(
      "cwom/Issue/a.yaml: text: unset\ncwom/Issue/a.yaml: merge: cwom",
    );
    expect(repository.git("config", "merge.cwom.driver")).toContain("merge-driver %O %A %B");
  });

  it("changes nothing when it is done again, and does what is left", async () => {
    const repository = createRepository();
    await runCwom(repository.folder, ["init"]);
    repository.commit("store");
    const again = await runCwom(repository.folder, ["init"]);
    expect(again.code).toBe(0);
    expect(again.stdout).not.toMatch(/^(?:created|changed|set)/m);
    expect(repository.git("status", "--porcelain")).toBe("");
    repository.delete("cwom/config.yaml");
    expect((await runCwom(repository.folder, ["init"])).stdout).toMatch(/^created {2}cwom\/config\.yaml$/m);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  it("overwrites nothing: it adds lines to .gitattributes, and tells those for an editor", async () => {
    const repository = sampleStore();
    repository.write(".gitattributes", "*.png binary\ncwom/**   -text");
    repository.write(".vscode/settings.json", "{}\n");
    repository.write(".github/workflows/cwom.yml", "name: mine\n");
    repository.write("cwom/config.yaml", "seal: explicit\n");
    repository.commit("ours");
    const done = await runCwom(repository.folder, ["init"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(repository.read(".gitattributes")).toMatch(/^\*\.png binary\ncwom\/\*\* {3}-text\n[^]*merge=cwom\n$/);
    expect(repository.read(".gitattributes").match(/-text/g)).toHaveLength(1);
    expect(done.stdout).toContain("there    .vscode/settings.json\n");
    expect(done.stdout).toContain('to add, if you want: { "yaml.schemas"');
    expect(done.stdout).toContain("there    cwom/Repo\n");
    expect(repository.git("diff", "--name-only")).toBe(".gitattributes");
  });

  it("writes at the root from any folder below it, and nothing on a dry run", async () => {
    const repository = createRepository();
    repository.write("deep/down/a.txt", "a\n");
    const shown = await runCwom(join(repository.folder, "deep/down"), ["init", "--dry-run"]);
    expect(shown.stdout).toContain("+++ b/cwom/config.yaml\n");
    expect(filesIn(repository)).toEqual(["deep/down/a.txt"]);
    await runCwom(join(repository.folder, "deep/down"), ["init"]);
    expect(filesIn(repository)).toContain("cwom/config.yaml");
    expect(filesIn(repository).filter((path) => path.startsWith("deep/"))).toEqual(["deep/down/a.txt"]);
  });

  it("reads the Repo from the clone it is in: slug, name and default branch", async () => {
    const source = createRepository();
    source.git("checkout", "-q", "-b", "trunk");
    source.commit("first");
    const clone = cloneRepository(source.folder);
    clone.git("checkout", "-q", "-b", "topic/x");
    clone.git("remote", "set-url", "origin", "https://ada:secret@github.com/Shop/Orders.git");
    const done = await runCwom(clone.folder, ["init", "--format", "json"]);
    expect(JSON.parse(done.stdout)).toMatchObject({ schema: "cwom.init/1", conclusion: "written", root: clone.folder });
    expect(repoText(clone)).toContain(
      "name: Orders\nslug: shop/orders\nsource:\n  system: github\n  url: https://github.com/Shop/Orders\ndefault_branch: trunk\n",
    );
    expect(repoText(clone)).not.toContain("secret");
    expect(clone.read(".github/workflows/cwom.yml")).toContain("branches: [trunk]");
  });

  it("writes the workflow that the README shows, with the Action that is named by a commit", async () => {
    const repository = createRepository();
    expect((await runCwom(repository.folder, ["init", "--action", "shop/cwom@v1"])).code).toBe(2);
    expect((await runCwom(repository.folder, ["init", "--action", `shop/cwom@${commit}`])).code).toBe(0);
    const shown = fencedBlocks(projectText("README.md")).find(({ text }) => text.includes("merge_group:\n"));
    const expected = shown?.text.replace("OWNER/cwom@COMMIT", `shop/cwom@${commit}`).trimEnd();
    expect(repository.read(".github/workflows/cwom.yml").trimEnd()).toBe(expected);
  });

  it("names the schema that the package brings where it is installed", async () => {
    const repository = createRepository();
    repository.write("node_modules/cwom/schemas/cwom.schema.json", "{}");
    await runCwom(repository.folder, ["init"]);
    expect(JSON.parse(repository.read(".vscode/settings.json"))).toEqual({
      "yaml.schemas": { "./node_modules/cwom/schemas/cwom.schema.json": ["cwom/*/*.yaml"] },
    });
    expect(filesIn(repository)).not.toContain(".vscode/cwom.schema.json");
  });

  it("writes the workflow of a worker where that is asked for, and the check is clean", async () => {
    const { folder, read } = createRepository();
    const done = await runCwom(folder, ["init", "--worker", "actions"]);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    expect(read(".github/workflows/cwom-work.yml")).toContain("npx cwom work --once --push origin");
    expect((await runCwom(folder, ["check"])).code).toBe(0);
    expect(await runCwom(folder, ["init", "--worker", "cron"])).toMatchObject({ code: 2 });
  });

  it("writes what an agent must know between marks, and renews no more than that", async () => {
    const repository = createRepository();
    repository.write("AGENTS.md", "# Ours\n");
    await runCwom(repository.folder, ["init", "--agent"]);
    const text = repository.read("AGENTS.md");
    expect(text).toMatch(/^# Ours\n\n<!-- cwom: [^]*cwom check --format agent[^]*<!-- \/cwom -->\n$/);
    repository.write("AGENTS.md", `${text.replace("## Work objects", "## Old")}\nMore of ours.\n`);
    await runCwom(repository.folder, ["init", "--agent"]);
    expect(repository.read("AGENTS.md")).toBe(`${text}\nMore of ours.\n`);
  });

  it("refuses outside a repository, and in a bare one, with the command that helps", async () => {
    const outside = await runCwom(createFolder(), ["init"]);
    expect(outside).toMatchObject({ code: 2, stdout: "" });
    expect(outside.stderr).toContain("git init");
    expect((await runCwom(createRepository("--bare").folder, ["init"])).code).toBe(2);
  });

  it("follows no link out of the repository, and then writes nothing at all", async () => {
    const elsewhere = createFolder();
    const linked = createRepository();
    symlinkSync(elsewhere, join(linked.folder, ".github"));
    const refused = await runCwom(linked.folder, ["init"]);
    expect(refused).toMatchObject({ code: 3, stdout: "" });
    expect(refused.stderr).toContain(".github is a link");
    expect(filesIn(linked)).toEqual([".github"]);
    const attributes = createRepository();
    const target = join(elsewhere, "target");
    symlinkSync(target, join(attributes.folder, ".gitattributes"));
    const done = await runCwom(attributes.folder, ["init"]);
    expect(done.stdout).toMatch(/^there {4}\.gitattributes\n {9}to add, if you want: .*merge=cwom$/m);
    expect(() => readFileSync(target)).toThrow();
  });
});
