import { describe, expect, it } from "vitest";
import type { ReportedFinding } from "../../src/finding/report.ts";
import { guardWorkflowCommands, renderGithub } from "../../src/report/render-github.ts";
import { formats } from "../../src/report/formats.ts";
import { hostileTexts } from "./hostile.ts";
import { obeyed } from "./runner-model.ts";
import { failedWith, filledWith, finding, pullRequest, report, undecided } from "./samples.ts";

const options = { color: false, quiet: false, version: "1", rules: [] };
const token = "1f0c6c7e-51a4-4f0e-9d7e-2b6f0a3c9e11";
const names = (log: string): string[] => obeyed(log).map((command) => command.name);

describe("annotations", () => {
  it("place every new finding, and no older one", () => {
    const commands = obeyed(renderGithub(pullRequest));
    expect(commands.map((one) => one.name)).toEqual(["error", "warning", "notice"]);
    expect(Object.fromEntries(commands[0]?.properties ?? [])).toEqual({
      file: "cwom/ContextPacket/01JB0000000000000000000002.yaml",
      line: "14",
      col: "1",
      endLine: "14",
      endColumn: "13",
      title: 'packet/changed ContextPacket "Healthz briefing"',
    });
    expect(commands[0]?.data).toMatch(/but instructions changed since 3f2a91c\nhelp: restore the file/u);
  });

  it("leave columns out of a stretch of several lines, and end on its last line", () => {
    const span = { line: 6, column: 3, endLine: 9, endColumn: 1 };
    const given = finding({ line: 6, column: 3, frame: { span, text: "a: |" } });
    const [command] = obeyed(renderGithub(report({ findings: [given] })));
    expect([...(command?.properties.keys() ?? [])]).toEqual(["file", "line", "endLine", "title"]);
    expect(command?.properties.get("endLine")).toBe("8");
  });

  it("are nine a level at most, the first ones, and a notice counts the rest", () => {
    const given = report({ findings: [...many("error", 12), ...many("warning", 9), ...many("info", 30)] });
    const commands = obeyed(renderGithub(given));
    const count = (name: string): number => commands.filter((one) => one.name === name).length;
    expect([count("error"), count("warning"), count("notice")]).toEqual([9, 9, 10]);
    expect(commands[8]?.properties.get("line")).toBe("9");
    expect(commands.at(-1)?.data).toBe("24 more findings are in the job summary");
  });

  it.each(["100% %0A, %3A: done", "%250A", "a::b,c=d"])("give %j back to the reader as it was", (text) => {
    const [command] = obeyed(renderGithub(report({ findings: [finding({ path: text, message: text, help: "" })] })));
    expect([command?.properties.get("file"), command?.data]).toEqual([text, text]);
  });

  it("say that nothing could be decided", () => {
    const [command] = obeyed(renderGithub(undecided));
    expect(command?.name).toBe("error");
    expect(command?.data).toBe("commit 3f2a91c is not in this clone\nhelp: set fetch-depth: 0 in the checkout step");
  });

  it.each(hostileTexts)("are the only commands obeyed, with %j everywhere", (text) => {
    const commands = obeyed(renderGithub(filledWith(text)));
    expect(commands.map((one) => one.name)).toEqual(["error", "warning", "notice"]);
    for (const { properties } of commands) {
      expect([...properties.keys()]).toEqual(["file", "line", "col", "endLine", "endColumn", "title"]);
      expect(properties.get("line")).toBe("1");
      expect(properties.get("title")?.length).toBeLessThanOrEqual(2 * 256);
    }
    expect(names(renderGithub(failedWith(text)))).toEqual(["error"]);
  });
});

describe("what else is printed on a runner", () => {
  it.each(hostileTexts)("gives no command by itself, with %j everywhere", (text) => {
    for (const name of ["text", "agent", "json", "sarif", "junit"] as const) {
      expect(names(formats[name](filledWith(text), options))).toEqual([]);
      expect(names(formats[name](failedWith(text), options))).toEqual([]);
    }
  });

  it.each(hostileTexts)("is not obeyed between the guards, with %j as it came", (text) => {
    const log = `${guardWorkflowCommands(text, token)}::notice::after\n`;
    expect(obeyed(log).map((one) => one.name)).toEqual(["stop-commands", "notice"]);
  });

  it.each(["", "short", "error", "with space with space", "a::b::c::d::e::f::g"])(
    "is not guarded by the token %j",
    (bad) => {
      expect(() => guardWorkflowCommands("text", bad)).toThrow(RangeError);
    },
  );

  it("is not guarded by a token that it holds, in either case", () => {
    expect(() => guardWorkflowCommands(`a ::${token.toUpperCase()}:: b`, token)).toThrow(RangeError);
  });
});

function many(level: "error" | "warning" | "info", count: number): ReportedFinding[] {
  return Array.from({ length: count }, (_, index) => finding({ level, line: index + 1 }));
}
