import { storeFolder } from "../store/layout.ts";
import { shellQuoted } from "./shell-quoted.ts";

/** What makes git merge work objects by field in a clone. */
export interface MergeDriverSetup {
  /** Lines for `.gitattributes`, which everybody shares; without the settings git merges these files by lines, as any other. */
  readonly attributes: readonly string[];
  /** Settings for `git config`, which each clone has for itself. */
  readonly settings: readonly { readonly key: string; readonly value: string }[];
}

/**
 * The setup that calls this program, started as `node <bin>` by absolute paths, whatever characters they hold. Where the program is gone, git's own
 * merge by lines takes its place, so that no merge passes over theirs.
 */
export function mergeDriverSetup(program: { readonly node: string; readonly bin: string }): MergeDriverSetup {
  const [node, bin] = [program.node, program.bin].map((path) => shellQuoted(path).replaceAll("%", "%%"));
  const ours = `if [ -x ${node} ] && [ -f ${bin} ]; then exec ${node} ${bin} merge-driver %O %A %B %L %P; fi`;
  const byLines = "exec git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B";
  return {
    attributes: [`${storeFolder}/**/*.yaml merge=cwom`, `${storeFolder}/.sync/*.json merge=cwom`],
    settings: [
      { key: "merge.cwom.name", value: "work objects, merged by field" },
      { key: "merge.cwom.driver", value: `${ours}; ${byLines}` },
    ],
  };
}
