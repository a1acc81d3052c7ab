import { B as strictObject, C as array, M as literal, P as number, Q as registry, T as custom, U as union, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { _ as visibilities, a as doctrineTypes, d as priorities, f as riskTolerances, g as verificationStatuses, h as statuses, i as doctrinePriorities, l as issueTypes, m as snapshotScopes, n as artifactTypes, o as failureCategories, p as runModes, r as connectivities, t as actorKinds, u as kindNames } from "./enums-CzFq0Rxf.js";
import { c as textLimit, s as summaryLimit, t as isJsonObject } from "./json-BOP16j8H.js";
// src/model/flaw-note.ts
/** The second argument of `.refine` that makes a check tell its note and end the checking of that value. */
function noted(note) {
	return {
		abort: true,
		params: { note }
	};
}
/** The note in a zod issue's `params`; null when there is none. */
function noteOf(params) {
	if (typeof params !== "object" || params === null || !("note" in params)) return null;
	return isNote(params.note) ? params.note : null;
}
function isNote(value) {
	return typeof value === "object" && value !== null && "code" in value && "expected" in value;
}
// src/model/fields.ts
/** Number of characters of a text: code points, as JSON Schema's maxLength counts. */
function countCharacters(value) {
	let count = 0;
	for (const _ of value) count += 1;
	return count;
}
/** A required text of at most `limit` characters; it may be empty. */
function text(limit, description) {
	const fits = (value) => value.length <= limit || countCharacters(value) <= limit;
	return string().refine(fits, noted({
		code: "length",
		expected: `at most ${limit} characters`,
		limit
	})).meta({
		maxLength: limit,
		description
	});
}
/** A text that must not be empty; `expected` says so in the flaw. */
function filledText(limit, expected, description) {
	return text(limit, description).refine((value) => value !== "", noted({
		code: "type",
		expected
	})).meta({ minLength: 1 });
}
/** One word of a closed list (§3). */
function choice(values, description) {
	return _enum(values).describe(description);
}
/** A `T|null` of the spec: absent and null are the same. */
function orNull(schema) {
	return described(schema.nullable().default(null), schema);
}
/** A scalar with a default: absent and null mean the default. */
function orDefault(schema, fallback) {
	return described(schema.nullish().transform((value) => value ?? fallback).meta({ fallback }), schema);
}
/** A list that is empty unless given. */
function list(item, description) {
	return array(item).nullish().transform((items) => items ?? []).meta({
		fallback: [],
		description
	});
}
/** A mapping that may be left out, because each of its members has a default. */
function group(shape, description) {
	const mapping = strictObject(shape);
	let defaults = null;
	const absent = () => {
		defaults ??= JSON.stringify(mapping.parse({}));
		return JSON.parse(defaults);
	};
	return mapping.nullish().transform((value) => value ?? absent()).meta({
		fallback: {},
		description
	});
}
/** Free data (§2.7): any mapping of JSON values, handed on as it is. */
const freeData = custom(isJsonObject, noted({
	code: "type",
	expected: "a mapping"
})).meta({ type: "object" }).nullish().transform((value) => value ?? {}).meta({
	fallback: {},
	description: "Free data; use namespaced keys such as github/issue (§2.7)."
});
function described(wrapper, source) {
	return source.description === void 0 ? wrapper : wrapper.describe(source.description);
}
// src/model/id.ts
/** What the characters of an id look like: letters, digits, `.`, `_` and `-`, starting with a letter or digit, not ending in a dot. */
const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
const ulidPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const lockSuffix = /\.lock$/i;
/** Whether an id can name a file and a git ref on every system; its length is judged apart (§2.2). */
function isFileSafeId(id) {
	if (isUlid(id)) return true;
	return idPattern.test(id) && !deviceName.test(id) && !lockSuffix.test(id) && id !== "HEAD";
}
/** Whether an id is a ULID, upper case as it is written (§2.2 "Recommended format"). */
function isUlid(id) {
	return ulidPattern.test(id);
}
// src/model/marks.ts
/** The marks of schemas; a clone (`.describe`, `.meta`) keeps its parent's. */
const marks = registry();
// src/model/timestamp.ts
const form = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
/** Whether a text is an ISO-8601 UTC time with `Z` and seconds, on a day that exists; no leap second (§2.3). */
function isTimestamp(text) {
	if (!form.test(text)) return false;
	const [year, month, day] = [
		Number(text.slice(0, 4)),
		Number(text.slice(5, 7)),
		Number(text.slice(8, 10))
	];
	return day >= 1 && day <= daysIn(year, month);
}
function daysIn(year, month) {
	if (month === 2) return isLeap(year) ? 29 : 28;
	if (month < 1 || month > 12) return 0;
	return [
		4,
		6,
		9,
		11
	].includes(month) ? 30 : 31;
}
function isLeap(year) {
	return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
}
// src/model/primitives.ts
const idForm = "letters, digits, '.', '_' and '-', fit for a file name (a ULID is recommended)";
/** A required time: ISO-8601 UTC with `Z` (§2.3). */
function timestamp(description) {
	return string().refine(isTimestamp, noted({
		code: "timestamp-format",
		expected: "an ISO-8601 UTC time such as 2026-01-31T12:00:00Z"
	})).meta({
		format: "date-time",
		pattern: "Z$",
		description
	}).register(marks, { is: "timestamp" });
}
/** An id that can name a file on every system (§2.2). */
function identifier(description) {
	return text(128, description).refine(isFileSafeId, noted({
		code: "id",
		expected: idForm
	})).meta({ pattern: idPattern.source });
}
/** Who or what did something (§2.4); `display` falls back to `actor_id`. */
function actor(description) {
	return strictObject({
		actor_kind: choice(actorKinds, "Whether this is a person, an agent or a system."),
		actor_id: filledText(128, "a non-empty string", "Stable identifier of the actor: a login, a service name."),
		display: filledText(512, "a name, or no display at all", "Name to show; actor_id unless given.").nullish()
	}).register(marks, { is: "actor" }).transform((given) => ({
		...given,
		display: given.display ?? given.actor_id
	})).describe(description);
}
/** A reference to another object (§2.6); `target` is the kind that the field takes, which a rule holds. */
function ref(target, description) {
	return strictObject({
		kind: choice(kindNames, target === null ? "Kind of the object." : `Kind of the object: ${target}.`),
		id: identifier("Id of the object."),
		role: orNull(text(textLimit, "What the object is here, such as primary_context.")),
		digest: orNull(text(textLimit, "Pin: the digest that the object had when a Run started (cwom-jcs1:…)."))
	}).describe(description).register(marks, {
		is: "ref",
		target
	});
}
/** A list of references to objects of one kind. */
function refs(target, description) {
	return list(ref(target, `Ref to a ${target}.`), description);
}
/** A list of actors. */
function actors(description) {
	return list(actor("An Actor."), description);
}
/** Where an object lives in another system (§2.5). */
const source = strictObject({
	system: text(512, "Name of the system, such as github."),
	external_id: orNull(text(textLimit, "Identifier in that system.")),
	url: orNull(text(textLimit, "Address in that system."))
}).describe("Where the object lives in another system (§2.5).");
/** Proof that an object is as it was created: its digest, when and by whom (§9, additive as §8 allows). */
const seal = orNull(strictObject({
	digest: text(textLimit, "Digest of this object without its seal (cwom-jcs1:…)."),
	sealed_at: timestamp("When it was sealed."),
	sealed_by: actor("Who sealed it.")
}).describe("Explicit seal: nothing else in this object may change after it."));
/** The members that every object opens with (§2.1, §2.2). */
function identity(kind) {
	return {
		kind: literal(kind).describe(`Always ${kind}.`),
		id: identifier("Globally unique, stable identifier; a ULID is recommended (§2.2).")
	};
}
/** The members that every object may close with (§2.3, §2.7). */
const common = {
	tags: list(text(textLimit, "A tag."), "Free labels (§2.7)."),
	meta: freeData,
	created_at: orNull(timestamp("When the object was created (§2.3).")),
	updated_at: orNull(timestamp("When the object was last changed (§2.3)."))
};
// src/model/artifact.ts
const check = strictObject({
	name: text(512, "Name of the check."),
	status: choice(verificationStatuses, "What the check found (§3.6)."),
	evidence_uri: orNull(text(textLimit, "Where the evidence is."))
}).describe("A check.");
const verification = group({
	status: orDefault(choice(verificationStatuses, "Verdict over all checks (§3.6)."), "unverified"),
	checks: list(check, "The single checks.")
}, "Whether the Artifact was verified, and how.");
/** Artifact: an output produced by a Run (§4.7). */
const artifactSchema = strictObject({
	...identity("Artifact"),
	produced_by: ref("Run", "The Run that produced it."),
	for_issue: ref("Issue", "The Issue it was produced for."),
	type: choice(artifactTypes, "Sort of output (§3.5)."),
	title: text(512, "What it is, in one line."),
	uri: text(textLimit, "Where it is: absolute, or a path in this repository."),
	digest: orNull(text(textLimit, "Digest such as sha256:<hex> or gitCommit:<hex>.")),
	media_type: orNull(text(textLimit, "Media type such as text/plain.")),
	size_bytes: orNull(number().describe("Size in bytes.")),
	preview: orNull(text(summaryLimit, "A glimpse of its content.")),
	verification,
	...common
}).meta({
	title: "Artifact",
	description: "An output produced by a Run (§4.7)."
});
// src/model/constraint-snapshot.ts
const notes = orNull(text(textLimit, "In words."));
function optionalGroup(shape, description) {
	return orNull(strictObject(shape).describe(description));
}
function amount(description) {
	return orNull(number().describe(description));
}
function tools(description) {
	return list(text(512, "Name of a tool."), description);
}
const constraints = group({
	time: optionalGroup({
		available_minutes: amount("Minutes there are."),
		deadline: orNull(text(textLimit, "Date or time by which it must be done."))
	}, "Time there is."),
	energy: optionalGroup({
		score_0_5: amount("From 0, none, to 5, full."),
		notes
	}, "Energy there is."),
	health: optionalGroup({
		flags: list(text(textLimit, "A flag."), "What to mind; committed is published."),
		notes
	}, "Health to mind."),
	budget: optionalGroup({
		usd_available: amount("US dollars there are."),
		burn_limit_usd: amount("US dollars that may be spent.")
	}, "Money there is."),
	tools: optionalGroup({
		allowed: tools("Tools that may be used; empty allows all."),
		blocked: tools("Tools that must not be used.")
	}, "Tools that may be used."),
	environment: optionalGroup({
		location: orNull(text(textLimit, "Where the work happens.")),
		connectivity: orDefault(choice(connectivities, "Network there is."), "ok"),
		device: orNull(text(textLimit, "What the work happens on."))
	}, "Surroundings of the work."),
	risk: optionalGroup({
		tolerance: orDefault(choice(riskTolerances, "How much risk is acceptable."), "medium"),
		notes
	}, "Risk that is acceptable.")
}, "What held at that time.");
/** ConstraintSnapshot: operational constraints at a point in time, immutable (§4.4). */
const constraintSnapshotSchema = strictObject({
	...identity("ConstraintSnapshot"),
	scope: choice(snapshotScopes, "What the constraints are those of."),
	captured_at: timestamp("When they held."),
	owner: actor("Whose constraints they are."),
	constraints,
	...common,
	seal
}).meta({
	title: "ConstraintSnapshot",
	description: "Operational constraints at a point in time, immutable (§4.4)."
});
// src/model/context-packet.ts
const document = strictObject({
	title: text(512, "Title of the document."),
	uri: text(textLimit, "Where the document is: absolute, or a path in this repository."),
	digest: orNull(text(textLimit, "Digest of its bytes; sha256:<hex> is recommended.")),
	excerpt: orNull(text(textLimit, "The passage that matters."))
}).describe("A document.");
const dataBlob = strictObject({
	name: text(512, "Name of the blob."),
	media_type: text(textLimit, "Media type such as application/json."),
	uri: orNull(text(textLimit, "Where the data is; give this or inline.")),
	inline: orNull(text(textLimit, "The data itself, base64 or small raw text; give this or uri.")),
	digest: orNull(text(textLimit, "Digest of the data; sha256:<hex> is recommended."))
}).describe("A piece of data.");
/** ContextPacket: a versioned briefing bundle for a Run, immutable once created (§4.3). */
const contextPacketSchema = strictObject({
	...identity("ContextPacket"),
	for_issue: ref("Issue", "The Issue that this briefs on."),
	version: text(textLimit, "Version of the briefing; quote it (\"1.0\")."),
	summary: text(summaryLimit, "The briefing in short."),
	inputs: group({
		documents: list(document, "Documents to read."),
		data_blobs: list(dataBlob, "Data to use."),
		links: list(text(textLimit, "An address."), "Addresses worth knowing.")
	}, "What the briefing builds on."),
	assumptions: list(text(textLimit, "An assumption."), "What is taken for granted."),
	open_questions: list(text(textLimit, "A question."), "What is not known yet."),
	instructions: orDefault(text(textLimit, "What to do."), ""),
	doctrine_refs: refs("DoctrineRef", "Doctrine that governs the work."),
	constraint_snapshot: orNull(ref("ConstraintSnapshot", "Constraints, pinned when the packet was created.")),
	...common,
	seal
}).meta({
	title: "ContextPacket",
	description: "A versioned briefing for a Run, immutable once created: new information is a new packet (§4.3)."
});
// src/model/doctrine-ref.ts
const applicability = group({
	repo_refs: refs("Repo", "Repos it applies to; empty means all."),
	issue_types: list(text(textLimit, "An IssueType (§3.2)."), "Types of Issue it applies to; empty means all."),
	tags: list(text(textLimit, "A tag."), "Tags it applies to; empty means all.")
}, "Where the doctrine applies.");
/** DoctrineRef: doctrine that governs work, in one version (§4.5). */
const doctrineRefSchema = strictObject({
	...identity("DoctrineRef"),
	namespace: text(512, "Whose doctrine it is."),
	name: text(512, "Name of the doctrine within its namespace."),
	version: text(textLimit, "Version of the doctrine; quote it (\"1.0\")."),
	type: choice(doctrineTypes, "Sort of doctrine (§3.7)."),
	priority: orDefault(choice(doctrinePriorities, "How binding it is (§3.8)."), "should"),
	statement: text(summaryLimit, "The doctrine itself."),
	rationale: orNull(text(textLimit, "Why it holds.")),
	links: list(text(textLimit, "An address."), "Addresses worth knowing."),
	applicability,
	...common
}).meta({
	title: "DoctrineRef",
	description: "Doctrine that governs work: a principle, policy, procedure, heuristic or pattern (§4.5)."
});
// src/model/issue.ts
const acceptance = group({
	criteria: list(text(textLimit, "A criterion."), "What must hold for the Issue to be done."),
	tests_expected: orNull(array(text(textLimit, "A test.")).describe("Tests that are expected to exist or pass."))
}, "How to tell that the Issue is done.");
const relationships = group({
	parent: orNull(ref("Issue", "The Issue that this one is a part of.")),
	blocks: refs("Issue", "Issues that wait for this one."),
	blocked_by: refs("Issue", "Issues that this one waits for."),
	duplicates: refs("Issue", "Issues that ask for the same.")
}, "How the Issue stands to other Issues.");
/** Issue: a unit of intent, a problem to solve or an outcome to produce (§4.2). */
const issueSchema = strictObject({
	...identity("Issue"),
	repo: ref("Repo", "The Repo that the Issue belongs to."),
	title: text(512, "The intent in one line."),
	description: orDefault(text(textLimit, "The intent in full."), ""),
	type: choice(issueTypes, "Sort of intent (§3.2)."),
	priority: orDefault(choice(priorities, "From P0, most urgent, to P4 (§3.3)."), "P2"),
	status: orDefault(choice(statuses, "How far it is (§3.1)."), "planned"),
	assignees: actors("Who works on it."),
	watchers: actors("Who wants to hear of it."),
	doctrine_refs: refs("DoctrineRef", "Doctrine that governs the work."),
	constraints: refs("ConstraintSnapshot", "Constraints on the work, typically the current ones."),
	context_packets: refs("ContextPacket", "Briefings for the work."),
	acceptance,
	relationships,
	runs: refs("Run", "Attempts at it; a convenience, as each Run names its Issue."),
	...common
}).meta({
	title: "Issue",
	description: "A unit of intent: a problem to solve or an outcome to produce (§4.2)."
});
// src/model/repo.ts
const owner = union([actor("An Actor."), ref(null, "A Ref to whoever owns it.")]).describe("An Actor or a Ref.");
/** Repo: a work container, the boundary of a codebase, project or set of documents (§4.1). */
const repoSchema = strictObject({
	...identity("Repo"),
	name: text(512, "Name people use."),
	slug: text(512, "Stable identifier such as owner/name; it never changes, even when the name does."),
	source,
	default_branch: orDefault(text(512, "Branch that work lands on."), "main"),
	visibility: orDefault(choice(visibilities, "Who can see it."), "private"),
	owners: list(owner, "Who owns it: Actors, or Refs."),
	policy: group({
		allowed_tools: list(text(512, "Name of a tool."), "Tools that Runs may use; empty allows all."),
		secrets_profile: orNull(text(512, "Name of a secrets profile, never a secret."))
	}, "What work in this Repo is held to."),
	links: list(text(textLimit, "An address."), "Addresses worth knowing."),
	...common
}).meta({
	title: "Repo",
	description: "A work container: the boundary of a codebase, project or set of documents (§4.1)."
});
// src/model/run.ts
function figure(description) {
	return orNull(number().describe(description));
}
function lines(description) {
	return list(text(textLimit, "An entry."), description);
}
const executor = strictObject({
	actor: actor("Who or what executes."),
	runtime: text(textLimit, "Where it executes, such as local, ci, container or vps."),
	toolchain: list(text(512, "Name of a tool."), "Tools it executes with.")
}).describe("Who executes, where and with what.");
const inputs = group({
	context_packets: refs("ContextPacket", "Briefings the Run was given."),
	doctrine_refs: refs("DoctrineRef", "Doctrine the Run was held to."),
	constraint_snapshot: orNull(ref("ConstraintSnapshot", "Constraints, pinned when the Run started."))
}, "What the Run was given; append-only.");
const outputs = group({
	artifacts: refs("Artifact", "What the Run produced."),
	result_summary: orDefault(text(textLimit, "What came of it."), ""),
	decision_log: lines("What was decided on the way.")
}, "What came of the Run; append-only.");
/** Run: one execution attempt against an Issue (§4.6); `cost` is a member of its own beside `telemetry`. */
const runSchema = strictObject({
	...identity("Run"),
	for_issue: ref("Issue", "The Issue that this is an attempt at."),
	repo: ref("Repo", "The Repo that the Run works in."),
	status: orDefault(choice(statuses, "How far it is (§3.1)."), "planned"),
	mode: choice(runModes, "Who executes: people, agents, both or a system (§3.4)."),
	executor,
	inputs,
	plan: group({
		steps: lines("What to do, in order."),
		risk_notes: lines("What may go wrong.")
	}, "What is intended."),
	telemetry: group({
		started_at: orNull(timestamp("When it started.")),
		ended_at: orNull(timestamp("When it ended.")),
		duration_s: figure("How long it took, in seconds.")
	}, "When it ran."),
	cost: group({
		usd: figure("US dollars."),
		tokens: figure("Tokens of language models."),
		compute_s: figure("Seconds of computing.")
	}, "What it cost."),
	outputs,
	failure: orNull(strictObject({
		category: orNull(choice(failureCategories, "Sort of failure.")),
		message: orDefault(text(textLimit, "What went wrong."), "")
	}).describe("Why it failed; null unless it did.")),
	...common
}).meta({
	title: "Run",
	description: "One execution attempt against an Issue (§4.6)."
});
// src/model/kinds.ts
function entry(kind, facts) {
	return {
		kind,
		...facts,
		titleOf: (object) => firstLine(object[facts.titleField])
	};
}
function firstLine(value) {
	return typeof value === "string" ? /\S.*/.exec(value)?.[0].trimEnd() ?? "" : "";
}
/** The one table of kinds (§2.1). */
const kinds = {
	Repo: entry("Repo", {
		schema: repoSchema,
		sealed: false,
		section: "§4.1",
		titleField: "name"
	}),
	Issue: entry("Issue", {
		schema: issueSchema,
		sealed: false,
		section: "§4.2",
		titleField: "title"
	}),
	ContextPacket: entry("ContextPacket", {
		schema: contextPacketSchema,
		sealed: true,
		section: "§4.3",
		titleField: "summary"
	}),
	ConstraintSnapshot: entry("ConstraintSnapshot", {
		schema: constraintSnapshotSchema,
		sealed: true,
		section: "§4.4",
		titleField: "scope"
	}),
	DoctrineRef: entry("DoctrineRef", {
		schema: doctrineRefSchema,
		sealed: false,
		section: "§4.5",
		titleField: "name"
	}),
	Run: entry("Run", {
		schema: runSchema,
		sealed: false,
		section: "§4.6",
		titleField: "mode"
	}),
	Artifact: entry("Artifact", {
		schema: artifactSchema,
		sealed: false,
		section: "§4.7",
		titleField: "title"
	})
};
export { isFileSafeId as a, noteOf as c, marks as i, seal as n, isUlid as o, isTimestamp as r, countCharacters as s, kinds as t };
