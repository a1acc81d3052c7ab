import { taskOfIssue } from "../../operations/task/task-of-issue.ts";
import { jsonText } from "../../report/json-text.ts";
import { objectsOf } from "../../store/objects.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { withWorkplace } from "../workplace.ts";

/** Prints an Issue as a Task; answers the exit code. */
export function runTask(id: string, { C }: GlobalOptions): Promise<number> {
  return withWorkplace(C, async ({ tree, cache }) => {
    const objects = objectsOf(tree, cache);
    print(jsonText(await taskOfIssue(await objects.find(id, "Issue"), objects)));
    return 0;
  });
}
