import { n as connect } from "./client-Db5X3wKf.js";
import { n as bareLogin, r as viewer, t as pullRequestOf } from "./pull-request-CTnw44U8.js";
import { t as renderSummary } from "./render-summary-IjLReUap.js";
// src/github/sticky-comment.ts
/** Creates the comment, or updates it when its text changed. Ours is known by marker and author: anybody can copy a marker. */
async function keepComment(octokit, comment) {
	const { owner, repo, number, body } = comment;
	const own = await findOwn(octokit, comment);
	if (own === null) {
		if (!comment.mayCreate) return "left";
		await octokit.issues.createComment({
			owner,
			repo,
			issue_number: number,
			body
		});
		return "created";
	}
	if (own.body === body) return "left";
	await octokit.issues.updateComment({
		owner,
		repo,
		comment_id: own.id,
		body
	});
	return "updated";
}
async function findOwn(octokit, { owner, repo, number, marker }) {
	const me = await viewer(octokit);
	const pages = octokit.paginate.iterator(octokit.issues.listComments, {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	});
	for await (const { data } of pages) {
		const own = data.find(({ body, user }) => body?.startsWith(marker) === true && bareLogin(user?.login ?? "") === me);
		if (own !== void 0) return {
			id: own.id,
			body: own.body ?? ""
		};
	}
	return null;
}
// src/action/comment.ts
/** Finds our comment again; invisible to readers. */
const marker = "<!-- cwom:check -->";
const maxChars = 6e4;
/** Keeps the one comment on a pull request true: made when there is something to say, updated when it changed. */
async function commentOn(report, review, inputs, env) {
	const pull = pullRequestOf(env);
	if (pull === null) return;
	if (pull.isFork && inputs.comment === "auto") return;
	const { owner, repo, number } = pull;
	await keepComment(connect(inputs.token, env), {
		owner,
		repo,
		number,
		...commentFor(report, review, inputs)
	});
}
/** The comment that says a report: its text, its marker, and whether there is enough to say for a first one. `intro` is trusted. */
function commentFor(report, review, { comment }, intro) {
	const hasNews = report.findings.some((finding) => finding.isNew) || (report.comparison?.changed.length ?? 0) > 0;
	const more = {
		elsewhere: "the job summary",
		...intro === void 0 ? {} : { intro }
	};
	return {
		marker,
		body: renderSummary(report, {
			marker,
			maxChars,
			review,
			...more
		}),
		mayCreate: comment === "always" || hasNews || report.conclusion !== "clean"
	};
}
export { commentOn as n, keepComment as r, commentFor as t };
