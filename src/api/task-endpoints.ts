import * as z from "zod";
import { taskSchema } from "../model/task.ts";
import { enqueueTask } from "../operations/task/enqueue-task.ts";
import { taskOfIssue } from "../operations/task/task-of-issue.ts";
import { jsonAnswer, performedAnswer } from "./answers.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { HttpFailure } from "./http-failure.ts";
import type { Spelling } from "./kind-names.ts";
import { schemaNamed } from "./object-schemas.ts";

const enqueuedSchema = z
  .object({
    task_id: z.string().describe("Id of the Issue, by which the Task is asked for."),
    objects: z.array(z.object({ kind: z.string(), id: z.string() })).describe("All that the Task became."),
    commit: z.string().describe("The commit that it is in."),
  })
  .meta({ id: "Enqueued", description: "What became of a Task that was let in." });

/** The Task schema as it is sent; older names of members are taken too. */
export const taskDocumentSchema = taskSchema.out.meta({ id: "Task", description: "A Task (V1)." });

/** The intake of Tasks under one spelling. */
export function taskEndpoints({ prefix }: Spelling): Endpoint[] {
  return [
    endpoint({
      method: "post",
      path: `${prefix}/tasks/enqueue`,
      name: "enqueueTask",
      summary: "Let a Task in: an Issue with its briefing and limits, and a Run that is ready.",
      body: { schema: taskDocumentSchema, types: ["application/json"] },
      success: {
        status: 201,
        description: "Let in, committed and on disk.",
        schema: enqueuedSchema,
        headers: z.object({ Location: z.string() }),
      },
      refusals: [409, 422],
      handle: async ({ body }, service) => {
        const performed = await service.perform(enqueueTask, { task: body });
        return performedAnswer(performed, ({ outcome, commit }) => {
          const objects = outcome.objects.map(({ kind, id }) => ({ kind, id }));
          const id = objects.find(({ kind }) => kind === "Issue")?.id ?? "";
          return jsonAnswer({ task_id: id, objects, commit }, { location: `${prefix}/tasks/${id}` }, 201);
        });
      },
    }),
    endpoint({
      method: "get",
      path: `${prefix}/tasks/{id}`,
      name: "getTask",
      summary: "Show an Issue as a Task.",
      success: { status: 200, description: "The Task, defaults applied.", schema: schemaNamed("Task") },
      refusals: [404],
      handle: async ({ id }, service) => {
        const { objects } = await service.view();
        const issue = await objects.get("Issue", id);
        if (issue === null) throw new HttpFailure(404, `there is no Issue ${id}`, "list those that there are");
        return jsonAnswer(await taskOfIssue(issue, objects));
      },
    }),
  ];
}
