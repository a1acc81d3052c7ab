import { n as connect } from "./client-Db5X3wKf.js";
import { n as bareLogin, r as viewer, t as pullRequestOf } from "./pull-request-CTnw44U8.js";
import { r as suggestionMarker, t as suggestionMark } from "./suggestion-markdown-65JFdaCa.js";
import { r as counted } from "./sentences-D37lPjhj.js";
// src/github/suggestion-review.ts
/** More comments than this are no help, and a review of them is refused as too many. */
const mostComments = 30;
/**
* Sees to it that each comment stands on the pull request once: what was never said becomes one review, and one of ours on a line that
* still stands is updated when its text changed. What its lines have left behind is left alone, and never said again.
*/
async function keepSuggestions(octokit, review) {
	const { owner, repo, number, commit, comments, words } = review;
	const own = await findOwn(octokit, review);
	const news = comments.filter(({ marker }) => !own.has(marker)).slice(0, mostComments);
	for (const { marker, body } of comments) {
		const known = own.get(marker);
		if (known === void 0 || known.isOutdated || known.body.trimEnd() === body.trimEnd()) continue;
		await octokit.pulls.updateReviewComment({
			owner,
			repo,
			comment_id: known.id,
			body
		});
	}
	if (news.length === 0) return "left";
	await octokit.pulls.createReview({
		owner,
		repo,
		pull_number: number,
		commit_id: commit,
		event: "COMMENT",
		body: words(news.length),
		comments: news.map(({ path, startLine, line, body }) => ({
			path,
			body,
			line,
			side: "RIGHT",
			...startLine < line ? {
				start_line: startLine,
				start_side: "RIGHT"
			} : {}
		}))
	});
	return "posted";
}
/** Our comments by marker. Ours are known by marker and author: anybody can copy a marker. */
async function findOwn(octokit, review) {
	const { owner, repo, number, mark } = review;
	const me = await viewer(octokit);
	const pages = octokit.paginate.iterator(octokit.pulls.listReviewComments, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	});
	const own = /* @__PURE__ */ new Map();
	for await (const { data } of pages) for (const { id, body, user, line } of data) {
		const login = user?.login ?? "";
		if (!body.startsWith(mark) || bareLogin(login) !== me) continue;
		const [marker = ""] = body.split(/\r?\n/, 1);
		const known = own.get(marker);
		if (known === void 0 || known.isOutdated) own.set(marker, {
			id,
			body,
			isOutdated: (line ?? null) === null
		});
	}
	return own;
}
// src/action/suggest.ts
/** Offers mends on the lines of an open pull request of the repository itself. A fork's token may only read: the job summary has the same mends as a patch. */
async function suggestMendsOn(suggest, inputs, env) {
	const pull = pullRequestOf(env);
	if (pull === null || pull.isFork || !pull.isOpen) return;
	const mends = await suggest(pull.head);
	if (mends.length === 0) return;
	const { owner, repo, number, head } = pull;
	await keepSuggestions(connect(inputs.token, env), {
		owner,
		repo,
		number,
		commit: head,
		mark: suggestionMark,
		comments: mends.map(({ path, startLine, line, body, fingerprint }) => ({
			path,
			startLine,
			line,
			body,
			marker: suggestionMarker({ fingerprint })
		})),
		words: (count) => `${counted(count, "mend")} to take here, or all that there are with \`cwom fix\`.`
	});
}
export { suggestMendsOn };
