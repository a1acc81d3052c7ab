import { Failure } from "../../failure.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { taskOperations } from "../../model/task.ts";
import type { Task } from "../../model/task.ts";
import type { Gate } from "../../store/config.ts";
import { configPath } from "../../store/layout.ts";

/** Why the gate turns a Task away; clients know these words. */
export type GateCode =
  | "INVALID_OPERATION"
  | "REPO_NOT_ALLOWED"
  | "TIME_BUDGET_TOO_LOW"
  | "TIME_BUDGET_TOO_HIGH"
  | "NETWORK_ACCESS_DENIED"
  | "SECRETS_ACCESS_DENIED";

/** Lets a Task pass, or throws a Failure `refused` that opens with its GateCode and says what would be let in. */
export function passGate(task: Task, gate: Gate): void {
  const { operation, target, constraints } = task;
  const known: readonly string[] = taskOperations;
  if (!known.includes(operation)) {
    const meant = nearest(operation, known);
    const help = meant === null ? `one of ${known.join(", ")}` : `did you mean ${meant}?`;
    throw refusal("INVALID_OPERATION", `there is no operation ${JSON.stringify(operation)}`, help);
  }
  const slug = slugOfTarget(target.repo);
  if (!isPlain(slug)) {
    const message = `${JSON.stringify(target.repo)} is no plain name of a repository`;
    throw refusal("REPO_NOT_ALLOWED", message, "write owner/name");
  }
  if (!gate.allowed_repo_prefixes.some((prefix) => letsIn(prefix.toLowerCase(), slug))) {
    const help = `add a prefix of it to gate.allowed_repo_prefixes in ${configPath}`;
    throw refusal("REPO_NOT_ALLOWED", `no Task is let in for ${JSON.stringify(slug)}`, help);
  }
  const { time_budget_seconds: seconds, allow_network: network, allow_secrets: secrets } = constraints;
  const { min_time_budget_seconds: least, max_time_budget_seconds: most } = gate;
  if (seconds < least)
    throw refusal("TIME_BUDGET_TOO_LOW", `${seconds} seconds are too few`, `ask for ${least} or more`);
  if (seconds > most)
    throw refusal("TIME_BUDGET_TOO_HIGH", `${seconds} seconds are too many`, `ask for ${most} or fewer`);
  if (network && !gate.allow_network)
    throw refusal("NETWORK_ACCESS_DENIED", "no Task may use the network", `or set gate.allow_network in ${configPath}`);
  if (secrets && !gate.allow_secrets)
    throw refusal("SECRETS_ACCESS_DENIED", "no Task may see secrets", `or set gate.allow_secrets in ${configPath}`);
}

/** The slug of the Repo that a Task's target names: in lower case, without `.git` and slashes at its end. */
export function slugOfTarget(repo: string): string {
  return repo
    .trim()
    .toLowerCase()
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
}

/** Steps such as `..` would leave what a prefix lets in. An address may stand in front of the name. */
function isPlain(slug: string): boolean {
  const steps = slug.replace(/^[a-z][a-z0-9+.-]*:\/\//, "").split("/");
  return steps.every((step) => step !== "" && step !== "." && step !== ".." && !/[\s\\\p{Cc}\p{Cf}]/u.test(step));
}

/** One that ends in a letter or a digit is a whole name: `shop/orders` lets `shop/orders/api` in, and not `shop/orders-old`. */
function letsIn(prefix: string, slug: string): boolean {
  if (!/[\p{L}\p{N}]$/u.test(prefix)) return slug.startsWith(prefix);
  return slug === prefix || slug.startsWith(`${prefix}/`);
}

function refusal(code: GateCode, message: string, help: string): Failure {
  return new Failure("refused", `${code}: ${message}`, help);
}
