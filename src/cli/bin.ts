#!/usr/bin/env node
// Runs on any Node that knows modules: it must parse and decide before anything newer is loaded.
const wanted = 24;

// What was compiled once is not compiled again; older ones do not know how, and do without.
process.getBuiltinModule?.("node:module").enableCompileCache?.();

if (Number(process.versions.node.split(".")[0]) >= wanted) {
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const { runOnNewerNode } = await import("./newer-node.ts");
  process.exitCode = runOnNewerNode(wanted);
}
