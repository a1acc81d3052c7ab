import { z } from "zod";
import type { Rule } from "./rules/rule.ts";

/** The inputs and outputs of an action.yml, as far as they are documented. */
export const actionManifest = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().default("") })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** An action.yml, as far as it is documented. */
export type ActionManifest = z.output<typeof actionManifest>;

/** A page with `text` between the lines `<!-- name -->` and `<!-- /name -->`; everything outside stays, and a page without them stays whole. */
export function withBlock(page: string, name: string, text: string): string {
  const open = `<!-- ${name} -->\n`;
  const start = page.indexOf(open);
  const end = page.indexOf(`<!-- /${name} -->`, start);
  if (start === -1 || end === -1) return page;
  return `${page.slice(0, start + open.length)}${text}${page.slice(end)}`;
}

/** Every rule in the order of the list, its id linked to its page; one bold line opens each group. */
export function ruleTable(rules: readonly Rule[]): string {
  const groups = Map.groupBy(rules, (rule) => groupOf(rule.id));
  const rows = [...groups].flatMap(([group, members]) => [[`**${group}**`, "", ""]].concat(members.map(ruleRow)));
  return table(["rule", "level", "fires when"], rows);
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

function ruleRow(rule: Rule): string[] {
  return [`[${rule.id}](src/rules/${rule.id}.md)`, levelOf(rule), plain(rule.summary)];
}

function levelOf(rule: Rule): string {
  return rule.locked === true ? `${rule.level}, locked` : rule.level;
}

const looksAt: Readonly<Record<Rule["scope"], string>> = {
  file: "one file",
  object: "one object",
  corpus: "the whole store",
  change: "the change",
  settings: "the settings",
  history: "the history",
};

/** What a rule states of itself, for the top of its page. */
export function ruleFacts(rule: Rule): string {
  return table(["level", "looks at", "from"], [[levelOf(rule), looksAt[rule.scope], plain(rule.why)]]);
}

/** The inputs of the Action with their defaults. */
export function inputTable({ inputs }: ActionManifest): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    code(name),
    code(input.default),
    plain(input.description),
  ]);
  return table(["input", "default", "what it is"], rows);
}

/** The outputs of the Action. */
export function outputTable({ outputs }: ActionManifest): string {
  const rows = Object.entries(outputs).map(([name, output]) => [code(name), plain(output.description)]);
  return table(["output", "what it is"], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

/** Text for a cell: outside code spans, nothing of it may be read as a table, a tag or emphasis. */
function plain(text: string): string {
  const parts = text.split(/(`[^`]*`)/);
  const marks = /[<*[\]]/g;
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(marks, (mark) => `\\${mark}`)))
    .join("")
    .replaceAll("|", "\\|");
}
