import { o as fitsPattern } from "./config-Ck15J8w2.js";
import { C as criterionName, S as wantedBy, _ as isReview, a as proofKey, b as testCheckName, g as isOfCi, h as isFactName, m as evidenceCheckName, u as verdictOver } from "./proof-BR9HrQ2v.js";
import { createHash } from "node:crypto";
// src/operations/proof/claims.ts
/** The criterion that a claim is about: the one with that text, else the one with that number, from 1; -1 where there is none. */
function placeOf(name, criteria) {
	const wanted = name.trim();
	const place = criteria.findIndex((text) => text.trim() === wanted || criterionName(text) === wanted);
	if (place !== -1) return place;
	const number = Number(/^(?:criterion |#)?(\d{1,4})\.?$/i.exec(wanted)?.[1] ?? 0);
	return number >= 1 && number <= criteria.length ? number - 1 : -1;
}
/** Of several claims the worst counts; one whose evidence cannot be found is no more than a claim. */
function claimed(name, claims, input) {
	const worst = [
		"failed",
		"unverified",
		"passed"
	].flatMap((status) => claims.find((claim) => claim.status === status) ?? [])[0];
	if (worst === void 0) return {
		name,
		status: "unverified",
		why: "nobody looked at it"
	};
	const { status, evidence_uri: named, by } = worst;
	const says = by === void 0 ? "it was claimed" : `${by} says so`;
	if (named === void 0) return {
		name,
		status,
		...input.logUri === null ? {} : { evidence_uri: input.logUri },
		why: says
	};
	const kept = input.evidence.get(named) ?? null;
	if (kept !== null) return {
		name,
		status,
		evidence_uri: kept,
		why: `${says}, with evidence`
	};
	return {
		name,
		status: status === "passed" ? "unverified" : status,
		why: "the evidence that is named for it cannot be found"
	};
}
/** A claim about none of the criteria, as a check of its own; one in the words of git, GitHub or a test report cannot pass. */
function claimedBeside(claim, input) {
	const check = claimed(criterionName(claim.name), [claim], input);
	if (check.status !== "passed" || !isFactName(check.name)) return check;
	return {
		name: check.name,
		status: "unverified",
		why: "nobody can claim that"
	};
}
// src/operations/proof/proof-report.ts
/** A proof as a file at an address, with why each check came out as it did, and the Artifact for it. */
function proofReport({ kind, id }, uri, { verdict, checks }) {
	const content = {
		schema: "cwom.proof/1",
		[kind.toLowerCase()]: id,
		verdict,
		checks
	};
	const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
	return {
		artifact: {
			type: "report",
			uri,
			title: `Proof of ${kind} ${id}: ${verdict}`,
			digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
			media_type: "application/json",
			size_bytes: bytes.length,
			checks: checks.map(({ name, status, evidence_uri: evidence }) => ({
				name,
				status,
				...evidence === void 0 ? {} : { evidence_uri: evidence }
			})),
			meta: { [proofKey]: verdict }
		},
		bytes
	};
}
// src/operations/proof/required-evidence.ts
/** The check of a piece of evidence that a Task asks for: passed only where something shows it that the executor alone did not say. */
function evidenceCheck(entry, input) {
	const name = evidenceCheckName(entry);
	const wanted = wantedBy(entry);
	switch (wanted.is) {
		case "made": return made(name, input.made.filter(({ type }) => wanted.types.includes(type)));
		case "file": return made(name, input.made.filter(({ path }) => path !== null && fitsPattern(path, wanted.pattern)));
		case "ci": return over(name, input.facts.filter(isOfCi), "nothing is known of CI");
		case "review": return over(name, input.facts.filter(isReview), "nobody has reviewed it");
		case "tests": return input.tests === null ? inWords(name, entry, input) : testsIn(name, input);
		case "words": return inWords(name, entry, input);
	}
}
/** One that is verified is enough. */
function made(name, found) {
	const [first] = found;
	if (first === void 0) return {
		name,
		status: "unverified",
		why: "nothing of the sort was made"
	};
	const verified = found.find(({ status }) => status === "passed");
	if (verified === void 0) return {
		name,
		status: "unverified",
		evidence_uri: first.uri,
		why: "it was named, and nobody could look at it"
	};
	return {
		name,
		status: "passed",
		evidence_uri: verified.uri,
		why: "it was made and is as it was handed in"
	};
}
/** The worst counts. */
function over(name, checks, without) {
	const worst = [
		"failed",
		"unverified",
		"passed"
	].flatMap((status) => checks.find((check) => check.status === status) ?? [])[0];
	if (worst === void 0) return {
		name,
		status: "unverified",
		why: without
	};
	const { status, evidence_uri: uri } = worst;
	return {
		name,
		status,
		...uri === void 0 ? {} : { evidence_uri: uri },
		why: worst.name
	};
}
function testsIn(name, { tests, testsUri }) {
	const has = (status) => (tests ?? []).some((test) => test.status === status);
	const status = has("failed") ? "failed" : has("passed") ? "passed" : "unverified";
	const why = status === "unverified" ? "no test ran" : "the JUnit file says so";
	return {
		name,
		status,
		...testsUri === null ? {} : { evidence_uri: testsUri },
		why
	};
}
/** By a claim with its text, which has to name evidence that is there: that is what was asked for. */
function inWords(name, entry, input) {
	const claims = input.claims.filter((claim) => claim.name.trim() === entry.trim() || claim.name.trim() === name);
	const check = claimed(name, claims, input);
	if (check.status === "passed" && claims.every(({ evidence_uri: uri }) => uri === void 0)) return {
		name,
		status: "unverified",
		why: "whoever says so names no evidence"
	};
	return check;
}
// src/operations/proof/weigh.ts
/** Weighs: a check for each criterion in their order, the expected tests, the evidence that is asked for, what git and GitHub say, and what else was claimed. */
function weigh(input) {
	const { criteria, testsExpected, required, claims, facts } = input;
	const places = claims.map((claim) => placeOf(claim.name, criteria));
	const about = (place) => claims.filter((_, index) => places[index] === place);
	const asked = /* @__PURE__ */ new Set([...testsExpected.map(testCheckName), ...required.flatMap((entry) => [entry.trim(), evidenceCheckName(entry)])]);
	const checks = [
		...criteria.map((criterion, place) => claimed(criterionName(criterion), about(place), input)),
		...testsExpected.map((test) => tested(test, input)),
		...required.map((entry) => evidenceCheck(entry, input)),
		...facts,
		...about(-1).filter(({ name }) => !asked.has(name.trim())).map((claim) => claimedBeside(claim, input))
	];
	return {
		verdict: verdictOver(checks),
		checks
	};
}
function tested(test, { tests, testsUri, earlier }) {
	const name = testCheckName(test);
	if (tests === null) return earlier.find((check) => check.name === name) ?? {
		name,
		status: "unverified",
		why: "no JUnit file tells of it"
	};
	const evidence = testsUri === null ? {} : { evidence_uri: testsUri };
	const found = tests.filter(({ names }) => names.includes(test.trim()));
	return {
		name,
		status: (found.find(({ status }) => status === "failed") ?? found.find(({ status }) => status !== "passed"))?.status ?? (found.length > 0 ? "passed" : "unverified"),
		...evidence,
		why: found.length > 0 ? "the JUnit file says so" : "it is not among what ran"
	};
}
export { proofReport as n, placeOf as r, weigh as t };
