import { describe, expect, it } from "vitest";
import { fails, levelOf } from "../../src/check/levels.ts";
import type { Level, Setting } from "../../src/finding/finding.ts";
import { isLower } from "../../src/rules/setting-order.ts";
import { defaultConfig } from "../../src/store/config.ts";

const info = { id: "test/rule", summary: "", why: "" } as const;

describe("the level of a remark", () => {
  it.each<[string, Setting, Level | undefined, Setting | undefined, boolean, Setting]>([
    ["the rule's own", "warning", undefined, undefined, false, "warning"],
    ["the remark's, where it says one", "warning", "error", undefined, false, "error"],
    ["the remark's, even of a rule that is off", "off", "error", undefined, false, "error"],
    ["off, where only some remarks of the rule say a level", "off", undefined, undefined, false, "off"],
    ["the store's, lower", "error", undefined, "info", false, "info"],
    ["the store's, off", "error", undefined, "off", false, "off"],
    ["the store's over the remark's", "warning", "error", "info", false, "info"],
    ["the rule's own where it is locked and the store asks for less", "error", undefined, "off", true, "error"],
    ["the remark's where the rule is locked and the store asks for less", "warning", "error", "warning", true, "error"],
    ["the store's where the rule is locked and the store asks for more", "warning", undefined, "error", true, "error"],
  ])("is %s", (_, level, remark, setting, locked, expected) => {
    const rule = { ...info, level, ...(locked ? { locked } : {}) };
    const config = { ...defaultConfig, rules: setting === undefined ? {} : { [info.id]: setting } };
    expect(levelOf(rule, remark === undefined ? {} : { level: remark }, config, "cwom/Run/a.yaml")).toBe(expected);
  });

  it.each<[string, string, Setting, Setting]>([
    ["a path that fits", "cwom/Run/a.yaml", "warning", "info"],
    ["another path", "cwom/Issue/a.yaml", "warning", "off"],
    ["a path that fits, and the rule is locked", "cwom/Run/a.yaml", "error", "error"],
  ])("is that of the last override that names the rule, for %s", (_, path, level, expected) => {
    const overrides = [
      { paths: ["cwom/**"], rules: { [info.id]: "off" as const } },
      { paths: ["cwom/Issue/x*", "cwom/Run/*"], rules: { [info.id]: "info" as const } },
      { paths: ["cwom/Run/*"], rules: { "test/other": "error" as const } },
    ];
    const rule = { ...info, level, ...(level === "error" ? { locked: true as const } : {}) };
    expect(levelOf(rule, {}, { ...defaultConfig, overrides }, path)).toBe(expected);
  });
});

describe("levels in order", () => {
  it("are off, info, warning, error", () => {
    const order = ["off", "info", "warning", "error"] as const;
    order.forEach((low, i) => order.forEach((high, j) => expect(isLower(low, high)).toBe(i < j)));
  });

  it("fail a check at or above the one asked for", () => {
    const levels = ["info", "warning", "error"] as const;
    expect(levels.filter((level) => fails(level, "warning"))).toEqual(["warning", "error"]);
    expect(levels.filter((level) => fails(level, "error"))).toEqual(["error"]);
  });
});
