import { Command, CommanderError, Option } from "commander";
import type { Kind } from "../../model/enums.ts";
import type { JsonObject } from "../../model/json.ts";
import { kinds } from "../../model/kinds.ts";
import { fieldValue } from "../../operations/field-value.ts";
import { fieldNamed } from "../../operations/fields.ts";
import { requiredFields } from "../../operations/required-fields.ts";
import type { WriteOptions } from "../carry-out.ts";
import { misuse } from "../misuse.ts";
import { writingOptions } from "../write-options.ts";
import { fieldFlags } from "./field-flags.ts";
import type { FieldFlag } from "./field-flags.ts";
import { pairOf, valueFor, withField } from "./given-fields.ts";

/** What somebody asked for who wants an object made. */
export interface MakingOptions extends WriteOptions {
  readonly from?: string;
  readonly edit?: true;
  readonly draft?: true;
}

/** The command line of `cwom new`, read: the fields that flags name, and how to go about it. */
export interface Making {
  readonly fields: JsonObject;
  readonly options: MakingOptions;
}

/** Example values of the flags that somebody needs to see once, by kind. */
const examples: Readonly<Record<Kind, string>> = {
  Repo: '--name Orders --slug shop/orders --system github --url "https://github.com/shop/orders"',
  Issue: '"Add /healthz" --type feature --criterion "GET /healthz answers 200" --assignee me',
  ContextPacket: '"Healthz briefing" --for-issue 0C9 --instructions "Answer 200 with an empty body."',
  ConstraintSnapshot: "--scope repo --available-minutes 90 --tolerance low",
  DoctrineRef: 'small-changes --namespace shop --version 1.0 --type principle --statement "Keep changes small."',
  Run: "--for-issue 0C9 --actor agent:coder",
  Artifact: '"Test log" --produced-by 7XK --type log --uri logs/test.txt',
};

/** The command line that makes one object of a kind, its flags generated from the model; `name` is what the person typed. */
export function makingCommand(kind: Kind, name: string): Command {
  const needed = new Set(requiredFields(kind));
  const { titleField } = kinds[kind];
  const command = new Command(name)
    .exitOverride()
    .description(`Makes one ${kind}; on a terminal it asks for what is missing.`)
    .argument(`[${titleField}]`, `the same as --${titleField}`)
    .configureOutput({ outputError: () => undefined })
    .optionsGroup(
      `Fields (* is needed where it does not follow; a list takes its flag once for each item; ids may be short):`,
    );
  for (const flag of fieldFlags(kind)) command.addOption(optionOf(flag, needed));
  command
    .optionsGroup("Ways:")
    .option("--set <field=value>", "any field by its name, meta.our/key too", collect)
    .option("--from <file>", "take fields from Markdown with front matter, YAML or JSON; - is YAML or JSON from stdin")
    .option("--edit", "write it in $VISUAL or $EDITOR")
    .addOption(new Option("--draft", "leave it without a seal").hideHelp(!kinds[kind].sealed))
    .addHelpText("after", `\nExample:\n  $ ${name} ${examples[kind]}`);
  for (const option of writingOptions) command.addOption(option);
  return command;
}

/** Reads a command line with `makingCommand`; Failure `usage` for what it does not know and for values that do not fit, CommanderError where only its help was asked for. */
export function readMaking(kind: Kind, name: string, args: readonly string[]): Making {
  const command = parsed(makingCommand(kind, name), args);
  const given = command.opts<MakingOptions & { set?: string[] } & Readonly<Record<string, unknown>>>();
  let fields: JsonObject = {};
  const [title] = command.args;
  if (title !== undefined) fields = withField(fields, fieldNamed(kind, kinds[kind].titleField), title);
  for (const flag of fieldFlags(kind)) {
    const texts = given[new Option(`--${flag.name}`).attributeName()];
    if (Array.isArray(texts)) fields = withField(fields, flag.field, valueFor(flag.field, texts.map(String)));
  }
  for (const text of given.set ?? []) {
    const { field, value } = pairOf(kind, text);
    fields = withField(fields, field, value === "" ? null : fieldValue(field, value));
  }
  return { fields, options: given };
}

function parsed(command: Command, args: readonly string[]): Command {
  try {
    return command.parse(args, { from: "user" });
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode !== 0) throw misuse(thrown, command.name());
    throw thrown;
  }
}

function optionOf({ name, field, placeholder }: FieldFlag, needed: ReadonlySet<string>): Option {
  const { type, path, description } = field;
  const values = type.is === "choice" && placeholder === "word" ? ` (${type.values.join(", ")})` : "";
  const mark = path.length === 1 && needed.has(path[0] ?? "") ? "* " : "";
  return new Option(`--${name} <${placeholder}>`, `${mark}${description}${values}`).argParser(collect);
}

function collect(value: string, before: unknown): string[] {
  return [...(Array.isArray(before) ? before.map(String) : []), value];
}
