import { a as Command, c as CommanderError, n as keeping, o as Option, r as writing, s as Argument, t as bringing } from "./write-options-DGxWDsqy.js";
import { r as exitCodeOf } from "./failure-CoSUsjhv.js";
import { i as printFailure, n as failureOf, r as print } from "./output-BW60d30d.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { n as artifactTypes, o as failureCategories, p as runModes, u as kindNames } from "./enums-CzFq0Rxf.js";
import { r as group, t as addNew } from "./new-4w9vlcmk.js";
import { realpathSync } from "node:fs";
// src/cli/globals-first.ts
/** Options of `cwom` itself that may also stand after a command; those with true take the next word. */
const globals = /* @__PURE__ */ new Map([
	["-C", true],
	["--no-color", false],
	["-q", false],
	["--quiet", false]
]);
/**
* A command line with the options that every command takes put first, up to a `--`. Commands then parse what follows
* their name alone, so that a command may have an option by a name that `cwom` has too, such as `--version`.
*/
function globalsFirst(args) {
	const first = [];
	const rest = [];
	for (let at = 0; at < args.length; at += 1) {
		const word = args[at] ?? "";
		if (word === "--") return [
			...first,
			...rest,
			...args.slice(at)
		];
		const takesNext = globals.get(word);
		(takesNext !== void 0 || /^-C./.test(word) ? first : rest).push(word);
		const next = args[at + 1];
		if (takesNext === true && next !== void 0) {
			first.push(next);
			at += 1;
		}
	}
	return [...first, ...rest];
}
// src/cli/collect.ts
/** Takes an option that may be given several times, in order; without any it stays absent. */
function collect(value, before) {
	return [...before ?? [], value];
}
// src/cli/commands/artifact.ts
/** `cwom artifact add`: what a Run produced. */
function addArtifact(cwom, finish) {
	writing(group(cwom, "artifact").command("add").description("record what a Run produced: a file of the repository with its digest and size, a commit, an address").argument("[file-or-uri]", "a file, an absolute address, or with --type commit a revision").option("--run <id>", "the Run that produced it (default: CWOM_RUN)").addOption(new Option("--type <type>", "sort of output").choices(artifactTypes).makeOptionMandatory()).option("--title <text>", "what it is, in one line (default: the file's name)").option("--uri <uri>", "the same as the argument").option("--digest <digest>", "sha256:<hex> or the like (default: that of the file or commit)").option("--media-type <type>", "media type (default: by the file's name)").option("--preview <text>", "a glimpse of its content").option("--check <name=status>", "a check it went through: passed, failed or unverified; =evidence may follow", collect)).addHelpText("after", "\nExamples:\n  $ cwom artifact add docs/report.md --run 7XK --type report --check lint=passed\n  $ cwom artifact add HEAD --run 7XK --type commit").action(async (file, options) => {
		const { runArtifactAdd } = await import("./run-artifact-add-CpdVrKZi.js");
		finish(await runArtifactAdd(file, options, cwom.opts()));
	});
}
// src/cli/commands/audit.ts
const formatNames$3 = [
	"text",
	"json",
	"github",
	"sarif",
	"junit",
	"agent"
];
/** `cwom audit`: proof over a whole history that nothing sealed ever changed. */
function addAudit(cwom, finish) {
	cwom.command("audit").description("prove from the whole history that nothing sealed ever changed, or say who changed what").addArgument(new Argument("[revision]", "the branch, tag or commit to audit").default("HEAD")).option("--since <revision>", "begin after this commit, which was audited before").option("--resume", "begin where the last clean audit of this branch in this clone ended").option("--all-commits", "look at merged branches too, commit by commit").addOption(new Option("--format <format>", "how to say it").choices(formatNames$3).default("text")).addHelpText("after", "\nExample:\n  $ cwom audit main").action(async (revision, options) => {
		const { runAudit } = await import("./run-audit-CZO8TK0A.js");
		finish(await runAudit(revision, options, cwom.opts()));
	});
}
// src/cli/commands/check.ts
const formatNames$2 = [
	"text",
	"json",
	"github",
	"sarif",
	"junit",
	"agent"
];
/** `cwom check`: every rule over the store, and over a change when there is a base to compare with. */
function addCheck(cwom, finish) {
	cwom.command("check").description("check the store; with a base also what changed since").option("--base <revision>", "compare with this revision (branch, tag or commit)").option("--head <revision>", "check this revision instead of the work tree").option("--staged", "check what is staged, against HEAD").option("--no-cache", "read every file afresh, and keep nothing for the next check").addOption(new Option("--fail-on <level>", "lowest level that fails").choices(["error", "warning"]).default("error")).addOption(new Option("--format <format>", "how to say it").choices(formatNames$2).default("text")).addHelpText("after", "\nExample:\n  $ cwom check --base main --format json").action(async (options) => {
		const { runCheck } = await import("./run-check-BjPqsQFW.js");
		finish(await runCheck(options, cwom.opts()));
	});
}
// src/cli/commands/hook.ts
/** `cwom hook`: the checks as hooks of git, in a clone and on a server. */
function addHook(cwom, finish) {
	const hook = cwom.command("hook").description("run the checks as git hooks: before a commit, before a push, or on the server that is pushed to").addHelpText("after", "\nExample:\n  $ cwom hook install");
	hook.command("install").description("write pre-commit and pre-push, or in a bare repository pre-receive").option("--force", "put a hook that is there already aside, as <name>.old").addHelpText("after", "\nExample:\n  $ cwom hook install").action(async ({ force }) => {
		const { installHooks } = await import("./install-hooks-DMAQdCtf.js");
		const { openRepository } = await import("./open-repository-Dyc3sEV-.js");
		const written = await installHooks(await openRepository(cwom.opts().C), {
			node: process.execPath,
			bin: realpathSync(process.argv[1] ?? "")
		}, force === true);
		if (cwom.opts().quiet !== true) print(written.map((path) => `✔ ${path}\n`).join(""));
	});
	hook.command("pre-commit").description("what git runs before a commit: checks what is staged").addHelpText("after", "\nExample:\n  $ cwom hook pre-commit").action(async () => {
		const { runPreCommit } = await import("./run-pre-commit-BSyXiaTc.js");
		finish(await runPreCommit(cwom.opts().C));
	});
	hook.command("pre-push").description("what git runs before a push: checks each branch against what the remote has").argument("[remote]", "the remote's name", "origin").argument("[url]", "the remote's address").addHelpText("after", "\nExample:\n  $ cwom hook pre-push origin").action(async (remote) => {
		const { runPrePush } = await import("./run-pre-push-DEM-dvze.js");
		finish(await runPrePush(cwom.opts().C, remote));
	});
	hook.command("pre-receive").description("what git runs on a server: refuses a push that touches what is sealed").addHelpText("after", "\nExample:\n  $ cwom hook pre-receive").action(async () => {
		const { runPreReceive } = await import("./run-pre-receive-P15PhjRS.js");
		finish(await runPreReceive(cwom.opts().C));
	});
}
// src/cli/completion/shell-scripts.ts
/** The shells that `cwom completion` speaks. */
const shells = [
	"bash",
	"zsh",
	"fish"
];
/**
* What a shell has to read so that it completes `cwom`. What is typed is handed over word by word and never evaluated. Each
* candidate is a line: the word, a tab, what it is; without any, the shell completes names of files.
*/
const shellScripts = {
	bash: `# bash completion for cwom: eval "$(cwom completion bash)"
_cwom() {
  local IFS=$'\\n' line about words=() lines=()
  while IFS= read -r line; do
    words+=("\${line%%$'\\t'*}")
    about="\${line#*$'\\t'}"
    lines+=("\${line%%$'\\t'*}\${about:+  ($about)}")
  done < <(cwom complete --breaks ":=" -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=("\${words[@]}")
  if [ \${#words[@]} -gt 1 ] && [ "\${COMP_TYPE:-9}" != 37 ] && [ "\${COMP_TYPE:-9}" != 42 ]; then COMPREPLY=("\${lines[@]}"); fi
  if [ \${#words[@]} -eq 1 ]; then case "\${words[0]}" in *=) compopt -o nospace ;; esac; fi
}
complete -o default -F _cwom cwom
`,
	zsh: `#compdef cwom
# zsh completion for cwom: source <(cwom completion zsh)
_cwom() {
  local line word about
  local -a words_found lines_found
  while IFS= read -r line; do
    word="\${line%%$'\\t'*}"
    words_found+=("$word")
    about="\${line#*$'\\t'}"
    lines_found+=("$word\${about:+  -- $about}")
  done < <(cwom complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#words_found} == 0 )); then _files; return; fi
  compadd -l -d lines_found -a words_found
}
compdef _cwom cwom
`,
	fish: `# fish completion for cwom: cwom completion fish | source
function __cwom_complete
    set -l typed (commandline -opc) (commandline -ct)
    cwom complete -- $typed[2..-1] 2>/dev/null; or __fish_complete_path (commandline -ct)
end
complete -c cwom -f -a '(__cwom_complete)'
`
};
// src/cli/commands/completion.ts
/** `cwom completion`: a script for a shell; and `cwom complete`, which such a script asks what may stand where the cursor is. */
function addCompletion(cwom, finish) {
	cwom.command("completion").description("print a script that completes commands, flags, values and ids in your shell").addArgument(new Argument("<shell>", "the shell").choices(shells)).addHelpText("after", "\nExample:\n  $ eval \"$(cwom completion bash)\"").action((shell) => print(shellScripts[shell]));
	cwom.command("complete", { hidden: true }).description("print what may stand at the end of a command line, one candidate a line").argument("[words...]", "the words after cwom; the last one is being typed").option("--breaks <characters>", "characters at which the shell breaks words", "").addHelpText("after", "\nExample:\n  $ cwom complete -- set 0C9 sta").action(async (words, { breaks }) => {
		const { runComplete } = await import("./run-complete-aSsq9k1r.js");
		const { typedWords } = await import("./typed-words-YhmKhTW3.js");
		finish(await runComplete(cwom, typedWords(words, breaks), (line) => print(`${line}\n`)));
	});
}
// src/cli/commands/edit.ts
/** `cwom edit`: the file of one object in an editor, with the checks of every other change. */
function addEdit(cwom, finish) {
	writing(cwom.command("edit")).description("edit a work object in $VISUAL or $EDITOR; nothing is written that the check would refuse").argument("<id>", "id, or any beginning or end of it that fits one object").option("--from <file>", "take the new text from a file in place of an editor; - is stdin").addHelpText("after", "\nExample:\n  $ cwom edit 0C9").action(async (id, options) => {
		const { runEdit } = await import("./run-edit-CPOzBbo0.js");
		finish(await runEdit(id, options, cwom.opts()));
	});
}
// src/cli/commands/export.ts
const formatNames$1 = [
	"jsonl",
	"in-toto",
	"strict"
];
/** `cwom export`: the objects, or what they prove, for another program. */
function addExport(cwom, finish) {
	cwom.command("export").description("write the objects as JSON Lines, or finished Runs as in-toto statements with SLSA provenance").argument("[ids...]", "objects to export, by id or a part that begins or ends it; all unless said").option("--head <revision>", "export this revision instead of the work tree").addOption(new Option("--format <format>", "what to write (default: jsonl)").choices(formatNames$1)).option("--strict", "short for --format strict: nothing that the plain spec does not know").addHelpText("after", "\nExample:\n  $ cwom export --format in-toto --head main > provenance.jsonl").action(async (ids, options) => {
		const { runExport } = await import("./run-export-DJ8KyRUZ.js");
		finish(await runExport(ids, options, cwom.opts()));
	});
}
// src/cli/commands/fix.ts
/** `cwom fix`: the mends that cannot change what anybody meant. */
function addFix(cwom, finish) {
	keeping(cwom.command("fix").description("mend what can be mended safely (places, quotes, words in another case, times in UTC and from git's history, mirrored relations), shown as a diff").option("--dry-run", "show the diff, write nothing; exit 1 when there is something to mend").option("--seal", "then seal every packet and snapshot that has none (by CWOM_ACTOR, else git's user.email)").addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text"))).addHelpText("after", "\nExample:\n  $ cwom fix --dry-run").action(async (options) => {
		const { runFix } = await import("./run-fix-Bny20G_W.js");
		finish(await runFix(options, cwom.opts()));
	});
}
// src/cli/commands/fmt.ts
/** `cwom fmt`: canonical form of every object that may still change. */
function addFmt(cwom, finish) {
	keeping(cwom.command("fmt").description("write the work objects in canonical form; comments stay, sealed objects are never touched").option("--check", "write nothing; exit 1 when something would change").option("--dry-run", "the same, and show the diff").addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text"))).addHelpText("after", "\nExample:\n  $ cwom fmt --check").action(async (options) => {
		const { runFmt } = await import("./run-fmt-GbQ5T5sy.js");
		finish(await runFmt(options, cwom.opts()));
	});
}
// src/cli/commands/init.ts
/** `cwom init`: everything that a store needs, in any repository; safe to repeat. */
function addInit(cwom, finish) {
	cwom.command("init").description("begin a store of work objects in this repository; safe to repeat, overwrites nothing").option("--agent", "also write the lines that an agent needs into AGENTS.md").addOption(new Option("--worker <engine>", "also write what carries out ready Runs there: a workflow for GitHub Actions").choices(["actions"])).option("--action <owner/name@commit>", "the Action that the workflow runs, pinned to a commit").option("--dry-run", "show the change as a diff, write nothing").addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text")).addHelpText("after", "\nExample:\n  $ cwom init").action(async (options) => {
		const { runInit } = await import("./run-init-BTUzE1QF.js");
		finish(await runInit(options, cwom.opts()));
	});
}
// src/cli/commands/claim.ts
/** `cwom claim`: one of many gets the work. */
function addClaim(cwom, finish) {
	writing(cwom.command("claim").description("take an Issue or a ready Run, so that nobody else does; of many at once one wins, the others exit 1 and are told who").argument("<id>", "the Issue or Run, or any beginning or end of its id").option("--as <actor>", "who takes it: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)")).addHelpText("after", "\nExample:\n  $ cwom claim 0C9 --as agent:coder").action(async (id, { as: actor, ...options }) => {
		const { claim } = await import("./claim-Dr51W9_E.js");
		const { carryOut } = await import("./carry-out-C8nBQE1G.js");
		finish(await carryOut(claim, {
			id,
			actor
		}, options, cwom.opts()));
	});
}
// src/cli/commands/import.ts
/** `cwom import`: what `cwom export` wrote. */
function addImport(cwom, finish) {
	writing(cwom.command("import").description("take in JSON Lines as cwom export writes them: all objects, or none; those that are there already stay").argument("[file]", "the file; stdin unless given, or for -", "-").option("--update", "put objects that differ in place of those that are there")).addHelpText("after", "\nExample:\n  $ cwom -C ../old export | cwom import").action(async (file, options) => {
		const { runImport } = await import("./run-import-Dp3E3Wzz.js");
		finish(await runImport(file, options, cwom.opts()));
	});
}
// src/cli/commands/packet-supersede.ts
/** `cwom packet supersede`: the way to say something new when a packet has landed. */
function addPacketSupersede(cwom, finish) {
	writing(group(cwom, "packet").command("supersede").description("make the next version of a ContextPacket: a copy with changes, sealed and listed in the Issue").argument("<id>", "the packet, or any beginning or end of its id that fits one object").option("--set <field=value>", "change a field, as cwom set does (field+=item, field-=item too)", collect).option("--instructions <text>", "the new instructions").option("--from <file>", "take the fields that change from Markdown with front matter, YAML or JSON; - is YAML or JSON from stdin").option("--edit", "write the next version in $VISUAL or $EDITOR").option("--draft", "leave it without a seal, so that it may still change before it lands")).addHelpText("after", "\nExample:\n  $ cwom packet supersede 0C3 --instructions \"Answer 204.\"").action(async (id, options) => {
		const { runPacketSupersede } = await import("./run-packet-supersede-DjXmA_Xw.js");
		finish(await runPacketSupersede(id, options, cwom.opts()));
	});
}
// src/cli/commands/enqueue.ts
/** `cwom enqueue`: a Task becomes an Issue with its briefing and limits, and a Run that is ready. */
function addEnqueue(cwom, finish) {
	writing(cwom.command("enqueue").description("let Tasks (V1) in, all or none: for each an Issue with its briefing and limits, and a Run that is ready; cwom/config.yaml says which").argument("<file>", "a JSON file with one Task or an array of them, JSON Lines with one a line, or - for stdin")).addHelpText("after", "\nExample:\n  $ cwom enqueue task.json").action(async (file, options) => {
		const { runEnqueue } = await import("./run-enqueue-zUpJofXg.js");
		finish(await runEnqueue(file, options, cwom.opts()));
	});
}
// src/cli/commands/diff.ts
const formatNames = [
	"text",
	"markdown",
	"json"
];
/** `cwom diff`: the change of work objects in words. */
function addDiff(cwom, finish) {
	cwom.command("diff").description("show in words what changed in the work objects, and what the check says of it").argument("[base]", "compare with this revision (branch, tag or commit; default: HEAD)").argument("[head]", "show this revision (default: the work tree)").option("--staged", "show what is staged").addOption(new Option("--format <format>", "how to show it; markdown is what the pull request comment holds").choices(formatNames).default("text")).addHelpText("after", "\nExample:\n  $ cwom diff main\n\nIt shows and does not judge: the exit code is 0 whatever the check finds; 2 and 3 as everywhere, where nothing can be shown.").action(async (base, head, options) => {
		const { runDiff } = await import("./run-diff-BIkUoq6E.js");
		finish(await runDiff({
			base,
			head
		}, options, cwom.opts()));
	});
}
// src/cli/commands/merge-driver.ts
/** `cwom merge-driver`: what git calls to merge one file of the store; the arguments are git's `%O %A %B %L %P`. */
function addMergeDriver(cwom, finish) {
	cwom.command("merge-driver").description("what git calls to merge a work object by field; merge.cwom.driver names it").argument("<base>", "file with the version that both sides started from; an empty one where there is none").argument("<ours>", "file with our version; the result is written into it").argument("<theirs>", "file with their version").argument("[marker-size]", "length of conflict markers", "7").argument("[path]", "where the file stands in the repository").addHelpText("after", "\nExample:\n  $ cwom merge-driver base.yaml ours.yaml theirs.yaml 7 cwom/Issue/01JD00000000000000000000B1.yaml\n\nExit codes: 0 merged, 1 conflict, 129 could not be done").action(async (base, ours, theirs, size, path) => {
		const { runMergeDriver } = await import("./run-merge-driver-zWa6IO0a.js");
		finish(runMergeDriver({
			base,
			ours,
			theirs,
			size,
			path
		}, cwom.opts()));
	});
}
// src/cli/commands/list.ts
/** How a list of objects is written. */
const listFormats = [
	"table",
	"json",
	"yaml",
	"ids"
];
function eachOf(value, before = []) {
	return [...before, ...value.split(",").filter((word) => word !== "")];
}
function oneMore(value, before = []) {
	return [...before, value];
}
/** `cwom list`: the objects of one kind, narrowed down. */
function addList(cwom, finish) {
	cwom.command("list").description("list the objects of one kind: repo, issue, packet, snapshot, doctrine, run or artifact").argument("<kind>", "the kind, as one or as many: issue, issues").option("--status <status>", "in this state, or any of several parted by commas", eachOf).option("--type <type>", "of this type, or any of several parted by commas", eachOf).option("--tag <tag>", "with this tag; may be said again, for all of them", oneMore).option("--repo <id>", "of this Repo, by id or slug: connected with it, or with an Issue of it").option("--issue <id>", "connected with this Issue").option("--run <id>", "connected with this Run").option("--text <words>", "holding all of these words, or beginnings of words").option("--sort <columns>", "by these columns, parted by commas; -column from the greatest down (default: id)").option("--limit <number>", "at most so many").option("--at <revision>", "as the store stood at this revision").addOption(new Option("--format <format>", "how to write it").choices(listFormats).default("table")).addHelpText("after", "\nExample:\n  $ cwom list issues --status ready,blocked --sort priority,-updated_at").action(async (kind, options) => {
		const { runList } = await import("./run-list-pURU5rKa.js");
		finish(await runList(kind, options, cwom.opts()));
	});
}
// src/cli/commands/index.ts
/** `cwom index`: the derived tables, for others. */
function addIndex(cwom, finish) {
	cwom.command("index").description("put the derived tables where others can ask them").addHelpText("after", "\nExample:\n  $ cwom index publish postgres://localhost/work").command("publish").description("replace this repository's rows in a PostgreSQL database that may hold several repositories").argument("<url>", "the database: postgres://user@host/database").option("--as <name>", "what this repository is called there (default: the slug of its one Repo)").option("--schema <name>", "the schema that the tables are in, made where it is missing", "cwom").option("--at <revision>", "publish this revision (default: HEAD)").addHelpText("after", "\nExample:\n  $ cwom index publish postgres://localhost/work").action(async (url, options) => {
		const { runPublish } = await import("./run-publish-BL-AU1Bw.js");
		finish(await runPublish(url, options, cwom.opts()));
	});
}
// src/cli/commands/log.ts
const formats$3 = ["text", "json"];
/** `cwom log`: what became of one object, from git's history. */
function addLog(cwom, finish) {
	cwom.command("log").description("show what became of an object, commit by commit and field by field, newest first").argument("<id>", "its id, or any beginning or end of it that fits one object; the whole id of one that is gone").option("--at <revision>", "the history of this revision (default: HEAD)").addOption(new Option("--format <format>", "how to write it").choices(formats$3).default("text")).addHelpText("after", "\nExample:\n  $ cwom log 01JD00000000000000000000B1").action(async (id, options) => {
		const { runLog } = await import("./run-log-gtwDJJ_S.js");
		finish(await runLog(id, options, cwom.opts()));
	});
}
// src/cli/commands/prove.ts
/** `cwom prove`: weighs a Run or an Issue once more. */
function addProve(cwom, finish) {
	writing(cwom.command("prove").description("weigh a Run that is over, or an Issue, by what the store, git, and what a sync brought of GitHub say now: a new report with a check for each criterion, and nothing where it would say the same as the latest").argument("<id>", "the Run or Issue, or any beginning or end of its id").option("--check <name=status>", "what you found yourself of a criterion, by its number or text, or of anything else: passed, failed or unverified; =evidence may follow", collect)).addHelpText("after", "\nExample:\n  $ cwom prove 0C9 --check \"2=passed=https://example.com/timings\" --commit").action(async (id, options) => {
		const { runProve } = await import("./run-prove-C66avTQa.js");
		finish(await runProve(id, options, cwom.opts()));
	});
}
// src/cli/commands/query.ts
const formats$2 = [
	"table",
	"json",
	"csv"
];
/** `cwom query`: a question in SQL, and the process that answers it. */
function addQuery(cwom, finish) {
	cwom.command("query").description("ask the derived tables in SQL (SQLite); nothing can be written").argument("<sql>", "one SELECT; the tables: SELECT name, sql FROM sqlite_schema").option("--at <revision>", "as the store stood at this revision").option("--limit <number>", "at most so many rows", "10000").option("--timeout <seconds>", "give up after so long", "10").addOption(new Option("--format <format>", "how to write it").choices(formats$2).default("table")).addHelpText("after", "\nExample:\n  $ cwom query 'SELECT status, count(*) FROM issues GROUP BY status'").action(async (sql, options) => {
		const { runQuery } = await import("./run-query-tfW6vbjx.js");
		finish(await runQuery(sql, options, cwom.opts()));
	});
	cwom.command("sql-process", { hidden: true }).argument("<file>").argument("<limit>").action(async (file, limit) => {
		const { answerSql } = await import("./sql-process-IIA0eL9X.js");
		finish(await answerSql(file, Number(limit)));
	});
}
// src/query/ready-words.ts
/** What `cwom ready` takes for work that can be begun. */
const readyWords = `An Issue can be worked on when its status is ready, every Issue that it waits for
(its blocked_by, and whatever names it under blocks) is done or canceled, and none
of its Runs is ready, running or blocked. The most urgent come first, of those the
oldest.`;
// src/cli/commands/ready.ts
/** `cwom ready`: what can be worked on now. */
function addReady(cwom, finish) {
	cwom.command("ready").description("list the Issues that can be worked on now, the most urgent first").option("--planned", "also Issues that are only planned").option("--repo <id>", "of this Repo, by id or slug").option("--limit <number>", "at most so many").option("--at <revision>", "as the store stood at this revision").addOption(new Option("--format <format>", "how to write it").choices(listFormats).default("table")).addHelpText("after", `\n${readyWords}\n\nExample:\n  $ cwom ready --limit 1 --format json`).action(async (options) => {
		const { runReady } = await import("./run-ready-D-WKA3bq.js");
		finish(await runReady(options, cwom.opts()));
	});
}
// src/cli/commands/mcp.ts
/** `cwom mcp`: MCP over stdin and stdout. */
function addMcp(cwom, finish) {
	cwom.command("mcp").description("answer an agent over stdin and stdout (Model Context Protocol); every write is a commit on the branch that is checked out").option("--branch <name>", "work on this branch in place of the one that is checked out").addHelpText("after", "\nExample:\n  $ CWOM_ACTOR=agent:coder cwom mcp").action(async ({ branch }) => {
		const { runMcp } = await import("./run-mcp-BqGt6NhL.js");
		finish(await runMcp(branch, cwom.opts()));
	});
}
// src/cli/commands/serve.ts
/** `cwom serve`: REST and MCP over HTTP. */
function addServe(cwom, finish) {
	cwom.command("serve").description("answer REST (/docs) and MCP (/mcp) over HTTP; every write is a commit on the branch that is checked out").option("--port <number>", "port to listen at; 0 for any that is free", "4711").option("--host <address>", "address to listen at; others than this machine need a token", "127.0.0.1").option("--branch <name>", "serve this branch in place of the one that is checked out").option("--token-file <file>", "file with the token that every request has to show (or CWOM_TOKEN)").option("--allow-host <name>", "another name by which this server is called", collected, []).option("--webhooks", "sync a repository when GitHub says at /webhooks/github, signed with CWOM_WEBHOOK_SECRET, that something happened").option("--webhook-pause <seconds>", "from one sync of a repository to the next", "10").option("--github-token-file <file>", "file with the token for GitHub (or GITHUB_TOKEN, GH_TOKEN)").addHelpText("after", "\nExample:\n  $ cwom serve --port 8080").action(async (options) => {
		const { runServe } = await import("./run-serve-CaiLQMdE.js");
		finish(await runServe(options, cwom.opts()));
	});
}
function collected(name, others) {
	return [...others, name];
}
// src/cli/commands/site.ts
/** `cwom site`: the store as pages to read. */
function addSite(cwom, finish) {
	cwom.command("site").description("write the store as a static site: pages to read, without a server and without a network").argument("<folder>", "where to: a folder that is new or empty, or that a site was written to before").option("--at <revision>", "show this revision (default: the work tree)").option("--base-path <path>", "the path that the site is published at (/name/): adds the page for addresses that lead nowhere").option("--allow-indexing", "let search engines list the pages").addHelpText("after", "\nExample:\n  $ cwom site --at HEAD --base-path /orders/ site").action(async (folder, options) => {
		const { runSite } = await import("./run-site-Br-2w_tE.js");
		finish(await runSite(folder, options, cwom.opts()));
	});
}
// src/cli/commands/show.ts
const formats$1 = [
	"text",
	"json",
	"yaml"
];
/** `cwom show`: one object, and what it is connected with. */
function addShow(cwom, finish) {
	cwom.command("show").description("show one object with all it says and all it is connected with").argument("<id>", "its id, or any beginning or end of it that fits one object").option("--at <revision>", "as the store stood at this revision").addOption(new Option("--format <format>", "how to write it").choices(formats$1).default("text")).addHelpText("after", "\nExample:\n  $ cwom show 01JD00000000000000000000B1 --format yaml").action(async (id, options) => {
		const { runShow } = await import("./run-show-N1D7Oet5.js");
		finish(await runShow(id, options, cwom.opts()));
	});
}
// src/cli/commands/trace.ts
const formats = [
	"text",
	"json",
	"mermaid",
	"dot"
];
/** `cwom trace`: the chain of causes around an object. */
function addTrace(cwom, finish) {
	cwom.command("trace").description("show the chain of causes around an object: what led to it, and what came of it").argument("<id>", "its id, or any beginning or end of it that fits one object").option("--at <revision>", "as the store stood at this revision").addOption(new Option("--format <format>", "how to write it").choices(formats).default("text")).addHelpText("after", "\nExample:\n  $ cwom trace 01JD00000000000000000000G1 --format mermaid").action(async (id, options) => {
		const { runTrace } = await import("./run-trace-DMYo0g-T.js");
		finish(await runTrace(id, options, cwom.opts()));
	});
}
// src/cli/commands/rules.ts
/** `cwom rules`: what is checked, at which level, and why. */
function addRules(cwom) {
	cwom.command("rules").description("list every rule with its level and reason").option("--json", "short for --format json").addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text")).addHelpText("after", "\nExample:\n  $ cwom rules --json").action(async ({ json, format }) => {
		const { rules } = await import("./rules-D9rHgLU9.js");
		print(json === true || format === "json" ? asJson(rules) : asText(rules));
	});
}
function asJson(rules) {
	const listed = rules.map(({ id, level, scope, summary, why, locked }) => ({
		id,
		level,
		scope,
		summary,
		why,
		locked: locked === true
	}));
	return `${JSON.stringify(listed, null, 2)}\n`;
}
function asText(rules) {
	const width = Math.max(...rules.map((rule) => rule.id.length));
	return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.level.padEnd(7)}  ${rule.summary}\n`).join("");
}
// src/cli/commands/run.ts
const categoryOption = new Option("--category <sort>", "sort of failure (default: unknown)").choices(failureCategories);
/** `cwom run start`, `finish`, `fail` and `cancel`: the life of a Run. */
function addRun(cwom, finish) {
	addStart(cwom, finish);
	addFinish(cwom, finish);
	addFail(cwom, finish);
	addCancel(cwom, finish);
}
function addStart(cwom, finish) {
	writing(group(cwom, "run").command("start").description("begin a Run: every input is pinned by its digest, and a planned or ready Issue becomes running; with a command after --, run it and record its log, its verdict and the end of the Run").argument("[command...]", "after --: a command to run; its exit code is that of cwom").option("--issue <id>", "the Issue to make a new Run for").option("--run <id>", "a planned, ready or blocked Run to begin instead").option("--packet <id>", "a ContextPacket to work from (default: the Issue's latest)", collect).option("--doctrine <id>", "a DoctrineRef to hold to (default: the Issue's and the packet's)", collect).option("--snapshot <id>", "the ConstraintSnapshot (default: the Issue's newest)").addOption(new Option("--mode <mode>", "who executes (default: the actor's kind)").choices(runModes)).option("--actor <actor>", "who executes: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)").option("--runtime <name>", "where it executes (default: local)").option("--tool <name>", "a tool it executes with", collect).option("--log <folder>", "where the command's log goes (default: .cwom/runs, from the repository's root)").option("--summary <text>", "what came of it, where a command ends well").addOption(categoryOption)).addHelpText("after", "\nExample:\n  $ cwom run start --issue 0C9 -- npm test").action(async (command, options) => {
		const { runStart } = await import("./run-run-DK1_ovAS.js");
		finish(await runStart(command, options, cwom.opts()));
	});
}
function addFinish(cwom, finish) {
	writing(group(cwom, "run").command("finish").description("end a Run as done; the Issue stays open, since its acceptance is another question").argument("<id>", "the Run, or any beginning or end of its id").requiredOption("--summary <text>", "what came of it, in a sentence or two").option("--artifact <id>", "an Artifact that it made and does not list yet", collect).option("--decision <text>", "something that was decided on the way", collect).option("--usd <amount>", "what it cost, in US dollars").option("--tokens <count>", "tokens of language models that it took").option("--compute-s <seconds>", "seconds of computing that it took")).addHelpText("after", "\nExample:\n  $ cwom run finish 7XK --summary \"Added the endpoint and a test.\" --usd 0.4").action(async (id, options) => {
		const { runFinish } = await import("./run-run-DK1_ovAS.js");
		finish(await runFinish(id, options, cwom.opts()));
	});
}
function addFail(cwom, finish) {
	writing(group(cwom, "run").command("fail").description("end a Run as failed, with the reason; also one whose process was killed").argument("<id>", "the Run, or any beginning or end of its id").requiredOption("--message <text>", "what went wrong").addOption(categoryOption).option("--summary <text>", "what came of it (default: the message)")).addHelpText("after", "\nExample:\n  $ cwom run fail 7XK --category test --message \"2 tests fail.\"").action(async (id, options) => {
		const { runFail } = await import("./run-run-DK1_ovAS.js");
		finish(await runFail(id, options, cwom.opts()));
	});
}
function addCancel(cwom, finish) {
	writing(group(cwom, "run").command("cancel").description("end a Run that is not wanted any more, begun or not").argument("<id>", "the Run, or any beginning or end of its id").option("--reason <text>", "why")).addHelpText("after", "\nExample:\n  $ cwom run cancel 7XK --reason \"The Issue is a duplicate.\"").action(async (id, options) => {
		const { runCancel } = await import("./run-run-DK1_ovAS.js");
		finish(await runCancel(id, options, cwom.opts()));
	});
}
// src/cli/commands/schema.ts
/** `cwom schema [kind]`: JSON Schema (draft 2020-12) of one kind, or of all. */
function addSchema(cwom) {
	cwom.command("schema").description("print the JSON Schema of a kind, or of all kinds").addArgument(new Argument("[kind]", "one of the seven kinds").choices(kindNames)).addHelpText("after", "\nExample:\n  $ cwom schema Issue > issue.schema.json").action(async (kind) => {
		const { jsonSchemaOf, jsonSchemaOfAll } = await import("./json-schema-T1na4Pkw.js");
		print(`${JSON.stringify(kind === void 0 ? jsonSchemaOfAll() : jsonSchemaOf(kind), null, 2)}\n`);
	});
}
// src/cli/commands/set.ts
/** `cwom set`: fields of one object. */
function addSet(cwom, finish) {
	writing(cwom.command("set").description("change fields of a work object: status=ready, acceptance.criteria+=…, tags-=old, assignees+=agent:coder").argument("<id>", "id, or any beginning or end of it that fits one object").argument("<changes...>", "field=value, field+=item, field-=item; field= takes it out")).addHelpText("after", "\nExample:\n  $ cwom set 0C9 status=running assignees+=me").action(async (id, changes, options) => {
		const { runSet } = await import("./run-set-D9uUdYhV.js");
		finish(await runSet(id, changes, options, cwom.opts()));
	});
}
// src/cli/commands/seal.ts
/** `cwom seal`: a digest in the object itself, which proves without any history that it is as it was. */
function addSeal(cwom, finish) {
	writing(cwom.command("seal").description("put a seal on ContextPackets and ConstraintSnapshots; what is sealed never changes again").argument("[ids...]", "ids, or any beginning or end of them that fits one object").option("--all", "every packet and snapshot that has none yet").option("--as <actor>", "who seals: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)")).addHelpText("after", "\nExample:\n  $ cwom seal 01JD00000000000000000000C1 --as ada").action(async (ids, options) => {
		const { runSeal } = await import("./run-seal-Cg-dEfQW.js");
		finish(await runSeal(ids, options, cwom.opts()));
	});
}
// src/cli/commands/sync.ts
/** `cwom sync`: what other systems have becomes work objects. */
function addSync(cwom, finish) {
	const sync = cwom.command("sync").description("make work objects of what another system has, and keep them true").addHelpText("after", "\nExample:\n  $ cwom sync github --repo shop/orders --commit");
	bringing(sync.command("github").description("take over issues, pull requests, commits and workflow runs that changed since the last time").option("--repo <owner/name>", "the repository (default: where the remote origin leads)").option("--full", "read everything again, and find what was deleted or transferred").option("--explain <number>", "say how one issue is mapped and why, and write nothing").option("--token-file <file>", "read the token from this file (default: GITHUB_TOKEN, GH_TOKEN)").option("--pull-request", "land on the branch cwom/sync on GitHub, with one pull request that is kept up to date")).addHelpText("after", "\nNo issue on GitHub is made or changed without --push, and --push is about issues: the commits of a sync are pushed by --share.\n\nExample:\n  $ GITHUB_TOKEN=$(gh auth token) cwom sync github --commit").action(async (options) => {
		const { runSyncGithub } = await import("./run-sync-github-DO7nuoxp.js");
		finish(await runSyncGithub(options, cwom.opts()));
	});
}
// src/cli/commands/task.ts
/** `cwom task`: an Issue back as a Task. */
function addTask(cwom, finish) {
	cwom.command("task").description("print an Issue as a Task (V1) in JSON").argument("<id>", "id of the Issue, or any beginning or end of it that fits one").addHelpText("after", "\nExample:\n  $ cwom task 0C9").action(async (id) => {
		const { runTask } = await import("./run-task-C5KYThyF.js");
		finish(await runTask(id, cwom.opts()));
	});
}
// src/cli/commands/verify.ts
/** `cwom verify`: recomputes what digests promise. */
function addVerify(cwom, finish) {
	cwom.command("verify").description("recompute seals, pins and the digests of local files, of the store or of what one object rests on").argument("[id]", "an object: it and everything it refers to is verified").option("--head <revision>", "verify this revision instead of the work tree").addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text")).addHelpText("after", "\nExample:\n  $ cwom verify 01JD00000000000000000000G1").action(async (id, options) => {
		const { runVerify } = await import("./run-verify-DdcWVh8i.js");
		finish(await runVerify(id, options, cwom.opts()));
	});
}
// src/cli/commands/work.ts
/** `cwom work`: carries out ready Runs. */
function addWork(cwom, finish) {
	cwom.command("work").description("take ready Runs, the most urgent first, and carry each out with a command in a work tree of its own").option("--once", "one Run, and then end: 0 done or nothing ready, 1 failed").option("--exec <command>", "what is executed, by /bin/sh (default: work.exec of cwom/config.yaml)").option("--push [remote]", "the queue is the branch as a remote has it (origin), for workers on many machines").option("--repository <slug=place>", "where the code of a Repo is, a folder or an address, unless it is here (again for more)", collect).addHelpText("after", "\nExample:\n  $ cwom work --once --exec './agent.sh'").action(async (options) => {
		const { runWork } = await import("./run-work-Dq6nOma4.js");
		finish(await runWork(options, cwom.opts()));
	});
}
// src/cli/program.ts
function subcommandTerm(command) {
	if (command.parent?.parent === null) return command.name();
	const given = command.registeredArguments.map((argument) => {
		const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
		return argument.required ? ` <${name}>` : ` [${name}]`;
	});
	return command.name() + given.join("");
}
/** The commands as the help lists them, in the order in which somebody new needs them. */
const groups = [
	["To begin and to ask for work:", all(addInit, addNew, addSet, addEdit, addPacketSupersede, addSeal)],
	["To work:", all(addReady, addClaim, addRun, addArtifact, addWork)],
	["To look things up:", all(addList, addShow, addTrace, addLog, addQuery, addDiff, addSite)],
	["To check and to prove:", all(addCheck, addVerify, addProve, addAudit, addFmt, addFix, addHook, addMergeDriver)],
	["To and from other programs:", all(addSync, addServe, addMcp, addExport, addImport, addEnqueue, addTask, addIndex)],
	["To know more:", all(addRules, addSchema, addCompletion)]
];
function all(...adders) {
	return (cwom, finish) => {
		for (const add of adders) add(cwom, finish);
	};
}
/** The whole command line; commands hand their exit code to `finish`. */
function program(finish) {
	const cwom = new Command("cwom").description("Work objects as plain files in your own git repository, with a chain of causes that can be trusted.").version(version, "-V, --version").option("-C <folder>", "any folder of the repository", ".").option("--no-color", "plain output (NO_COLOR is honoured too)").option("-q, --quiet", "only what must be said").configureOutput({ outputError: () => void 0 }).enablePositionalOptions().exitOverride().configureHelp({ subcommandTerm }).addHelpText("after", "\nExamples:\n  $ cwom init\n  $ cwom issue new\n  $ cwom check --base main\n\nExit codes: 0 clean, 1 findings or refused, 2 wrong usage or configuration, 3 could not decide");
	cwom.on("option:no-color", () => {
		process.env["NO_COLOR"] = "1";
		delete process.env["FORCE_COLOR"];
	});
	for (const [heading, add] of groups) {
		cwom.commandsGroup(heading);
		add(cwom, finish);
	}
	cwom.helpCommand("help [command]", "tell what a command does and takes");
	for (const command of cwom.commands) command.exitOverride();
	return cwom;
}
// src/cli/main.ts
/** Runs one command line (without node and script) and answers its exit code: 0, 1, 2 or 3; never throws. */
async function main(args) {
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		process.stderr.write(`error  the output could not be written: ${error.message}\n`);
		process.exit(3);
	});
	process.stderr.on("error", () => void 0);
	let code = 0;
	const finish = (result) => {
		code = result;
	};
	const cwom = program(finish);
	try {
		await cwom.parseAsync(globalsFirst(args), { from: "user" });
		return code;
	} catch (thrown) {
		if (!(thrown instanceof CommanderError)) return await fail(failureOf(thrown), args);
		if (thrown.exitCode === 0) return 0;
		const { commandTyped, helpShown, misuse } = await import("./misuse-CHJSGakh.js");
		return await fail(misuse(thrown, commandTyped(cwom, cwom.args)), args, thrown.code === helpShown);
	}
}
/** Says what went wrong, on stdout too where JSON was asked for; answers the exit code. */
async function fail(failure, args, isSaid = false) {
	const { asksForJson, failureJson } = await import("./failure-json-DYR9K84_.js");
	if (asksForJson(args)) print(failureJson(failure));
	if (!isSaid) printFailure(failure);
	return exitCodeOf(failure);
}
export { main };
