import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { describe, expect, it } from "vitest";
import { program } from "../../src/cli/program.ts";
import { createFolder } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";

/** A command with its names from the top, and all commands below it. */
function below(command: CommandUnknownOpts, names: readonly string[]): { names: string; help: string }[] {
  let help = "";
  const keep = (text: string): void => {
    help += text;
  };
  command.configureOutput({ writeOut: keep }).outputHelp();
  const own = { names: names.join(" "), help };
  return [own, ...visibleBelow(command).flatMap((sub) => below(sub, [...names, sub.name()]))];
}

/** A command that is for our own scripts alone is hidden. */
function visibleBelow(command: CommandUnknownOpts): readonly CommandUnknownOpts[] {
  const visible = new Set(
    command
      .createHelp()
      .visibleCommands(command)
      .map((sub) => sub.name()),
  );
  return command.commands.filter((sub) => visible.has(sub.name()));
}

describe("the help", () => {
  const commands = below(
    program(() => undefined),
    ["cwom"],
  );

  it("ends with an example of every command, whose own name is in it", () => {
    const without = commands.filter(
      ({ names, help }) => !/\nExamples?:\n {2}\$ /.test(help) || !help.includes(`${names} `),
    );
    expect(without.map(({ names }) => names)).toEqual([]);
    expect(commands.length).toBeGreaterThan(20);
  });

  it("says in a line what every command does", () => {
    const lines = commands.map(({ help }) => help.split("\n\n")[1] ?? "");
    expect(lines.filter((line) => line.length < 10)).toEqual([]);
  });

  it.each([
    [["chekc"], "did you mean check?"],
    [["check", "--bsae", "main"], "did you mean --base?"],
    [["check", "--format", "jsn"], "did you mean json? one of text, json"],
    [["isue", "new"], "did you mean issue?"],
    [["issue", "nwe"], "did you mean new?"],
    [["issue", "new", "--titel", "x"], "did you mean --title?"],
    [["new", "isue"], "did you mean issue?"],
    [["new", "issue", "--type", "bgu"], "did you mean bug?"],
    [["new", "issue", "--set", "prioritty=P1"], "did you mean priority?"],
  ])("offers the nearest word for %j", async (args, words) => {
    const ended = await runCwom(createFolder(), args);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(words);
  });

  it("has no colours away from a terminal, nor where they are not wanted", async () => {
    const folder = createFolder();
    for (const [args, env] of [
      [["check"], {}],
      [["check", "--no-color"], { FORCE_COLOR: "1" }],
      [["check"], { NO_COLOR: "1" }],
    ] as const) {
      const { stderr } = await runCwom(folder, args, "", env);
      expect(stderr).toContain("is not in a git repository");
      expect(stderr).not.toContain("\u001b");
    }
  });
});

describe("options of cwom itself", () => {
  it("may stand before and after a command, but for the version, which is a word of some commands", async () => {
    const folder = createFolder();
    expect((await runCwom(folder, ["rules", "-C", "nowhere", "-q"])).code).toBe(0);
    expect((await runCwom(folder, ["check", "-C", "nowhere"])).stderr).toContain("there is no folder nowhere");
    expect((await runCwom(folder, ["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCwom(folder, ["check", "--version"])).code).toBe(2);
  });
});
