import { t as Failure } from "./failure-CoSUsjhv.js";
import { F as object, O as int, V as string, w as boolean } from "./schemas-BfIwbAFZ.js";
import { relative } from "node:path";
import { readFileSync, realpathSync } from "node:fs";
// src/github/workflow-event.ts
const oid = string().regex(/^[0-9a-f]{40}$/);
const repository = object({ default_branch: string() });
const pullRequest = object({ pull_request: object({
	number: int().positive(),
	head: object({ sha: oid }),
	base: object({
		ref: string(),
		sha: oid
	})
}) });
const push = object({
	ref: string(),
	before: oid,
	after: oid,
	created: boolean().default(false),
	deleted: boolean().default(false),
	forced: boolean().default(false),
	repository
});
const mergeGroup = object({ merge_group: object({
	base_sha: oid,
	head_sha: oid
}) });
const dispatch = object({ repository });
/** Reads a workflow's event; what cannot be understood is a Failure, because a guess could be green. */
function readWorkflowEvent({ eventName, payload, sha, gitRef }) {
	if (!oid.safeParse(sha).success) throw notUnderstood(`GITHUB_SHA is not a commit id`);
	return {
		eventName,
		sha,
		gitRef,
		event: eventOf(eventName, jsonOf(payload))
	};
}
function eventOf(name, payload) {
	switch (name) {
		case "pull_request":
		case "pull_request_target": return {
			name,
			payload: understood(name, pullRequest, payload)
		};
		case "pull_request_review":
		case "pull_request_review_comment": return {
			name: "pull_request",
			payload: understood(name, pullRequest, payload)
		};
		case "push": return {
			name,
			payload: understood(name, push, payload)
		};
		case "merge_group": return {
			name,
			payload: understood(name, mergeGroup, payload)
		};
		case "workflow_dispatch": return {
			name,
			payload: understood(name, dispatch, payload)
		};
		default:
			if (!withoutComparison.has(name)) throw notUnderstood(`the event ${JSON.stringify(name)} is not known`);
			return { name: "other" };
	}
}
/** Events of a workflow that are about no change of a branch: the state is all there is to check. */
const withoutComparison = /* @__PURE__ */ new Set([
	"branch_protection_rule",
	"check_run",
	"check_suite",
	"create",
	"delete",
	"deployment",
	"deployment_status",
	"discussion",
	"discussion_comment",
	"dynamic",
	"fork",
	"gollum",
	"image_version",
	"issue_comment",
	"issues",
	"label",
	"member",
	"milestone",
	"page_build",
	"project",
	"project_card",
	"project_column",
	"public",
	"registry_package",
	"release",
	"repository_dispatch",
	"schedule",
	"status",
	"watch",
	"workflow_run"
]);
function understood(name, schema, payload) {
	const parsed = schema.safeParse(payload);
	if (parsed.success) return parsed.data;
	const [problem] = parsed.error.issues;
	throw notUnderstood(`the payload of ${name} lacks ${problem?.path.join(".") ?? "what is needed"}`);
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw notUnderstood("the event payload is not JSON", cause);
	}
}
function notUnderstood(message, cause) {
	return new Failure("base-unavailable", message, "name both commits: --base <commit> --head <commit>", cause);
}
// src/github/runner.ts
/**
* The workflow event that this process runs for, when a runner started it for this very checkout; null anywhere else.
* A runner that does not say which event is a Failure `base-unavailable`, like an event that cannot be understood.
*/
function workflowOf(repository, env) {
	const { GITHUB_ACTIONS, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_SHA = "", GITHUB_REF = "" } = env;
	if (GITHUB_ACTIONS !== "true" || !isInWorkspace(repository, env["GITHUB_WORKSPACE"])) return null;
	if (GITHUB_EVENT_NAME === void 0) throw unreadable("GITHUB_EVENT_NAME is not set");
	if (GITHUB_EVENT_PATH === void 0) throw unreadable("GITHUB_EVENT_PATH is not set");
	return readWorkflowEvent({
		eventName: GITHUB_EVENT_NAME,
		payload: readPayload(GITHUB_EVENT_PATH),
		sha: GITHUB_SHA,
		gitRef: GITHUB_REF
	});
}
/** A job may also check repositories that it made itself, somewhere else: the event is not about those. */
function isInWorkspace({ workTree, commonDir }, workspace) {
	if (workspace === void 0 || workspace === "") return true;
	try {
		const path = relative(realpathSync(workspace), realpathSync(workTree ?? commonDir));
		return path !== ".." && !path.startsWith("../") && !path.startsWith("/");
	} catch {
		return true;
	}
}
function readPayload(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (cause) {
		throw unreadable("the file at GITHUB_EVENT_PATH cannot be read", cause);
	}
}
function unreadable(message, cause) {
	return new Failure("base-unavailable", message, "name both commits: --base <commit> --head <commit>", cause);
}
export { workflowOf as t };
