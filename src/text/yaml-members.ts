import { isMap, isScalar, Lexer } from "yaml";
import { composeYaml } from "./compose-yaml.ts";

/** A top-level member as it stands in a text, in whole lines that end with LF. */
export interface WrittenMember {
  /** Comment lines at the left edge above it, and blank lines among them. */
  readonly head: string;
  /** Its own lines, with what stands below and between them. */
  readonly body: string;
}

/** A text taken apart: its members in order, and the comment lines after the last. */
export interface WrittenMembers {
  readonly members: ReadonlyMap<string, WrittenMember>;
  readonly tail: string;
}

/**
 * Takes a text (LF line ends) apart into its top-level members; put together they are the text again, but for a missing last line end.
 * Null when it is no mapping in block form whose keys stand at the start of lines, each once.
 */
export function writtenMembers(text: string): WrittenMembers | null {
  const { root } = composeYaml(text, "mapping");
  if (!isMap(root) || root.flow === true) return null;
  const members = new Map<string, WrittenMember>();
  const keys = root.items.map(({ key }) => key);
  let head = text.slice(0, keys[0]?.range[0]);
  for (const [index, key] of keys.entries()) {
    const from = key.range[0];
    const isAtStart = from === 0 || text[from - 1] === "\n";
    if (!isScalar(key) || typeof key.value !== "string" || members.has(key.value) || !isAtStart) return null;
    const own = foot(wholeLines(text.slice(from, keys[index + 1]?.range[0])));
    members.set(key.value, { head, body: own.body });
    head = own.foot;
  }
  return { members, tail: head };
}

/** The comments of a piece of YAML, each with its `#`, in order. */
export function commentsIn(text: string): string[] {
  const comments: string[] = [];
  for (const lexeme of new Lexer().lex(text)) if (lexeme.startsWith("#")) comments.push(lexeme.trimEnd());
  return comments;
}

/** Parts what stands above the next member from the end of a stretch: from the first comment at the left edge that only such and blank lines follow. */
function foot(stretch: string): { readonly body: string; readonly foot: string } {
  const lines = stretch.split("\n");
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0 && /^(?:#|\s*$)/u.test(lines[at] ?? ""); at -= 1) {
    if (lines[at]?.startsWith("#") === true) first = at;
  }
  return { body: withEnds(lines.slice(0, Math.min(first, lines.length - 1))), foot: withEnds(lines.slice(first, -1)) };
}

function withEnds(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function wholeLines(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
