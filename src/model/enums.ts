/** The seven kinds of work object (§2.1), in the order the chain of causes reads them. */
export const kindNames = [
  "Repo",
  "Issue",
  "ContextPacket",
  "ConstraintSnapshot",
  "DoctrineRef",
  "Run",
  "Artifact",
] as const;
export type Kind = (typeof kindNames)[number];
const kindSet: ReadonlySet<unknown> = new Set(kindNames);

/** Whether a value is one of the seven kind names, exact in case (§2.1). */
export function isKind(value: unknown): value is Kind {
  return kindSet.has(value);
}

/** §3.1 */
export const statuses = ["planned", "ready", "running", "blocked", "done", "failed", "canceled"] as const;
export type Status = (typeof statuses)[number];
const finalStatuses: ReadonlySet<unknown> = new Set<Status>(["done", "failed", "canceled"]);

/** Whether a value is a status that work has ended with: a Run stays so for good (§3.1, §4.6). */
export function isFinalStatus(status: unknown): boolean {
  return finalStatuses.has(status);
}

/** §3.2 */
export const issueTypes = ["feature", "bug", "chore", "research", "ops", "doc", "incident"] as const;
/** §3.3 */
export const priorities = ["P0", "P1", "P2", "P3", "P4"] as const;
/** §3.4 */
export const runModes = ["human", "agent", "hybrid", "system"] as const;
/** §3.5 */
export const artifactTypes = [
  "code_patch",
  "commit",
  "pr",
  "build",
  "container_image",
  "doc",
  "report",
  "dataset",
  "log",
  "trace",
  "binary",
  "link",
] as const;
/** §3.6 */
export const verificationStatuses = ["unverified", "passed", "failed"] as const;
/** §3.7 */
export const doctrineTypes = ["principle", "policy", "procedure", "heuristic", "pattern"] as const;
/** §3.8 */
export const doctrinePriorities = ["must", "should", "may"] as const;
/** §3.9 */
export const visibilities = ["public", "private", "internal"] as const;
/** §2.4 */
export const actorKinds = ["human", "agent", "system"] as const;
/** §4.4 */
export const snapshotScopes = ["personal", "repo", "org", "system", "run"] as const;
/** §4.4 */
export const connectivities = ["offline", "limited", "ok"] as const;
/** §4.4 */
export const riskTolerances = ["low", "medium", "high"] as const;
/** §4.6 */
export const failureCategories = ["policy", "build", "test", "runtime", "dependency", "unknown"] as const;
