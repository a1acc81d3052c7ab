import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { TestRepository } from "../support/git.ts";
import { verdictOf } from "./examine.ts";
import { sampleRepository } from "./store.ts";

interface Setting {
  readonly name: string;
  readonly put: (repository: TestRepository, path: string) => unknown;
}

function text(name: string, content: () => string | Uint8Array): Setting {
  return { name, put: ({ write }, path) => write(path, content()) };
}

function link(target: string): Setting["put"] {
  return ({ folder }, path) => symlinkSync(target, join(folder, path));
}

const settings: readonly Setting[] = [
  { name: "a link to a secret", put: link("/etc/passwd") },
  { name: "a link to an endless device", put: link("/dev/zero") },
  { name: "a link to nothing", put: link("nowhere") },
  { name: "a pipe", put: ({ folder }, path) => execFileSync("mkfifo", [join(folder, path)]) },
  { name: "a folder", put: ({ write }, path) => write(`${path}/x.yaml`, "x") },
  text("50 MB of text", () => Buffer.alloc(50 * 2 ** 20, "x")),
  text("zeros", () => Buffer.alloc(1000)),
  text("bytes that are not UTF-8", () => Buffer.from([0xff, 0xfe, 0x0a])),
  text(
    "a bomb of aliases",
    () => `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
  ),
  text("100,000 brackets", () => "[".repeat(100_000)),
  text("__proto__", () => "__proto__: {rules: {}}\n"),
  text("50,000 unknown keys", () => Array.from({ length: 40_000 }, (_, i) => `k${i}: 1\n`).join("")),
  text("a key for a terminal", () => '"\\e[31m::error::x": 1\n'),
  text("a key for a runner", () => '"::error::x": 1\n"##[error]x": 2\n'),
  text("a list of 40,000 wrong entries", () => "- {x: 1}\n".repeat(40_000)),
];

const ways = [
  { path: "cwom/config.yaml", args: [] },
  { path: "cwom/suppressions.yaml", args: ["--base", "HEAD"] },
];

describe.each(ways)("$path", ({ path, args }) => {
  it.each(settings)("as $name decides nothing", async ({ put }) => {
    const repository = sampleRepository();
    await put(repository, path);
    const verdict = await verdictOf(repository.folder, args);
    const expected = verdict.filter(
      (line) => line.endsWith(` ${path}`) || line === `file/location ${path}/x.yaml` || line === "failure config",
    );
    expect(verdict).toEqual(expected);
    expect(verdict).toHaveLength(1);
  });
});

describe("a flood of settings", () => {
  it("that name no rule is answered in time", async () => {
    const repository = sampleRepository();
    const names = Array.from({ length: 20_000 }, (_, at) => `  packet/chang${at}: off\n`);
    repository.write("cwom/config.yaml", `rules:\n${names.join("")}`);
    expect(await verdictOf(repository.folder)).toEqual(["failure config"]);
    expect(await verdictOf(repository.folder, ["--base", "HEAD"])).toEqual(["config/known-rule cwom/config.yaml"]);
  });

  it("that suppress what nobody found is answered in time", async () => {
    const repository = sampleRepository();
    const entries = Array.from({ length: 3500 }, (_, at) => ({
      fingerprint: at.toString(16).padStart(64, "0"),
      rule: "issue/title",
      reason: "x",
    }));
    repository.write("cwom/suppressions.yaml", stringify(entries.map((entry) => ({ ...entry, rule: "object/type" }))));
    const verdict = await verdictOf(repository.folder, ["--base", "HEAD"]);
    expect(verdict.every((line) => line.endsWith(" cwom/suppressions.yaml"))).toBe(true);
  });
});
