import { F as object, O as int, V as string } from "./schemas-BfIwbAFZ.js";
import { readFileSync } from "node:fs";
// src/github/own-comments.ts
/** Who the token belongs to; a workflow's own token may not ask for its user by REST, and belongs to this bot. */
async function viewer(octokit) {
	try {
		const { viewer: found } = await octokit.graphql("query { viewer { login } }");
		return bareLogin(found.login);
	} catch {
		return "github-actions";
	}
}
/** A login without the suffix of bots, on which the two programming interfaces disagree. */
function bareLogin(login) {
	return login.replace(/\[bot\]$/, "");
}
// src/action/pull-request.ts
const event = object({
	pull_request: object({
		number: int().positive(),
		state: string().default("open"),
		head: object({
			sha: string().regex(/^[0-9a-f]{40}$/),
			repo: object({ full_name: string() }).nullish()
		})
	}),
	repository: object({ full_name: string().regex(/^[\w.-]+\/[\w.-]+$/) })
});
/** The pull request of the runner's event; null where the event is about none, or is not what it should be. */
function pullRequestOf(env) {
	const file = env["GITHUB_EVENT_PATH"];
	if (file === void 0 || !/^pull_request(?:_target)?$/.test(env["GITHUB_EVENT_NAME"] ?? "")) return null;
	const parsed = event.safeParse(JSON.parse(readFileSync(file, "utf8")));
	if (!parsed.success) return null;
	const { pull_request, repository } = parsed.data;
	const { number, state, head } = pull_request;
	const [owner = "", repo = ""] = repository.full_name.split("/");
	return {
		owner,
		repo,
		number,
		isFork: head.repo?.full_name !== repository.full_name,
		isOpen: state === "open",
		head: head.sha
	};
}
export { bareLogin as n, viewer as r, pullRequestOf as t };
