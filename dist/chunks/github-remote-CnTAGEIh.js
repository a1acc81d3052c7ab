import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as remoteUrl } from "./remote-url-CyC40Xyd.js";
import { i as webHost } from "./client-Db5X3wKf.js";
import { b as parseRemote, x as parseRepositoryName } from "./sync-github-CQ1piwxw.js";
import { readFileSync } from "node:fs";
// src/cli/github-remote.ts
/** The repository on GitHub that is meant: the one that is named, else the one that the remote `origin` leads to. Failure `usage` where there is none. */
async function repositoryNamed(given, repository, env) {
	if (given !== void 0) {
		const name = parseRepositoryName(given);
		if (name !== null) return name;
		throw new Failure("usage", `${JSON.stringify(given)} is no repository`, "write --repo owner/name");
	}
	const remote = parseRemote(await remoteUrl(repository) ?? "");
	const host = webHost(env);
	if (remote !== null && (remote.host === host || isLoopback(host))) return {
		owner: remote.owner,
		repo: remote.repo
	};
	const where = remote === null ? "there is no remote origin that leads to GitHub" : `the remote origin is at ${remote.host}, not at ${host}`;
	throw new Failure("usage", where, "name it: cwom sync github --repo owner/name; another server: set GITHUB_API_URL");
}
function isLoopback(host) {
	return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);
}
/** The token to talk to GitHub with: of a file, else GITHUB_TOKEN, else GH_TOKEN; empty for none, which sees public things alone. */
function githubToken(file, env) {
	if (file === void 0) return (env["GITHUB_TOKEN"] ?? "") || (env["GH_TOKEN"] ?? "");
	try {
		return readFileSync(file, "utf8").trim();
	} catch (cause) {
		throw new Failure("usage", `the token file ${file} cannot be read`, "name a file that holds the token alone", cause);
	}
}
export { repositoryNamed as n, githubToken as t };
