import { defineConfig } from "vitest/config";
import type { Reporter } from "vitest/node";

/** Ends a run with one plain line of counts that any log reader understands. */
const counts: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    process.stdout.write(`\n${count("passed")} passed, ${count("failed")} failed\n`);
  },
};

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    // Most tests wait for processes they started: one core for the runner alone would lie idle.
    maxWorkers: "100%",
    // Only what hangs is ended: a slow, busy machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ["default", counts],
  },
});
