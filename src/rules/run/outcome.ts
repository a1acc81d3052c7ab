import { kindRule } from "../rule.ts";

/** A Run that failed says why (§4.6). */
export const runFailureGiven = kindRule(
  "Run",
  {
    id: "run/failure-given",
    level: "warning",
    summary: "a failed Run does not say why",
    why: "§4.6: failure: category, message",
  },
  ({ status, failure }, about) => {
    if (status !== "failed") return [];
    if (failure === null) {
      const help = "add failure: {category: …, message: …}";
      return [{ about, at: "/failure", message: "is failed, but lacks failure", help }];
    }
    const help = "say in failure.category of what sort it was, and in failure.message what went wrong";
    if (failure.category === null) {
      return [{ about, at: "/failure/category", message: "is failed, but lacks failure.category", help }];
    }
    if (failure.message.trim() !== "") return [];
    return [{ about, at: "/failure/message", message: "is failed, but lacks failure.message", help }];
  },
);

/** Only what failed has a failure (§4.6). */
export const runFailureOnlyFailed = kindRule(
  "Run",
  {
    id: "run/failure-only-failed",
    level: "warning",
    summary: "a Run has a failure, but is not failed",
    why: "§4.6: failure: category, message (derived; as in RO-Crate, where only a failed action has an error)",
  },
  ({ status, failure }, about) => {
    if (status === "failed" || failure === null) return [];
    const message = `is ${status}, but has a failure${failure.category === null ? "" : ` of category ${failure.category}`}`;
    return [{ about, at: "/failure", atKey: true, message, help: "remove failure, or set status: failed" }];
  },
);

/** A Run that came to an end says what came of it (§4.6). */
export const runSummary = kindRule(
  "Run",
  {
    id: "run/summary",
    level: "warning",
    summary: "a Run is done or failed, but its result_summary is empty",
    why: "§4.6: outputs: result_summary: string",
  },
  ({ status, outputs }, about) => {
    if ((status !== "done" && status !== "failed") || outputs.result_summary.trim() !== "") return [];
    const message = `is ${status}, but outputs.result_summary is empty`;
    return [{ about, at: "/outputs/result_summary", message, help: "say in a sentence or two what came of it" }];
  },
);
