import { Failure } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { Performed } from "../apply/perform.ts";
import { helpForTools } from "./tool-help.ts";

/** A change that rules refuse, with what they hold against it. */
export class Refusal extends Error {
  readonly findings: readonly ReportedFinding[];

  constructor(findings: readonly ReportedFinding[]) {
    super("the rules refuse the change");
    this.name = "Refusal";
    this.findings = findings;
  }
}

/** What was performed, where the rules let it be. */
export function written(performed: Performed): Performed {
  if (performed.is === "refused") throw new Refusal(performed.findings);
  return performed;
}

/** What an agent needs to do better: what is wrong, where, and what to do about it. What nobody foresaw is told as that. */
export function refusalValue(thrown: unknown): object {
  if (thrown instanceof Refusal) {
    const findings = thrown.findings.slice(0, 20).map(({ rule, kind, id, pointer, message, help }) => {
      return { rule, object: `${kind ?? ""} ${id ?? ""}`.trim(), pointer, message, help: helpForTools(help) };
    });
    return { refused: "nothing was written, because the change would bring errors", findings };
  }
  if (thrown instanceof Failure) return { refused: thrown.message, code: thrown.code, help: helpForTools(thrown.help) };
  return { refused: "something broke while answering", code: "unforeseen", help: "try again; then tell a person" };
}
