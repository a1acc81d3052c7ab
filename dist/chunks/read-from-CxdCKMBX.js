import { t as Failure } from "./failure-CoSUsjhv.js";
import { a as timestampKeys } from "./schema-fields-DP9vXbW0.js";
import { t as readYaml } from "./read-yaml-CNeyYoMe.js";
import { t as kindOfWord } from "./kind-words-DG5SYooP.js";
import { t as readNamed } from "./read-named-CEVWLFTo.js";
import { extname } from "node:path";
// src/cli/making/read-from.ts
/** The member that the text below a Markdown file's front matter is. */
const bodyFields = {
	Issue: "description",
	ContextPacket: "instructions",
	DoctrineRef: "statement"
};
/** The fields that a file gives: Markdown with front matter by its ending, YAML or JSON else; `-` is stdin. Failure `usage` for what cannot be read as that. */
async function readFrom(kind, file) {
	const bytes = await readNamed(file);
	const { kind: said, ...fields } = [".md", ".markdown"].includes(extname(file).toLowerCase()) ? await fromMarkdown(kind, bytes) : fieldsIn(bytes, file);
	if (said === void 0 || said === null || typeof said === "string" && kindOfWord(said) === kind) return fields;
	throw new Failure("usage", `${nameOf(file)} is of kind ${JSON.stringify(said)}`, typeof said === "string" ? `make it with: cwom new ${said}` : "name one of the seven kinds");
}
/** The mapping that a text in YAML or JSON is. Failure `usage` with its first flaw. */
function fieldsIn(bytes, file) {
	const { value, flaws } = readYaml(bytes, { timestampKeys });
	if (value !== null) return value;
	const [flaw] = flaws;
	const place = flaw === void 0 ? "" : `:${flaw.span.line}:${flaw.span.column}`;
	throw new Failure("usage", `${nameOf(file)}${place} ${flaw?.message ?? "is no mapping"}`, flaw?.help ?? "write key: value lines");
}
async function fromMarkdown(kind, bytes) {
	const { readFrontMatter } = await import("./frontmatter-TzVVCdw7.js");
	const { data, body } = readFrontMatter(bytes, timestampKeys);
	if (body === "") return data;
	const field = bodyFields[kind];
	if (field === void 0) throw new Failure("usage", `a ${kind} has no field for text below the front matter`, "put it into a field");
	if ((data[field] ?? null) !== null) throw new Failure("usage", `${field} stands in the front matter and below it`, "keep one of the two");
	return {
		...data,
		[field]: body.includes("\n") ? `${body}\n` : body
	};
}
function nameOf(file) {
	return file === "-" ? "stdin" : file;
}
export { readFrom as n, fieldsIn as t };
