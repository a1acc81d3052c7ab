import matter from "gray-matter";
import { Failure } from "../failure.ts";
import type { JsonObject } from "../model/json.ts";
import { openText } from "./bytes-gate.ts";
import { excerpt } from "./printable.ts";
import { readYaml } from "./read-yaml.ts";

/** A Markdown text in two: the mapping that it opens with, empty where there is none, and what follows, without blank lines around it. */
export interface FrontMatter {
  readonly data: JsonObject;
  readonly body: string;
}

/**
 * Reads Markdown that may open with YAML between two `---` lines. Only YAML is read there, by the same strict reader as the
 * store's files; no other language is, least of all one that runs. Failure `usage` for what cannot be read.
 */
export function readFrontMatter(bytes: Uint8Array, timestampKeys: ReadonlySet<string>): FrontMatter {
  const text = openText(bytes);
  if (typeof text !== "string") throw unreadable(text.message, text.help);
  if (text === "") return { data: {}, body: "" };
  const yaml = (block: string): JsonObject => readBlock(block, timestampKeys);
  const { data, content, language } = split(text.replaceAll("\r\n", "\n"), yaml);
  if (language !== "" && language !== "yaml") throw otherLanguage(language);
  return { data, body: content.replace(/^(?:[ \t]*\n)+/, "").trimEnd() };
}

/** The library runs JavaScript unless each of its engines is replaced; which name leads to which is its own affair. */
function split(
  text: string,
  yaml: (block: string) => JsonObject,
): { data: JsonObject; content: string; language: string } {
  const refuse = (): never => {
    throw otherLanguage(/^---([^\n]*)/.exec(text)?.[1]?.trim() ?? "");
  };
  let data: JsonObject = {};
  const parse = (block: string): JsonObject => (data = yaml(block));
  const engines = { yaml: parse, json: refuse, javascript: refuse, js: refuse, coffee: refuse };
  try {
    const { content, language } = matter(text, { engines, language: "" });
    return { data, content, language };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    return refuse();
  }
}

function readBlock(block: string, timestampKeys: ReadonlySet<string>): JsonObject {
  const { value, flaws } = readYaml(Buffer.from(block.replace(/^\n/, "")), { timestampKeys });
  const [flaw] = flaws;
  if (value !== null) return value;
  throw unreadable(flaw?.message ?? "it is no mapping", flaw?.help ?? "write key: value lines");
}

function unreadable(message: string, help: string): Failure {
  return new Failure("usage", `the front matter cannot be read: ${message}`, help);
}

function otherLanguage(language: string): Failure {
  return new Failure(
    "usage",
    `front matter in ${excerpt(language)} is not read, only YAML`,
    "open it with --- alone on its line",
  );
}
