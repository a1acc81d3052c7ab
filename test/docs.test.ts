import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { actionManifest } from "../src/page-tables.ts";
import { rules } from "../src/rules/index.ts";
import { createExampleRepository, runStep, stepsOf } from "./support/example-repository.ts";
import type { Outcome } from "./support/example-repository.ts";
import { codeSpans, fencedBlocks, tableRows } from "./support/markdown.ts";
import type { FencedBlock } from "./support/markdown.ts";
import { projectFiles, projectRoot, projectText } from "./support/project-files.ts";

const readme = projectText("README.md");
const named = new Set(codeSpans(readme).flatMap((code) => code.split(/[\s,]+/)));

const granted = z.record(z.string(), z.string()).default({});
const stepForm = z.object({ uses: z.string().default(""), with: z.record(z.string(), z.unknown()).default({}) });
const jobForm = z.object({ permissions: granted, steps: z.array(stepForm) });

/** A workflow, as far as the README shows any. */
const workflow = z.object({ permissions: granted, jobs: z.record(z.string(), jobForm) });

describe("a page", () => {
  it.each(["README.md", "src/cli/README.md"])(
    "%s shows what its examples print, run in order in a repository made of its files",
    (page) => {
      const repository = createExampleRepository();
      for (const block of fencedBlocks(projectText(page))) {
        const file = valueOf(block, "file");
        if (file !== undefined) repository.write(file, block.text);
        if (!block.words.includes("run")) continue;
        const steps = stepsOf(block);
        const ran = steps.map((step) => runStep(repository, step));
        const last = Number(valueOf(block, "exit") ?? 0);
        const told = steps.map(({ command, printed }, index) => ({
          command,
          printed,
          code: index === steps.length - 1 ? last : 0,
        }));
        expect(ran.map(comparable), `${page}:${block.line}`).toEqual(told.map(comparable));
      }
      // The settings files it shows are good ones: a mistake in them would end this check with 2.
      expect(runStep(repository, { command: "npx cwom check", printed: "" }).code).toBe(0);
    },
  );
});

describe("the README", () => {
  it("names every command and every option", () => {
    const missing = ["", ...commandsOf("")].flatMap((command) =>
      optionsOf(command).filter((option) => !named.has(option)),
    );
    expect(missing).toEqual([]);
    const rows = firstCells("command", "does").join("\n");
    expect(commandsOf("").filter((command) => !rows.includes(`\`cwom ${command}`))).toEqual([]);
  });

  it("names everything that a library user may import", async () => {
    const exported = Object.keys(await import("../src/index.ts"));
    expect(exported.filter((name) => !named.has(name))).toEqual([]);
  });

  it("has a row and a page for every rule", () => {
    const rows = new Set(tableRows(readme, "rule", "level").map(([rule]) => rule));
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !rows.has(`[${id}](src/rules/${id}.md)`))).toEqual([]);
    expect(ids.filter((id) => !existsSync(path.join(projectRoot, `src/rules/${id}.md`)))).toEqual([]);
  });

  it("has a row for every input and output of the Action", () => {
    const { inputs, outputs } = actionManifest.parse(parse(projectText("action.yml")));
    expect(firstCells("input", "default")).toEqual(Object.keys(inputs).map((name) => `\`${name}\``));
    expect(firstCells("output")).toEqual(Object.keys(outputs).map((name) => `\`${name}\``));
  });

  it("shows workflows that ask for no more than they need, and give the Action inputs that it has", () => {
    const { inputs } = actionManifest.parse(parse(projectText("action.yml")));
    const workflows = fencedBlocks(readme).flatMap(({ text }) =>
      /^jobs:/m.test(text) ? [workflow.parse(parse(text))] : [],
    );
    const jobs = workflows.flatMap(({ permissions, jobs: own }) =>
      Object.values(own).map(({ permissions: more, steps }) => ({ may: { ...permissions, ...more }, steps })),
    );
    expect(jobs.map(({ may }) => may)).toEqual([
      { contents: "read", pages: "write", "id-token": "write" },
      { contents: "read", "pull-requests": "write" },
      { actions: "read", "pull-requests": "write" },
      {
        actions: "read",
        checks: "read",
        contents: "write",
        issues: "read",
        "pull-requests": "read",
        statuses: "read",
      },
      { contents: "read" },
    ]);
    const given = jobs.flatMap(({ steps }) =>
      steps.flatMap(({ uses, with: values }) => (uses.startsWith("OWNER/cwom@") ? Object.keys(values) : [])),
    );
    expect(given.filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    // What may write for a fork runs nothing but the Action, and checks nothing out.
    const names = jobs[2]?.steps.map(({ uses }) => uses.split("@")[0]);
    expect(names).toEqual(["actions/download-artifact", "OWNER/cwom"]);
  });

  it("names every environment variable that is read", () => {
    const read = projectFiles()
      .filter((file) => /^src\/.*\.ts$/.test(file))
      .flatMap((file) => variablesOf(projectText(file)));
    expect(read).toContain("GITHUB_EVENT_PATH");
    expect([...new Set(read)].filter((name) => !named.has(name))).toEqual([]);
  });
});

function firstCells(...head: string[]): string[] {
  return tableRows(readme, ...head).map(([cell = ""]) => cell);
}

function valueOf({ words }: FencedBlock, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Ids, digests and times differ from run to run. */
function comparable({ command, printed, code }: Outcome): Outcome {
  const same = printed
    .trim()
    .replaceAll(/\b[0-9a-f]{7}\b/g, "0000000")
    .replaceAll(/\b(?!01JD0{10})[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g, "(a new id)")
    .replaceAll(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "(a time)");
  return { command, printed: same, code };
}

function helpOf(command: string): string {
  const args = [path.join(projectRoot, "dist/bin.js"), ...(command === "" ? [] : [command]), "--help"];
  return spawnSync(process.execPath, args, { encoding: "utf8" }).stdout;
}

function commandsOf(command: string): string[] {
  const [, list = ""] = helpOf(command).split("Commands:\n");
  return [...list.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name = ""]) => name);
}

function optionsOf(command: string): string[] {
  const [, list = ""] = helpOf(command).split("Options:\n");
  const lines = list.split("\n").filter((line) => line.startsWith("  -"));
  return lines.flatMap((line) => line.match(/(?<=[ ,])-{1,2}[A-Za-z][\w-]*/g) ?? []);
}

/** Names that a source takes from an environment: by member, by index, by destructuring. */
function variablesOf(text: string): string[] {
  const members = text.matchAll(/\b(?:env|inherited|inheritedEnvironment\(\))(?:\.|\[")([A-Z][A-Z0-9_]*)\b/g);
  const patterns = text.matchAll(/\{([^{}]*)\} = (?:process\.)?env\b/g);
  return [
    ...[...members].map(([, name = ""]) => name),
    ...[...patterns].flatMap(([, pattern = ""]) => pattern.match(/\b[A-Z][A-Z0-9_]*\b/g) ?? []),
  ];
}
