import { Failure } from "../../failure.ts";
import type { Kind } from "../../model/enums.ts";
import { isMapping } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { newObject } from "../../operations/new-object.ts";
import { objectTemplate } from "../../operations/object-template.ts";
import { Incomplete } from "../../operations/required-fields.ts";
import { carryOut } from "../carry-out.ts";
import { askMissing } from "../making/ask-missing.ts";
import { editUntilDone } from "../making/edit-until-done.ts";
import { fieldFlags } from "../making/field-flags.ts";
import { withFields } from "../making/given-fields.ts";
import { readMaking } from "../making/making-command.ts";
import type { MakingOptions } from "../making/making-command.ts";
import { hasTerminal, terminalPrompter } from "../making/prompter.ts";
import { fieldsIn, readFrom } from "../making/read-from.ts";
import type { GlobalOptions } from "../program.ts";

/** Makes one object of a kind from the words after `name`, the command that was typed; answers the exit code. */
export async function runNew(
  kind: Kind,
  name: string,
  args: readonly string[],
  globals: GlobalOptions,
): Promise<number> {
  const { fields: flags, options } = readMaking(kind, name, args);
  const from = options.from === undefined ? {} : await readFrom(kind, options.from);
  const fields = withFields(from, flags);
  const make = (all: JsonObject): Promise<number> =>
    carryOut(newObject, { kind, fields: all, draft: options.draft === true }, options, globals);
  if (options.edit === true) {
    return editUntilDone(globals.C, {
      start: objectTemplate(kind, fields),
      take: (text) => make(given(fieldsIn(Buffer.from(text), "the text"))),
      resume: (path) => `go on with it: ${name} --edit --from ${path}`,
    });
  }
  try {
    return await make(fields);
  } catch (thrown) {
    if (!(thrown instanceof Incomplete)) throw thrown;
    if (!mayAsk(options)) throw inFlags(kind, name, thrown);
    const answers = await askMissing(thrown.missing, await terminalPrompter());
    if (answers !== null) return make(withFields(fields, answers));
    process.stderr.write("nothing was made\n");
    return 1;
  }
}

function mayAsk({ from, format }: MakingOptions): boolean {
  return hasTerminal() && from !== "-" && format !== "json";
}

/** The same in the words of a command line: the flags that are missing, and what they take. */
function inFlags(kind: Kind, name: string, { missing }: Incomplete): Failure {
  const flags = fieldFlags(kind);
  const named = missing.map(({ field, choices }) => {
    const flag = flags.find((other) => other.field.path.join(".") === field.path.join("."));
    return { flag: `--${flag?.name ?? field.path.join(".")} <${flag?.placeholder ?? "text"}>`, choices };
  });
  const choices = named.flatMap(({ flag, choices: some }) =>
    some.length === 0 ? [] : [`${flag} is one of ${some.map(({ label }) => label).join(", ")}; `],
  );
  return new Failure(
    "usage",
    `${kind} needs ${named.map(({ flag }) => flag).join(", ")}`,
    `${choices.join("")}all flags: ${name} --help`,
  );
}

/** What a filled-in template says: a member that was left empty was not given. */
function given(fields: JsonObject): JsonObject {
  const members = Object.entries(fields).map(([key, value]): [string, Json] => [
    key,
    isMapping(value) ? given(value) : value,
  ]);
  return Object.fromEntries(
    members.filter(([, value]) => value !== null && !(isMapping(value) && Object.keys(value).length === 0)),
  );
}
