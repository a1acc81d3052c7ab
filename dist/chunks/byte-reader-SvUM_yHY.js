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
export { ByteReader as t };
