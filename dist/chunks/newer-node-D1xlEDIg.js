import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
// src/cli/newer-node.ts
/** Starts this program again on the Node that was installed beside it; without one, says in a line what to type, and answers 2. */
function runOnNewerNode(wanted) {
	const node = nodeBeside(import.meta.dirname);
	if (node === null) {
		process.stderr.write(`cwom needs Node ${wanted} or newer, this is ${process.versions.node}\nhelp  npx -p node@${wanted} -p cwom cwom …\n`);
		return 2;
	}
	const { status } = spawnSync(node, process.argv.slice(1), { stdio: "inherit" });
	return status ?? 3;
}
function nodeBeside(folder) {
	const node = join(folder, "node_modules", "node", "bin", "node");
	if (existsSync(node)) return node;
	const parent = dirname(folder);
	return parent === folder ? null : nodeBeside(parent);
}
export { runOnNewerNode };
