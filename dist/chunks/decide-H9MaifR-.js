import { n as examineRepository } from "./check-repository-CtBG_wuV.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as fetchCredentials } from "./fetch-credentials-Cj31Y50F.js";
import { t as workflowOf } from "./runner-DFMi6341.js";
import { t as auditHistory } from "./audit-history-Bv72GdDn.js";
import { t as availableCommit } from "./available-commit-DFkgirnV.js";
import { t as auditSentence } from "./sentences-D37lPjhj.js";
import { resolve } from "node:path";
// src/action/history-audit.ts
/** Whether an event is about no change, but about the default branch as it has become: then its history is looked at too. */
function wantsAudit({ event, eventName, gitRef }) {
	if (event.name === "workflow_dispatch") return gitRef === `refs/heads/${event.payload.repository.default_branch}`;
	return eventName === "schedule";
}
/** The report of a state with what an audit of its history found, which is fetched where the checkout has only its end. */
async function withAudit(state, repository, { sha }) {
	const tip = await availableCommit(repository, sha);
	if (await repository.isShallow()) await repository.fetch({
		want: tip,
		depth: "history"
	});
	const audit = await auditHistory({
		repository,
		tip,
		since: null,
		allCommits: false
	});
	const said = audit.audit === void 0 ? [] : [auditSentence(audit.audit, audit.counts)];
	return {
		...state,
		conclusion: audit.conclusion === "clean" ? state.conclusion : audit.conclusion,
		counts: {
			...state.counts,
			error: state.counts.error + audit.counts.error
		},
		findings: [...audit.findings, ...state.findings],
		notes: [
			...state.notes,
			...said,
			...audit.notes
		]
	};
}
// src/action/decide.ts
/** Checks what the inputs and the event name, with the audit where the event asks for one. Throws a Failure when nothing can be decided. */
async function decide(inputs, env) {
	const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
	const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
	const examined = await examineRepository({
		repository,
		...inputs.base === "" ? {} : { base: inputs.base },
		...inputs.head === "" ? {} : { head: inputs.head },
		workflow: () => eventOf(repository, env),
		failOn: inputs.failOn,
		now: (/* @__PURE__ */ new Date()).toISOString()
	});
	const workflow = inputs.base + inputs.head === "" ? eventOf(repository, env) : null;
	const { report: state } = examined;
	const report = workflow !== null && wantsAudit(workflow) ? await withAudit(state, repository, workflow) : state;
	const describe = async () => {
		const { describeChange } = await import("./describe-change-LP1d_fE-.js");
		return await describeChange(repository, examined);
	};
	const suggest = async (pullHead) => {
		if (workflow === null) return [];
		const { suggestMends } = await import("./suggest-mends-qnTDmnIr.js");
		return await suggestMends(repository, examined, pullHead);
	};
	return {
		report,
		describe,
		suggest
	};
}
/** Whatever started an Action is a runner with an event: neither a missing word nor a folder elsewhere may lead to a check without a base. */
function eventOf(repository, env) {
	const workflow = workflowOf(repository, {
		...env,
		GITHUB_ACTIONS: "true"
	});
	if (workflow !== null) return workflow;
	throw new Failure("base-unavailable", "the folder is outside the workspace that the event is about", "name a folder of the checkout in the input path, or both commits in base and head");
}
export { decide };
