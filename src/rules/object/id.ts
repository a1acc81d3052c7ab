import type { StoredFile } from "../../store/corpus.ts";
import { flawRule } from "../rule.ts";
import type { RuleInfo } from "../rule.ts";
import { schemaRule } from "../schema-rule.ts";

const info: RuleInfo = {
  id: "object/id",
  level: "error",
  locked: true,
  summary: "id is missing, no string, empty or unfit for a file name",
  why: "§2.2: All objects include: id: string",
};

const form = schemaRule(info, ({ code, pointer }) => {
  if (pointer !== "/id") return { help: "write the id of the object that is meant" };
  if (code === "required") return { help: "add id: a new ULID, and name the file after it" };
  return code === "id" ? { help: "take another id, best a new ULID, and name the file after it" } : {};
});

/** Every object has an id that can name its file; an id in a Ref has the same form (§2.2). */
export const objectId = flawRule(info, (file, corpus) => (isNameless(file) ? [] : form.check(file, corpus)));

/** A misplaced file without an id is no object yet, and file/location says so. */
function isNameless({ slot, reading }: StoredFile): boolean {
  return slot.is === "misplaced" && reading?.outline.id == null;
}
