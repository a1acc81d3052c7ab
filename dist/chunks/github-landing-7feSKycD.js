import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { F as object, P as number, V as string } from "./schemas-BfIwbAFZ.js";
import { t as commitRevision } from "./revision-CCHKd7Vo.js";
import { t as version } from "./version-Bp-hWkP9.js";
import { a as Octokit, r as silent, t as apiAddress } from "./client-Db5X3wKf.js";
import { A as refusalOf, C as fetchWhole, E as limitReached, O as writeRequests, T as throttling, k as understood, v as syncWords, w as rateLimitOf } from "./sync-github-CQ1piwxw.js";
// src/github/writer.ts
/** A writer over a connection. */
function openWriter({ octokit, rateLimit }, options) {
	let sent = 0;
	const send = async (name, parameters, schema) => {
		const request = writeRequests[name];
		const limited = limitReached(rateLimit(), options);
		if (limited !== null) return limited;
		sent += 1;
		try {
			const { data } = await octokit.request(request.route, { ...parameters });
			return understood(schema, data, request, null);
		} catch (thrown) {
			return refusalOf(thrown, request, options.now());
		}
	};
	return {
		send,
		sent: () => sent
	};
}
// src/github/writing-client.ts
const usualPatience = {
	timeoutMs: 15e3,
	isSpaced: true
};
const WritingOctokit = Octokit.plugin(throttling);
/** A write that met a limit is left to the next sync. */
function never() {
	return false;
}
/** Connects for writing: one write after another, and none of them sent twice, whatever became of the first. */
function connectForWriting(token, env, apiVersion, { timeoutMs, isSpaced } = usualPatience) {
	const baseUrl = apiAddress(env);
	let seen = null;
	const octokit = new WritingOctokit({
		auth: token,
		baseUrl,
		userAgent: `cwom/${version}`,
		log: silent,
		throttle: {
			enabled: isSpaced,
			onRateLimit: never,
			onSecondaryRateLimit: never
		},
		request: { fetch: (url, init) => fetchWhole(url, init, baseUrl, timeoutMs) }
	});
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] = apiVersion;
	});
	octokit.hook.after("request", ({ headers }) => void (seen = rateLimitOf(headers) ?? seen));
	return {
		octokit,
		rateLimit: () => seen
	};
}
// src/sync/writing-failure.ts
/** A refusal to write as a Failure that names the permission which the token may lack. */
function writingFailure(thrown, what, permission) {
	if (thrown instanceof Failure) return thrown;
	const why = thrown instanceof Error ? thrown.message.slice(0, 300) : String(thrown);
	const help = /not accessible|forbidden|permission|Bad credentials|protected/i.test(why) ? `give the token the permission ${permission}; a protected branch needs a pull request: cwom sync github --pull-request` : "run it again";
	return new Failure("github", `${what}: ${why}`, help, thrown);
}
// src/sync/github-branch.ts
const createCommit = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const created = object({ createCommitOnBranch: object({ commit: object({ oid: string().regex(/^[0-9a-f]{40}$/) }) }) });
/** A branch on GitHub as the place of work: operations see its last commit, and a write is one commit on top of it, if it still stands there. */
async function openGithubBranch(given) {
	const { repository, cache, now, branch } = given;
	const tip = await branchTip(given);
	if (tip === null) throw new Failure("github", `there is no branch ${branch} on GitHub`, "push it first");
	const revision = await revisionAt(repository, tip);
	return {
		repository,
		tree: revision,
		landed: revision,
		cache,
		now,
		write: (writes) => commitOn(given, tip, writes)
	};
}
/** The commit that a branch stands at on GitHub; null where there is no such branch. */
async function branchTip({ octokit, name, branch }) {
	try {
		const { data } = await octokit.git.getRef({
			...name,
			ref: `heads/${branch}`
		});
		return data.object.sha;
	} catch (thrown) {
		if (statusOf(thrown) === 404) return null;
		throw writingFailure(thrown, `the branch ${branch} cannot be read`, "contents: read");
	}
}
async function revisionAt(repository, oid) {
	if (await repository.readCommit(oid) === null) await repository.fetch({
		want: oid,
		depth: "tip"
	});
	return commitRevision(repository, oid);
}
/** Asked once: a commit that was made though the answer was lost shows as a branch that moved, and is planned anew. */
async function commitOn({ octokit, name, branch, repository }, expected, transaction) {
	const [headline = "", ...more] = transaction.summary.split("\n");
	const input = {
		branch: {
			repositoryNameWithOwner: `${name.owner}/${name.repo}`,
			branchName: branch
		},
		expectedHeadOid: expected,
		message: {
			headline,
			body: more.join("\n").trim()
		},
		fileChanges: fileChanges(transaction)
	};
	try {
		const { oid } = created.parse(await octokit.graphql(createCommit, { input })).createCommitOnBranch.commit;
		await revisionAt(repository, oid);
		await refuseUnlike(repository, oid, transaction);
		return oid;
	} catch (thrown) {
		if (thrown instanceof Error && /expected branch to point to|STALE_DATA|is out of date/i.test(thrown.message)) throw new Raced(branch);
		throw writingFailure(thrown, `no commit can be made on ${branch}`, "contents: write");
	}
}
function fileChanges({ writes }) {
	return {
		additions: writes.flatMap(({ path, after }) => after === null ? [] : [{
			path,
			contents: Buffer.from(after).toString("base64")
		}]),
		deletions: writes.flatMap(({ path, after }) => after === null ? [{ path }] : [])
	};
}
async function refuseUnlike(repository, oid, { writes }) {
	const entries = await repository.listPaths(oid, writes.map(({ path }) => path));
	const there = new Set(entries.map(({ path }) => path));
	const wrong = writes.find(({ path, after }) => there.has(path) !== (after !== null));
	if (wrong !== void 0) throw new Failure("github", `commit ${oid} does not hold ${wrong.path} as it was sent`, "look at the commit on GitHub");
}
/** HTTP status of an error of the client; 0 where it has none. */
function statusOf(thrown) {
	return object({ status: number() }).catch({ status: 0 }).parse(thrown).status;
}
// src/sync/sync-branch.ts
/** The one branch that a sync by pull request works on. */
const syncBranch = "cwom/sync";
/** Number of the open pull request from the sync's branch; null where there is none. */
async function openSyncPull({ octokit, name }) {
	try {
		const { data } = await octokit.pulls.list({
			...name,
			state: "open",
			head: `${name.owner}:${syncBranch}`,
			per_page: 100
		});
		const home = `${name.owner}/${name.repo}`.toLowerCase();
		return data.find(({ head }) => head.ref === "cwom/sync" && head.repo?.full_name.toLowerCase() === home)?.number ?? null;
	} catch (thrown) {
		throw writingFailure(thrown, "pull requests cannot be listed", "pull requests: read");
	}
}
/** Brings the sync's branch to where it can be worked on: as it is while its pull request is open, else at the tip of the default branch. */
async function prepareSyncBranch(where, defaultBranch) {
	const { octokit, name } = where;
	const [pull, tip, base] = [
		await openSyncPull(where),
		await branchTip({
			...where,
			branch: syncBranch
		}),
		await branchTip({
			...where,
			branch: defaultBranch
		})
	];
	if (base === null || tip === base) return;
	try {
		if (tip !== null && pull !== null) await mergeInto(where, defaultBranch);
		else if (tip === null) await octokit.git.createRef({
			...name,
			ref: `refs/heads/${syncBranch}`,
			sha: base
		});
		else await octokit.git.updateRef({
			...name,
			ref: `heads/${syncBranch}`,
			sha: base,
			force: true
		});
	} catch (thrown) {
		throw writingFailure(thrown, `the branch ${syncBranch} cannot be made`, "contents: write");
	}
}
/** What people changed meanwhile is to be seen by the sync. */
async function mergeInto({ octokit, name }, defaultBranch) {
	try {
		await octokit.repos.merge({
			...name,
			base: syncBranch,
			head: defaultBranch
		});
	} catch (thrown) {
		if (statusOf(thrown) !== 409) throw thrown;
		const help = `merge ${defaultBranch} into ${syncBranch} by hand, or close its pull request: then it is made anew`;
		throw new Failure("conflict", `${syncBranch} does not merge with ${defaultBranch} any more`, help, thrown);
	}
}
/** Keeps the one pull request of the sync: makes it where there is none, else tells it what is new, if anything is. Answers its number; null where there is nothing to merge. */
async function keepSyncPull(where, defaultBranch, news) {
	const { octokit, name } = where;
	const pull = await openSyncPull(where);
	const tip = await branchTip({
		...where,
		branch: syncBranch
	});
	if (tip === null || tip === await branchTip({
		...where,
		branch: defaultBranch
	})) return pull;
	const text = news ?? {
		title: `Sync with ${name.owner}/${name.repo}`,
		body: "What GitHub has, as work objects."
	};
	try {
		if (pull === null) {
			const { data } = await octokit.pulls.create({
				...name,
				head: syncBranch,
				base: defaultBranch,
				...text
			});
			return data.number;
		}
		if (news !== null) await octokit.pulls.update({
			...name,
			pull_number: pull,
			...text
		});
		return pull;
	} catch (thrown) {
		const made = statusOf(thrown) === 422 ? await openSyncPull(where) : null;
		if (made !== null) return made;
		throw writingFailure(thrown, "the pull request cannot be made", "pull requests: write");
	}
}
// src/sync/github-landing.ts
/** Prepares landing on GitHub. Nothing is written before there is something to write, but for a branch that is put back to its start. */
async function landOnGithub(target, env) {
	const { octokit } = env;
	const { fullName, defaultBranch } = await homeOf(env);
	const [owner = "", repo = ""] = fullName.split("/");
	const name = {
		owner,
		repo
	};
	if (target === "branch") return {
		open: () => openGithubBranch({
			...env,
			name,
			branch: defaultBranch
		}),
		finish: () => Promise.resolve(null)
	};
	await prepareSyncBranch({
		octokit,
		name
	}, defaultBranch);
	return {
		open: () => openGithubBranch({
			...env,
			name,
			branch: syncBranch
		}),
		finish: (result) => keepSyncPull({
			octokit,
			name
		}, defaultBranch, result.objects.length === 0 ? null : textFor(result))
	};
}
function textFor(result) {
	const { told } = syncWords(result, false);
	const lines = told.map((line) => `    ${line}`).join("\n");
	return {
		title: `Sync with ${result.fullName}`,
		body: `What GitHub has, as work objects. The last sync:\n\n${lines}\n`
	};
}
async function homeOf({ octokit, name }) {
	try {
		const { data } = await octokit.repos.get({ ...name });
		return {
			fullName: data.full_name,
			defaultBranch: data.default_branch
		};
	} catch (thrown) {
		if (thrown instanceof Failure) throw thrown;
		throw writingFailure(thrown, `${name.owner}/${name.repo} cannot be read`, "metadata: read");
	}
}
export { connectForWriting as n, openWriter as r, landOnGithub as t };
