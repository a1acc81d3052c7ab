import { configPath, storeFolder } from "../../store/layout.ts";
import { printYaml } from "../../text/format-yaml.ts";

/** A file that a store wants beside its objects: its whole text where there is none yet. */
export interface InitFile {
  readonly path: string;
  readonly text: string;
  /** What to do where the file is there already: leave it, add lines that it lacks, or renew the part between marks. */
  readonly where: "absent" | "lines" | "marks";
}

/** What the files speak of. */
export interface InitFacts {
  /** Lines for `.gitattributes` that choose how git merges work objects. */
  readonly mergeAttributes: readonly string[];
  /** The Action in a workflow: `owner/name@commit`. */
  readonly action: string;
  readonly branch: string;
  /** Whether the remote is one that runs GitHub's workflows, or unknown. */
  readonly github: boolean;
  /** Path of the JSON Schema of all kinds from the root; null where it must be written too, as `schema` has it. */
  readonly schemaPath: string | null;
  readonly schema: string;
  readonly agent: boolean;
}

/** What stands in a workflow where nobody has chosen the Action's repository and commit. */
export const actionToChoose = "OWNER/cwom@COMMIT";

/** Path of the JSON Schema of all kinds where no package that is installed has it. */
export const ownSchema = ".vscode/cwom.schema.json";
/** Path of the workflow that checks. */
export const workflowPath = ".github/workflows/cwom.yml";
/** Path of an editor's settings, which are only ever made, never changed. */
export const editorSettingsPath = ".vscode/settings.json";

/** The files of a store, in the order they are told. */
export function initFiles(facts: InitFacts): InitFile[] {
  const files: (InitFile | null)[] = [
    { path: configPath, text: configText, where: "absent" },
    { path: `${storeFolder}/README.md`, text: readmeText, where: "absent" },
    { path: ".gitattributes", text: attributesText(facts.mergeAttributes), where: "lines" },
    facts.github ? { path: workflowPath, text: workflowText(facts), where: "absent" } : null,
    facts.schemaPath === null ? { path: ownSchema, text: facts.schema, where: "absent" } : null,
    { path: editorSettingsPath, text: editorText(facts.schemaPath ?? ownSchema), where: "absent" },
    facts.agent ? { path: "AGENTS.md", text: agentText, where: "marks" } : null,
  ];
  return files.filter((file) => file !== null);
}

/** What a file is to hold, when it is there with a text or not (null); null where it stays as it is. */
export function textAfter({ text, where }: InitFile, present: string | null): string | null {
  if (present === null) return text;
  if (where === "lines") return withLines(present, text);
  return where === "marks" ? withPart(present, text) : null;
}

function withLines(present: string, text: string): string | null {
  const known = new Set(present.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " ")));
  const missing = text.split("\n").filter((line) => line !== "" && !known.has(line));
  if (missing.every((line) => line.startsWith("#"))) return null;
  return `${present}${present === "" || present.endsWith("\n") ? "" : "\n"}${missing.join("\n")}\n`;
}

const [partBegins, partEnds] = ["<!-- cwom: written by cwom init --agent -->", "<!-- /cwom -->"];

function withPart(present: string, part: string): string | null {
  // Behind a mark whose end is missing stands text of somebody else.
  const from = present.lastIndexOf(partBegins);
  const to = present.indexOf(partEnds, from);
  const gap = present === "" || present.endsWith("\n\n") ? "" : present.endsWith("\n") ? "\n" : "\n\n";
  const text =
    from === -1 || to === -1
      ? `${present}${gap}${part}`
      : `${present.slice(0, from)}${part.trimEnd()}${present.slice(to + partEnds.length)}`;
  return text === present ? null : text;
}

const configText = `# Settings of this store. All of them may be left out; these are the ones that hold without a word.
# seal: landing       # or explicit: then only what carries a seal is frozen
# rules:              # levels of single rules; cwom rules lists them
#   issue/acceptance: info
`;

const readmeText = `# Work objects

One object, one file: \`cwom/<Kind>/<id>.yaml\`. They are made with \`cwom new <kind>\`, changed with \`cwom set\` and \`cwom edit\`, and checked with
\`cwom check\`. A ContextPacket or ConstraintSnapshot that has landed never changes: what is new is a new object.
`;

function attributesText(mergeAttributes: readonly string[]): string {
  return [
    "# Work objects are read as bytes; nothing may rewrite them on the way in or out.",
    `${storeFolder}/** -text`,
    ...mergeAttributes,
    "",
  ].join("\n");
}

function workflowText({ action, branch }: InitFacts): string {
  const name = /^[\w./-]+$/.test(branch) ? printYaml({ branch }).slice("branch: ".length, -1) : JSON.stringify(branch);
  const toChoose =
    action === actionToChoose
      ? "# OWNER/cwom@COMMIT: the repository you take the Action from, and the 40-digit id of a commit you have looked at.\n"
      : "";
  return `${toChoose}name: cwom
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: turned to another base branch
  merge_group:
  push:
    branches: [${name}]
permissions:
  contents: read
  pull-requests: write # only for the comment and the suggestions; leave it out and set comment: never
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
`;
}

/** The lines that bind the schema to the objects, as VS Code's YAML extension reads them. */
function editorText(schemaPath: string): string {
  return `${JSON.stringify({ "yaml.schemas": { [`./${schemaPath}`]: [`${storeFolder}/*/*.yaml`] } }, null, 2)}\n`;
}

const agentText = `${partBegins}
## Work objects

What is wanted, what a worker is told and what came of it stands in \`cwom/<Kind>/<id>.yaml\`. Use the \`cwom\` command, not an editor of your own:

- Find: \`cwom ready\` lists what can be worked on now, \`cwom show <id>\` says all of one object and what it is connected with.
- Take an Issue: \`cwom claim <id>\`; one of many succeeds. \`cwom run start --issue <id> --format id\` begins a Run and prints its id; \`cwom trace <run>\` names what it was told, and \`cwom show <id>\` reads each of these.
- Record what you made: \`cwom artifact add <file> --run <run> --type <type>\`. End the Run: \`cwom run finish <run> --summary <text>\`, or \`cwom run fail <run> --message <text>\`. What is over stays so: a new attempt is a new Run.
- All of that around one command: \`cwom run start --issue <id> -- <command>\` records what it was told, its log and how it ended.
- Make: \`cwom new <kind> --help\` lists the flags; \`--format id\` prints the new id alone, \`--format json\` the whole result.
- Change: \`cwom set <id> priority=P1\`. What changed are files: commit them with your work, or give \`--commit\`. Ids may be shortened to any beginning or end that fits one object.
- Never change a ContextPacket or ConstraintSnapshot that has landed; make a new one.
- Before you finish: \`cwom check --format agent\` must end with 0. 1 is findings, 2 wrong usage, 3 undecided.
- Say who you are: set CWOM_ACTOR to \`agent:<name>\`. The same as tools, over MCP: \`cwom mcp\`.
${partEnds}
`;
