import { Option } from "@commander-js/extra-typings";
import type { Program } from "../program.ts";
import type { Rule } from "../../rules/rule.ts";
import { print } from "../output.ts";

/** `cwom rules`: what is checked, at which level, and why. */
export function addRules(cwom: Program): void {
  cwom
    .command("rules")
    .description("list every rule with its level and reason")
    .option("--json", "short for --format json")
    .addOption(
      new Option("--format <format>", "how to say it").choices(["text", "json"] as const).default("text" as const),
    )
    .addHelpText("after", "\nExample:\n  $ cwom rules --json")
    .action(async ({ json, format }) => {
      const { rules } = await import("../../rules/index.ts");
      print(json === true || format === "json" ? asJson(rules) : asText(rules));
    });
}

function asJson(rules: readonly Rule[]): string {
  const listed = rules.map(({ id, level, scope, summary, why, locked }) => ({
    id,
    level,
    scope,
    summary,
    why,
    locked: locked === true,
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}

function asText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.level.padEnd(7)}  ${rule.summary}\n`).join("");
}
