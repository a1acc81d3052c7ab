import { defineConfig } from "rolldown";

/** Front matter brings readers of its own, one of which runs what it reads; ours take their place, so that theirs are left out. */
const withoutEngines = {
  name: "without-engines",
  load: (id) => (/[\\/]gray-matter[\\/]lib[\\/]engines\.js$/.test(id) ? "module.exports = {};" : null),
};

/** One code-split build: the Action, the command line and the library share their chunks. Not minified, so that it can be reviewed. */
export default defineConfig({
  input: {
    action: "src/action/action.ts",
    bin: "src/cli/bin.ts",
    index: "src/index.ts",
  },
  platform: "node",
  plugins: [withoutEngines],
  // The tool kit of Actions lists its whole HTTP client beside the few functions that are used here.
  treeshake: { moduleSideEffects: [{ test: /node_modules\/@actions\//, sideEffects: false }] },
  // A CommonJS library names its temporary files after its own file, which it does not have here.
  transform: { define: { __filename: JSON.stringify("cwom") } },
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
  },
});
