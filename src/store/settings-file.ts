import type { z } from "zod";
import type { Span } from "../finding/finding.ts";
import { nearest } from "../model/did-you-mean.ts";
import { flawLimit } from "../model/limits.ts";
import { memberNames, schemaAt } from "../model/schema-walk.ts";
import { pointerOf } from "../text/json-pointer.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { StoredFile } from "./corpus.ts";

/** One mistake in `config.yaml` or `suppressions.yaml`. */
export interface SettingsFlaw {
  readonly path: string;
  /** JSON pointer; empty for the file as a whole. */
  readonly at: string;
  readonly atKey?: true;
  readonly span?: Span;
  readonly message: string;
  readonly help: string;
}

/** Reads a settings file by its schema; null when it is absent or has a flaw, of which at most `flawLimit` are told. */
export function readSettings<T>(
  file: StoredFile | null,
  schema: z.ZodType<T>,
  root: "mapping" | "list",
): { value: T | null; flaws: readonly SettingsFlaw[] } {
  if (file === null) return { value: null, flaws: [] };
  const { path } = file;
  if (file.settings === null || !file.regular) return { value: null, flaws: [notAFile(path)] };
  // A file in which everything is commented out says nothing, like one that is not there.
  if (isBlank(file.settings)) return { value: schema.parse(root === "list" ? [] : {}), flaws: [] };
  const text = readYaml(file.settings, { root, timestampKeys: new Set(["expires"]) });
  const flaw = text.flaws.find(({ code }) => code !== "ambiguous-scalar");
  if (flaw !== undefined) {
    const { message, help, span } = flaw;
    return { value: null, flaws: [{ path, at: flaw.pointer ?? "", span, message, help }] };
  }
  const parsed = schema.safeParse(text.value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, flaws: [] };
  const flaws = parsed.error.issues.values().flatMap((issue) => flawsOf(path, issue, schema));
  return { value: null, flaws: [...flaws.take(flawLimit)] };
}

function isBlank(bytes: Uint8Array): boolean {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  return lines.every((line) => /^[ \t\r]*(?:#|$)/.test(line));
}

function notAFile(path: string): SettingsFlaw {
  return {
    path,
    at: "",
    message: "is not a regular, readable file",
    help: `make ${path} a plain file of less than 512 KiB`,
  };
}

function flawsOf(path: string, issue: z.core.$ZodIssue, schema: z.ZodType): Iterable<SettingsFlaw> {
  const at = pointerOf(issue.path.map(String));
  if (issue.code === "unrecognized_keys") {
    const known = memberNames(schemaAt(schema, issue.path));
    return issue.keys.values().map((key) => unknownKey(path, issue.path, key, known));
  }
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : [];
  const meant =
    issue.code === "invalid_value" && typeof issue.input === "string" ? nearest(issue.input, allowed) : null;
  const expected = allowed.length > 0 ? `takes one of ${allowed.join(", ")}` : wordsOf(issue);
  const name = issue.path.length === 0 ? "the file" : issue.path.join(".");
  return [
    { path, at, message: `${name}: ${expected}`, help: meant === null ? `mend ${name} in ${path}` : `write ${meant}` },
  ];
}

/** The schema library's own words are for programmers. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_format" && issue.format === "date") return "expected a day such as 2027-01-31";
  if (issue.code !== "invalid_type") return issue.message;
  const types: Readonly<Record<string, string>> = {
    record: "a mapping",
    object: "a mapping",
    array: "a list",
    string: "a text",
  };
  return `expected ${types[issue.expected] ?? issue.expected}`;
}

function unknownKey(
  path: string,
  place: readonly PropertyKey[],
  key: string,
  allowed: readonly string[],
): SettingsFlaw {
  const meant = nearest(key, allowed);
  return {
    path,
    at: pointerOf([...place.map(String), key]),
    atKey: true,
    message: `key "${key}" is not known here, expected one of ${allowed.join(", ")}`,
    help: meant === null ? `remove ${key}` : `write ${meant}`,
  };
}
