import type { SchemaFlaw } from "../../model/schema-flaw.ts";
import { fileRule } from "../rule.ts";
import type { Remark, RuleInfo } from "../rule.ts";
import { schemaRule } from "../schema-rule.ts";

const info: RuleInfo = {
  id: "packet/version",
  level: "error",
  locked: true,
  summary: "a ContextPacket's version is missing, empty or not a string",
  why: "§4.3: version: string",
};

const structure = schemaRule(info, wordsFor);

/** Briefings of one Issue are told apart by their versions (§4.3). */
export const packetVersion = fileRule(info, ["ContextPacket"], function* (file, corpus) {
  yield* structure.check(file, corpus);
  const outline = file.reading?.outline;
  if (outline?.kind !== "ContextPacket" || outline.scalars["version"]?.trim() !== "") return;
  yield { about: file, at: "/version", message: "has an empty version", help: 'write a version such as "1.0"' };
});

function wordsFor({ code, actual }: SchemaFlaw): Partial<Pick<Remark, "message" | "help">> {
  if (code === "required") return { help: 'add a version such as "1.0"' };
  if (!/^-?\d/.test(actual)) return { help: 'write a version such as "1.0"' };
  // 1.10 is read as 1.1, so the number cannot be repeated as the text that was meant.
  return {
    message: `has version ${actual}, a number, expected a string`,
    help: "put it into quotes as it is written, so that 1.10 does not become 1.1",
  };
}
