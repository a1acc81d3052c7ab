#!/usr/bin/env node
// src/cli/bin.ts
const wanted = 24;
process.getBuiltinModule?.("node:module").enableCompileCache?.();
if (Number(process.versions.node.split(".")[0]) >= wanted) {
	const { main } = await import("./chunks/main-Dbj6ekBL.js");
	process.exitCode = await main(process.argv.slice(2));
} else {
	const { runOnNewerNode } = await import("./chunks/newer-node-D1xlEDIg.js");
	process.exitCode = runOnNewerNode(wanted);
}
export {};
