import { criterionName, cutName } from "./criterion-name.ts";
import { wantedBy } from "./evidence-words.ts";

const evidencePrefix = "evidence: ";

/** What the check of a piece of evidence that a Task asks for is called. */
export function evidenceCheckName(entry: string): string {
  return criterionName(`${evidencePrefix}${entry.trim()}`);
}

/** What the check of an expected test is called. */
export function testCheckName(test: string): string {
  return criterionName(`test ${test.trim()}`);
}

/** What the check is called that a commit is on a branch. */
export function commitCheckName(oid: string, branch: string): string {
  return cutName(`commit ${oid.slice(0, 12)} is on ${branch}`);
}

/** What the check is called that a file still is what was handed in. */
export function digestCheckName(path: string): string {
  return cutName(`digest of ${path}`);
}

/** What the check is called that a pull request was merged. */
export function mergeCheckName(number: number, branch: string): string {
  return cutName(`pull request #${number} is on ${branch}`);
}

/** What the check of an approval of a pull request is called. */
export function reviewCheckName(reviewer: string, number: number): string {
  return cutName(`approved by ${reviewer} (#${number})`);
}

/** What the check of a workflow run on a commit is called. */
export function workflowCheckName(workflow: string, oid: string): string {
  return cutName(`CI: ${workflow} on ${oid.slice(0, 12)}`);
}

const fact = /^(?:commit [0-9a-f]{12} is on |digest of |pull request #\d+ is on |approved by )/;
const ci = /^(?:CI|check|status): /;

/** Whether a check is one that only git, GitHub, a test report or the files themselves can decide, by its name. */
export function isFactName(name: string): boolean {
  return fact.test(name) || ci.test(name);
}

const later = /^(?:commit [0-9a-f]{12} is on |pull request #\d+ is on )/;

/** Whether a check is about what comes after a Run, and is none of its business: the merge, the review, CI. */
export function comesLater(check: { readonly name: string }): boolean {
  const { name } = check;
  if (later.test(name) || isOfCi(check) || isReview(check)) return true;
  if (!name.startsWith(evidencePrefix)) return false;
  const wanted = wantedBy(name.slice(evidencePrefix.length));
  return wanted.is === "ci" || wanted.is === "review" || (wanted.is === "made" && wanted.types.includes("pr"));
}

/** Whether a check is about what CI said. */
export function isOfCi({ name }: { readonly name: string }): boolean {
  return ci.test(name);
}

/** Whether a check is about a review. */
export function isReview({ name }: { readonly name: string }): boolean {
  return name.startsWith("approved by ");
}
