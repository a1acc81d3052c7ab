import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { n as recordArtifact } from "./record-artifact-1bw-1Air.js";
import { r as localPathOf } from "./reading-B2MIY6L8.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { t as checkFrom } from "./check-word-DagpaFsu.js";
import { n as repositoryUri, t as warnIgnored } from "./warn-ignored-DYlTxwxb.js";
// src/cli/commands/run-artifact-add.ts
/** Records what a Run produced; answers the exit code. */
async function runArtifactAdd(file, { run = process.env["CWOM_RUN"], type, title, digest, mediaType, preview, check = [], uri: named, ...write }, globals) {
	if (run === void 0 || run === "") throw new Failure("usage", "an Artifact needs its Run", "name it: --run <id>");
	if (file !== void 0 && named !== void 0) throw new Failure("usage", "the Artifact is named twice", "give the file or --uri");
	const input = {
		run,
		type,
		title,
		uri: await uriOf(type, file ?? named ?? "", globals),
		digest,
		media_type: mediaType,
		preview,
		checks: check.map(checkFrom)
	};
	return carryOut(recordArtifact, input, write, globals);
}
/** A commit by its whole id, a file by its path from the root, all else as it is. */
async function uriOf(type, given, { C }) {
	if (given === "" || /^[a-z][a-z0-9+.-]+:/i.test(given)) return given;
	const repository = await openRepository(C);
	if (type !== "commit") return repository.workTree === null ? given : fileUri(repository.workTree, C, given);
	const commit = await repository.resolveCommit(given);
	if (commit !== null) return commit;
	throw new Failure("usage", `${given} names no commit here`, "give a commit's id, a branch or a tag, or an address");
}
async function fileUri(root, folder, file) {
	const uri = repositoryUri(root, folder, file);
	await warnIgnored(root, localPathOf(uri) ?? uri, "take it out of .gitignore, or publish it and give its address");
	return uri;
}
export { runArtifactAdd };
