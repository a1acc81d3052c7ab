import type { Finish, Program } from "../program.ts";

/** `cwom merge-driver`: what git calls to merge one file of the store; the arguments are git's `%O %A %B %L %P`. */
export function addMergeDriver(cwom: Program, finish: Finish): void {
  cwom
    .command("merge-driver")
    .description("what git calls to merge a work object by field; merge.cwom.driver names it")
    .argument("<base>", "file with the version that both sides started from; an empty one where there is none")
    .argument("<ours>", "file with our version; the result is written into it")
    .argument("<theirs>", "file with their version")
    .argument("[marker-size]", "length of conflict markers", "7")
    .argument("[path]", "where the file stands in the repository")
    .addHelpText(
      "after",
      "\nExample:\n  $ cwom merge-driver base.yaml ours.yaml theirs.yaml 7 cwom/Issue/01JD00000000000000000000B1.yaml" +
        "\n\nExit codes: 0 merged, 1 conflict, 129 could not be done",
    )
    .action(async (base, ours, theirs, size, path) => {
      const { runMergeDriver } = await import("./run-merge-driver.ts");
      finish(runMergeDriver({ base, ours, theirs, size, path }, cwom.opts()));
    });
}
