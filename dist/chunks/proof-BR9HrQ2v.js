import { n as isMapping, r as memberOf } from "./json-BOP16j8H.js";
import { n as artifactTypes } from "./enums-CzFq0Rxf.js";
// src/model/criterion-name.ts
/** What a check of an acceptance criterion is called: its first line, cut where a name must end. */
function criterionName(criterion) {
	const [line = ""] = criterion.trim().split("\n");
	return cutName(line.trim());
}
/** A text, cut where a name must end. */
function cutName(text) {
	const characters = Array.from(text);
	return characters.length <= 512 ? text : `${characters.slice(0, 511).join("")}…`;
}
// src/model/evidence-words.ts
const patch = {
	is: "made",
	types: ["code_patch", "commit"]
};
/** Besides the types of Artifacts, which are words of their own. A commit is a patch too, and the trace of a Run has its log. */
const words = new Map([
	...artifactTypes.map((type) => [type, {
		is: "made",
		types: [type]
	}]),
	...[
		"code_patch",
		"patch",
		"diff",
		"code_change"
	].map((word) => [word, patch]),
	...["pull_request", "merge_request"].map((word) => [word, {
		is: "made",
		types: ["pr"]
	}]),
	["log", {
		is: "made",
		types: ["log", "trace"]
	}],
	["image", {
		is: "made",
		types: ["container_image"]
	}],
	["documentation", {
		is: "made",
		types: ["doc"]
	}],
	...[
		"test",
		"unit_test",
		"test_result",
		"test_report",
		"test_run",
		"test_pass",
		"passing_test",
		"junit"
	].map((word) => [word, { is: "tests" }]),
	...[
		"ci",
		"ci_run",
		"check",
		"check_run",
		"ci_check"
	].map((word) => [word, { is: "ci" }]),
	...[
		"review",
		"code_review",
		"approval",
		"pr_review"
	].map((word) => [word, { is: "review" }])
]);
/** What an entry of a Task's `evidence_requirements` asks for: a known word, whatever its case, number and hyphens; a path or pattern of files; else words that somebody has to claim. */
function wantedBy(entry) {
	const word = entry.trim().toLowerCase().replaceAll(/[\s-]+/g, "_");
	return [
		word,
		word.replace(/s$/, ""),
		word.replace(/e?s$/, ""),
		word.replace(/ies$/, "y")
	].map((form) => words.get(form)).find((found) => found !== void 0) ?? fileOrWords(entry.trim());
}
/** A path has no blanks, and a slash, a wildcard or the ending of a file's name; one without a slash is looked for in every folder. */
function fileOrWords(entry) {
	if (!(/^[^\s:]+$/.test(entry) && /[/*?]|\.[a-z0-9]{1,10}$/i.test(entry))) return { is: "words" };
	const path = entry.replace(/^(?:\.?\/)+/, "");
	return {
		is: "file",
		pattern: path.includes("/") ? path.replace(/\/$/, "/**") : `**/${path}`
	};
}
// src/model/fact-names.ts
const evidencePrefix = "evidence: ";
/** What the check of a piece of evidence that a Task asks for is called. */
function evidenceCheckName(entry) {
	return criterionName(`${evidencePrefix}${entry.trim()}`);
}
/** What the check of an expected test is called. */
function testCheckName(test) {
	return criterionName(`test ${test.trim()}`);
}
/** What the check is called that a commit is on a branch. */
function commitCheckName(oid, branch) {
	return cutName(`commit ${oid.slice(0, 12)} is on ${branch}`);
}
/** What the check is called that a file still is what was handed in. */
function digestCheckName(path) {
	return cutName(`digest of ${path}`);
}
/** What the check is called that a pull request was merged. */
function mergeCheckName(number, branch) {
	return cutName(`pull request #${number} is on ${branch}`);
}
/** What the check of an approval of a pull request is called. */
function reviewCheckName(reviewer, number) {
	return cutName(`approved by ${reviewer} (#${number})`);
}
/** What the check of a workflow run on a commit is called. */
function workflowCheckName(workflow, oid) {
	return cutName(`CI: ${workflow} on ${oid.slice(0, 12)}`);
}
const fact = /^(?:commit [0-9a-f]{12} is on |digest of |pull request #\d+ is on |approved by )/;
const ci = /^(?:CI|check|status): /;
/** Whether a check is one that only git, GitHub, a test report or the files themselves can decide, by its name. */
function isFactName(name) {
	return fact.test(name) || ci.test(name);
}
const later = /^(?:commit [0-9a-f]{12} is on |pull request #\d+ is on )/;
/** Whether a check is about what comes after a Run, and is none of its business: the merge, the review, CI. */
function comesLater(check) {
	const { name } = check;
	if (later.test(name) || isOfCi(check) || isReview(check)) return true;
	if (!name.startsWith(evidencePrefix)) return false;
	const wanted = wantedBy(name.slice(10));
	return wanted.is === "ci" || wanted.is === "review" || wanted.is === "made" && wanted.types.includes("pr");
}
/** Whether a check is about what CI said. */
function isOfCi({ name }) {
	return ci.test(name);
}
/** Whether a check is about a review. */
function isReview({ name }) {
	return name.startsWith("approved by ");
}
// src/model/proof.ts
/** Where in an Artifact's `meta` the verdict of a proof stands: pass, fail or partial. */
const proofKey = "cwom/proof";
/** Where in `meta` a proof that was made later, and its Run, say the id of the Run or Issue that was weighed. */
const provesKey = "cwom/proves";
/** Where in an Issue's `meta` the parts of its Task are kept that have no place of their own. */
const taskKey = "jct/task";
/** The verdict over some checks; over none it is partial. */
function verdictOver(checks) {
	if (checks.some(({ status }) => status === "failed")) return "fail";
	return checks.length > 0 && checks.every(({ status }) => status === "passed") ? "pass" : "partial";
}
/** Whether the checks of a Run bear out that it is done: none failed, and nothing is open but what comes after the Run. */
function bearOut(checks) {
	const isFine = (check) => check.status === "passed" || check.status === "unverified" && comesLater(check);
	return checks.every(isFine) && checks.some(({ status }) => status === "passed");
}
/** The pieces of evidence that an Issue which came as a Task asks for. */
function requiredEvidence({ meta }) {
	return textsAt(memberIn(memberIn(meta, taskKey), "evidence_requirements")).filter((entry) => entry.trim() !== "");
}
/** What the checks are called that a proof of an Issue, or of a Run for it, must have. */
function askedChecks(issue) {
	const { acceptance } = issue;
	const names = [
		...textsAt(memberIn(acceptance, "criteria")).map(criterionName),
		...textsAt(memberIn(acceptance, "tests_expected")).map(testCheckName),
		...requiredEvidence(issue).map(evidenceCheckName)
	];
	return [...new Set(names)];
}
/** The id of the Run or Issue that a report is the proof of; null for what is no proof. */
function subjectOf({ type, meta, produced_by: run }) {
	if (type !== "report" || meta["cwom/proof"] === void 0) return null;
	const named = meta[provesKey];
	return typeof named === "string" ? named : run.id;
}
/** Whether a Run did nothing but weigh another Run, or an Issue: the work was done by others. */
function isWeighing({ meta }) {
	return memberIn(meta, provesKey) !== void 0;
}
/** Why the verdict of a proof is not the one that its own checks come to, in words; null where it is. */
function contradictionIn({ meta, verification: { status, checks } }) {
	const verdict = verdictOver(checks);
	if (meta["cwom/proof"] !== verdict) return `its checks come to ${verdict}, not to ${JSON.stringify(meta[proofKey])}`;
	return status === statusFor[verdict] ? null : `its checks come to ${verdict}, but it is ${status} as a whole`;
}
const statusFor = {
	pass: "passed",
	fail: "failed",
	partial: "unverified"
};
function memberIn(value, name) {
	return value !== void 0 && isMapping(value) ? memberOf(value, name) : void 0;
}
function textsAt(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
export { criterionName as C, wantedBy as S, isReview as _, proofKey as a, testCheckName as b, subjectOf as c, comesLater as d, commitCheckName as f, isOfCi as g, isFactName as h, isWeighing as i, taskKey as l, evidenceCheckName as m, bearOut as n, provesKey as o, digestCheckName as p, contradictionIn as r, requiredEvidence as s, askedChecks as t, verdictOver as u, mergeCheckName as v, cutName as w, workflowCheckName as x, reviewCheckName as y };
