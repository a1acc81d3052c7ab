// src/model/enums.ts
/** The seven kinds of work object (§2.1), in the order the chain of causes reads them. */
const kindNames = [
	"Repo",
	"Issue",
	"ContextPacket",
	"ConstraintSnapshot",
	"DoctrineRef",
	"Run",
	"Artifact"
];
const kindSet = new Set(kindNames);
/** Whether a value is one of the seven kind names, exact in case (§2.1). */
function isKind(value) {
	return kindSet.has(value);
}
/** §3.1 */
const statuses = [
	"planned",
	"ready",
	"running",
	"blocked",
	"done",
	"failed",
	"canceled"
];
const finalStatuses = /* @__PURE__ */ new Set([
	"done",
	"failed",
	"canceled"
]);
/** Whether a value is a status that work has ended with: a Run stays so for good (§3.1, §4.6). */
function isFinalStatus(status) {
	return finalStatuses.has(status);
}
/** §3.2 */
const issueTypes = [
	"feature",
	"bug",
	"chore",
	"research",
	"ops",
	"doc",
	"incident"
];
/** §3.3 */
const priorities = [
	"P0",
	"P1",
	"P2",
	"P3",
	"P4"
];
/** §3.4 */
const runModes = [
	"human",
	"agent",
	"hybrid",
	"system"
];
/** §3.5 */
const artifactTypes = [
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
	"link"
];
/** §3.6 */
const verificationStatuses = [
	"unverified",
	"passed",
	"failed"
];
/** §3.7 */
const doctrineTypes = [
	"principle",
	"policy",
	"procedure",
	"heuristic",
	"pattern"
];
/** §3.8 */
const doctrinePriorities = [
	"must",
	"should",
	"may"
];
/** §3.9 */
const visibilities = [
	"public",
	"private",
	"internal"
];
/** §2.4 */
const actorKinds = [
	"human",
	"agent",
	"system"
];
/** §4.4 */
const snapshotScopes = [
	"personal",
	"repo",
	"org",
	"system",
	"run"
];
/** §4.4 */
const connectivities = [
	"offline",
	"limited",
	"ok"
];
/** §4.4 */
const riskTolerances = [
	"low",
	"medium",
	"high"
];
/** §4.6 */
const failureCategories = [
	"policy",
	"build",
	"test",
	"runtime",
	"dependency",
	"unknown"
];
export { visibilities as _, doctrineTypes as a, isKind as c, priorities as d, riskTolerances as f, verificationStatuses as g, statuses as h, doctrinePriorities as i, issueTypes as l, snapshotScopes as m, artifactTypes as n, failureCategories as o, runModes as p, connectivities as r, isFinalStatus as s, actorKinds as t, kindNames as u };
