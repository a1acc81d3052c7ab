import { fileByteLimit } from "../../model/limits.ts";
import { holdsNoObject } from "../holds-no-object.ts";
import { flawRule } from "../rule.ts";
import type { RuleInfo } from "../rule.ts";
import { schemaRule } from "../schema-rule.ts";
import { textRule } from "../text-rule.ts";

const info: RuleInfo = {
  id: "object/length",
  level: "error",
  // A file that is too large is not read, and nobody could vouch for what was never read.
  locked: true,
  summary: "a text, the nesting or the file as a whole is past its limit",
  why: "ours: a file must stay small enough to be reviewed",
};

const values = schemaRule(info);
const nesting = textRule(info, "length");

/** No text, no nesting and no file is past its limit; the figure is said. */
export const objectLength = flawRule(info, function* (file, corpus) {
  yield* values.check(file, corpus);
  yield* nesting.check(file, corpus);
  if (!file.tooLarge || holdsNoObject(file)) return;
  const size = file.size === null ? "has too many bytes" : `has ${file.size} bytes`;
  yield {
    about: file,
    message: `${size}, at most ${fileByteLimit} are allowed in one file`,
    help: "keep the long text in a file outside cwom/ and name it by uri",
  };
});
