import { extname } from "node:path";
import { Failure } from "../../failure.ts";
import type { Kind } from "../../model/enums.ts";
import type { JsonObject } from "../../model/json.ts";
import { timestampKeys } from "../../model/schema-fields.ts";
import { readYaml } from "../../text/read-yaml.ts";
import { kindOfWord } from "../../query/kind-words.ts";
import { readNamed } from "../read-named.ts";

/** The member that the text below a Markdown file's front matter is. */
const bodyFields: Readonly<Partial<Record<Kind, string>>> = {
  Issue: "description",
  ContextPacket: "instructions",
  DoctrineRef: "statement",
};

/** The fields that a file gives: Markdown with front matter by its ending, YAML or JSON else; `-` is stdin. Failure `usage` for what cannot be read as that. */
export async function readFrom(kind: Kind, file: string): Promise<JsonObject> {
  const bytes = await readNamed(file);
  const isMarkdown = [".md", ".markdown"].includes(extname(file).toLowerCase());
  const { kind: said, ...fields } = isMarkdown ? await fromMarkdown(kind, bytes) : fieldsIn(bytes, file);
  if (said === undefined || said === null || (typeof said === "string" && kindOfWord(said) === kind)) return fields;
  throw new Failure(
    "usage",
    `${nameOf(file)} is of kind ${JSON.stringify(said)}`,
    typeof said === "string" ? `make it with: cwom new ${said}` : "name one of the seven kinds",
  );
}

/** The mapping that a text in YAML or JSON is. Failure `usage` with its first flaw. */
export function fieldsIn(bytes: Uint8Array, file: string): JsonObject {
  const { value, flaws } = readYaml(bytes, { timestampKeys });
  if (value !== null) return value;
  const [flaw] = flaws;
  const place = flaw === undefined ? "" : `:${flaw.span.line}:${flaw.span.column}`;
  throw new Failure(
    "usage",
    `${nameOf(file)}${place} ${flaw?.message ?? "is no mapping"}`,
    flaw?.help ?? "write key: value lines",
  );
}

async function fromMarkdown(kind: Kind, bytes: Uint8Array): Promise<JsonObject> {
  // Loaded only for Markdown: its library is larger than the rest of the command.
  const { readFrontMatter } = await import("../../text/frontmatter.ts");
  const { data, body } = readFrontMatter(bytes, timestampKeys);
  if (body === "") return data;
  const field = bodyFields[kind];
  if (field === undefined)
    throw new Failure("usage", `a ${kind} has no field for text below the front matter`, "put it into a field");
  if ((data[field] ?? null) !== null)
    throw new Failure("usage", `${field} stands in the front matter and below it`, "keep one of the two");
  return { ...data, [field]: body.includes("\n") ? `${body}\n` : body };
}

function nameOf(file: string): string {
  return file === "-" ? "stdin" : file;
}
