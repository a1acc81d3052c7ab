import type * as z from "zod";
import type { BranchService } from "../service/branch-service.ts";

/** One tool: what an agent may ask, and what it is answered. */
export interface Tool<S extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One sentence or two: every agent pays for reading it. */
  readonly description: string;
  readonly input: S;
  /** It changes nothing. */
  readonly reads: boolean;
  /** Answers a value that JSON can hold; a Failure or a Refusal is told as one. */
  readonly call: (input: z.output<S>, service: BranchService) => Promise<object>;
}

/** Declares a tool; the type of its input follows from the schema. */
export function tool<S extends z.ZodObject>(given: Tool<S>): Tool<S> {
  return given;
}
