import { t as Failure } from "./failure-D-8LPefk.js";
import { b as startGit, h as gitFailure } from "./refuse-unreadable-Fa9plZ9N.js";
// src/git/byte-reader.ts
/** Reads lines and counted stretches from a stream of chunks, holding no more than the chunks of the stretch that is asked for. */
var ByteReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** The text up to the next `\n`, without it; null at the end of the stream. */
	async line() {
		const bytes = await this.until(10);
		return bytes === null ? null : bytes.toString("latin1");
	}
	/** The bytes up to the next separator, without it; null at the end of the stream, where an unfinished stretch is dropped. */
	async until(separator) {
		let searched = 0;
		for (;;) {
			const end = this.#rest.indexOf(separator, searched);
			if (end >= 0) return this.#take(end, 1);
			searched = this.#rest.length;
			if (!await this.#more()) return null;
		}
	}
	/** Exactly `count` bytes; null when the stream ends before. */
	async exactly(count) {
		if (this.#rest.length >= count) return this.#take(count, 0);
		const parts = [this.#rest];
		let missing = count - this.#rest.length;
		this.#rest = Buffer.alloc(0);
		while (missing > 0) {
			const next = await this.#chunks.next();
			if (next.done === true) return null;
			parts.push(next.value.subarray(0, missing));
			this.#rest = next.value.subarray(missing);
			missing -= Math.min(missing, next.value.length);
		}
		return Buffer.concat(parts, count);
	}
	/** Ends the stream early, so that whoever writes it stops. */
	async close() {
		await this.#chunks.return?.();
	}
	#take(count, separator) {
		const taken = this.#rest.subarray(0, count);
		this.#rest = this.#rest.subarray(count + separator);
		return taken;
	}
	async #more() {
		const next = await this.#chunks.next();
		if (next.done === true) return false;
		this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
		return true;
	}
};
// src/git/object-batch.ts
/** Type and size of each object in the order asked; null for one that is missing. */
async function describeObjects(place, oids) {
	const described = [];
	if (oids.length === 0) return described;
	const { reader, finish } = startBatch(place, "--batch-check", oids);
	try {
		for (let line = await reader.line(); line !== null; line = await reader.line()) described.push(parseHeader(line));
	} finally {
		await reader.close();
	}
	await finish();
	if (described.length !== oids.length) throw gitFailure("describe all objects", "");
	return described;
}
/**
* The objects in the order asked, by id or as `<commit>:<path>` without line ends, streamed; null for one that is missing.
* Objects over `maxBytes` are a Failure.
*/
async function* readObjects(place, oids, maxBytes) {
	if (oids.length === 0) return;
	const { reader, finish } = startBatch(place, "--batch", oids);
	try {
		for (const oid of oids) {
			const header = await reader.line();
			if (header === null) break;
			const described = parseHeader(header);
			if (described !== null && described.size > maxBytes) throw tooLarge(oid, described.size);
			yield described === null ? null : {
				...described,
				bytes: await contentOf(reader, described.size, oid)
			};
		}
	} finally {
		await reader.close();
	}
	await finish();
}
function startBatch(place, mode, oids) {
	const git = startGit(place, ["cat-file", mode], { input: Buffer.from(`${oids.join("\n")}\n`) });
	const finish = async () => {
		const { code, stderr } = await git.ended;
		if (code !== 0) throw gitFailure("read objects", stderr);
	};
	return {
		reader: new ByteReader(git.stdout),
		finish
	};
}
function parseHeader(line) {
	const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
	if (header !== null) return {
		oid: header[1] ?? "",
		type: header[2] ?? "",
		size: Number(header[3])
	};
	if (/^[0-9a-f]{40}(?::.*)? missing$/.test(line)) return null;
	throw gitFailure("read objects", line);
}
async function contentOf(reader, size, oid) {
	const bytes = await reader.exactly(size + 1);
	if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
	return bytes.subarray(0, size);
}
function tooLarge(oid, size) {
	return new Failure("unsupported-repository", `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`, `Look at it with: git cat-file -t ${oid}`);
}
export { readObjects as n, ByteReader as r, describeObjects as t };
