import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { b as runGit } from "./refuse-unreadable-eZxwF_rh.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { existsSync, realpathSync } from "node:fs";
// src/cli/repository-uri.ts
/** The uri by which objects name a file of a checkout: its path from the root, escaped. `path` is seen from `folder`. Failure `usage` for one outside. */
function repositoryUri(root, folder, path) {
	const inside = relative(realpathSync(root), realOf(resolve(folder, path)));
	if (inside !== "" && !isAbsolute(inside) && inside.split(sep)[0] !== "..") return inside.split(sep).map(encodeURIComponent).join("/");
	throw new Failure("usage", `${path} is no file of this repository`, "name a file of the work tree, or an absolute address that others can follow");
}
/** The path with links in its folders resolved, as far as it is there: the last name may itself be one, and is kept. */
function realOf(path) {
	const parent = dirname(path);
	if (parent === path) return path;
	const real = existsSync(parent) ? realpathSync(parent) : realOf(parent);
	return join(real, path.slice(parent.length));
}
// src/git/is-ignored.ts
/** Whether git leaves a file of a checkout out of commits, because a .gitignore or the like names it and it is not tracked yet; false where there is no git to ask. */
async function isIgnored(workTree, path) {
	const { code } = await runGit({
		cwd: workTree,
		env: {}
	}, [
		"check-ignore",
		"--quiet",
		"--",
		path
	]);
	return code === 0;
}
// src/cli/warn-ignored.ts
/** Says on stderr where git ignores a file that an Artifact names: whoever gets the Artifact then does not get the file. */
async function warnIgnored(root, path, help) {
	if (!await isIgnored(root, path)) return;
	process.stderr.write(`note   git ignores ${printable(path)}, so nobody else can look it up\nhelp   ${help}\n`);
}
export { repositoryUri as n, warnIgnored as t };
