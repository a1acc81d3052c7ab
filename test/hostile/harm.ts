import { obeyed } from "../report/runner-model.ts";

/** What neither a terminal nor a reader's eye should meet: control, direction, zero width and tag characters, line separators. */
const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const annotationNames = new Set(["error", "warning", "notice"]);
const annotationKeys = new Set(["file", "line", "endLine", "col", "endColumn", "title"]);

/** What in an output could lead a terminal, a workflow runner or a parser astray; nothing where all is well. */
export function harmIn(output: string, format: string | undefined): string[] {
  const characters = [...output.matchAll(unseen)].map(([found]) => `U+${found.codePointAt(0)?.toString(16)}`);
  return [...new Set(characters), ...commandsIn(output, format), ...formFlaws(output, format)];
}

function commandsIn(output: string, format: string | undefined): string[] {
  const commands = obeyed(output);
  if (format !== "github") return commands.map(({ name }) => `command ${name}`);
  const lines = output.split("\n").filter((line) => line !== "");
  const odd = commands.filter(
    ({ name, properties }) =>
      !annotationNames.has(name) || [...properties.keys()].some((key) => !annotationKeys.has(key)),
  );
  const unasked = lines.length === commands.length ? [] : [`${lines.length} lines for ${commands.length} commands`];
  return [...odd.map(({ name }) => `command ${name}`), ...unasked];
}

function formFlaws(output: string, format: string | undefined): string[] {
  if (format === "json" || format === "sarif") return jsonFlaws(output);
  if (format === "junit") return xmlFlaws(output);
  if (format === "agent") return output.split("\n").filter((line) => line.length > 400);
  return [];
}

function jsonFlaws(output: string): string[] {
  try {
    JSON.parse(output);
    return [];
  } catch (thrown) {
    return [String(thrown)];
  }
}

const tag = /<(?<close>\/)?(?<name>[a-z-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(?<empty>\/)?>/gu;

/** Whether the tags nest, no other `<` stands anywhere, and every `&` begins one of the five entities or a number. */
function xmlFlaws(output: string): string[] {
  const xml = output.replace(/^<\?xml [^?]*\?>\n/u, "");
  const flaws: string[] = [];
  const open: string[] = [];
  for (const { groups = {} } of xml.matchAll(tag)) {
    if (groups["close"] !== undefined && open.pop() !== groups["name"]) flaws.push(`</${groups["name"]}>`);
    if (groups["close"] === undefined && groups["empty"] === undefined) open.push(groups["name"] ?? "");
  }
  if (open.length > 0) flaws.push(`unclosed ${open.join(" ")}`);
  if (xml.replace(tag, "").includes("<")) flaws.push("a stray <");
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/iu.test(xml)) flaws.push("a stray &");
  return flaws;
}
