// src/cli/noun.ts
/** What each group of commands is about, and an example of one; `cwom <noun> --help` lists the commands of a group. */
const nouns = {
	repo: ["work with Repos: where work happens", "add Orders --slug shop/orders --system github"],
	issue: ["work with Issues: what is wanted", "new \"Add /healthz\" --type feature"],
	packet: ["work with ContextPackets: what a worker is told", "new \"Healthz briefing\" --for-issue 0C9"],
	snapshot: ["work with ConstraintSnapshots: limits at one moment", "take --scope repo --available-minutes 90"],
	doctrine: ["work with DoctrineRefs: principles and policies that govern work", "add --from policy.md"],
	run: ["work with Runs: attempts at an Issue", "start --issue 0C9 -- npm test"],
	artifact: ["work with Artifacts: what came of a Run", "add --run 7XK --type log logs/test.txt"]
};
/** The command that groups the commands of a noun, made on first use, so that several files can add to it. */
function group(cwom, noun) {
	const known = cwom.commands.find((command) => command.name() === noun);
	if (known !== void 0) return known;
	const [about, example] = nouns[noun];
	return cwom.command(noun).description(about).addHelpText("after", `\nExample:\n  $ cwom ${noun} ${example}`);
}
// src/cli/commands/new.ts
/** The short ways to `cwom new <kind>`: noun, verb, what it makes. */
const shorthands = [
	[
		"repo",
		"add",
		"add a Repo",
		"--name Orders --slug shop/orders --system github"
	],
	[
		"issue",
		"new",
		"open an Issue",
		"\"Add /healthz\" --type feature"
	],
	[
		"packet",
		"new",
		"write a ContextPacket, sealed unless it is a draft",
		"\"Healthz briefing\" --for-issue 0C9 --from briefing.md"
	],
	[
		"snapshot",
		"take",
		"take a ConstraintSnapshot of how things are now",
		"--scope repo --available-minutes 90"
	],
	[
		"doctrine",
		"add",
		"add a DoctrineRef",
		"small-changes --namespace shop --version 1.0 --type principle --from policy.md"
	]
];
/** `cwom new <kind>` and its shorthands. The flags come from the model, which is read when a command runs. */
function addNew(cwom, finish) {
	const make = async (noun, name, args) => {
		const { kindOfWord } = await import("./kind-words-CqZhddEV.js");
		const { runNew } = await import("./run-new-CtjRXKlD.js");
		finish(await runNew(kindOfWord(noun), name, args, cwom.opts()));
	};
	cwom.command("new").description("make a work object of any kind; cwom new <kind> --help lists its flags").argument("<kind>", "repo, issue, packet, snapshot, doctrine, run or artifact").argument("[words...]", "flags for its fields, and --set, --from, --edit, --draft, --dry-run, --stage, --commit, --push, --format").passThroughOptions().allowUnknownOption().addHelpText("after", "\nExample:\n  $ cwom new issue \"Add /healthz\" --type feature").action((kind, words) => make(kind, `cwom new ${kind}`, words));
	for (const [noun, verb, description, example] of shorthands) group(cwom, noun).command(verb).description(description).argument("[words...]", "flags for its fields").helpOption(false).passThroughOptions().allowUnknownOption().addHelpText("after", `\nExample:\n  $ cwom ${noun} ${verb} ${example}`).action((words) => make(noun, `cwom ${noun} ${verb}`, words));
}
/** The word for the kind that a command makes, by the names of its parent and its own, and what was typed after it; null for every other command. */
function makingNoun(parent, name, operands) {
	if (name === "new" && parent === "cwom") return operands[0] ?? null;
	return shorthands.find(([noun, verb]) => noun === parent && verb === name)?.[0] ?? null;
}
export { nouns as i, makingNoun as n, group as r, addNew as t };
