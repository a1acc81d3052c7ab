// src/text/bounded-log.ts
/** Bytes that are kept of each end of a log that is too long. */
const half = 524288;
/** No secret is longer: where a cut falls into a word, as much is left out, so that no half of one stays. */
const margin = 512;
/** Takes in what a command says and keeps all of it up to 1 MiB, and of more the head and the tail. */
var BoundedLog = class {
	#head = [];
	#tail = [];
	#headLength = 0;
	#tailLength = 0;
	#length = 0;
	/** Takes in the next bytes. */
	add(bytes) {
		this.#length += bytes.length;
		const room = half - this.#headLength;
		if (room > 0) this.#addHead(bytes.subarray(0, room));
		if (bytes.length > room) this.#addTail(bytes.subarray(Math.max(room, 0)));
	}
	/** All that was kept as text, a line in place of what was not; bytes that are no UTF-8 are replaced. */
	text() {
		const head = Buffer.concat(this.#head);
		const tail = Buffer.concat(this.#tail);
		if (this.#length <= 2 * half) return Buffer.concat([head, tail]).toString("utf8");
		const start = head.subarray(0, cutBefore(head));
		const last = tail.subarray(tail.length - half);
		const end = last.subarray(cutAfter(last));
		const missing = this.#length - start.length - end.length;
		return `${start.toString("utf8")}\n[… ${missing} bytes are left out here …]\n${end.toString("utf8")}`;
	}
	#addHead(bytes) {
		this.#head.push(bytes);
		this.#headLength += bytes.length;
	}
	#addTail(bytes) {
		this.#tail.push(bytes);
		this.#tailLength += bytes.length;
		for (let first = this.#tail[0]; first !== void 0 && this.#tailLength - first.length >= half; [first] = this.#tail) {
			this.#tail.shift();
			this.#tailLength -= first.length;
		}
	}
};
const lineEnd = 10;
/** Where the head ends: after its last whole line, or without one well before its end. */
function cutBefore(head) {
	const end = head.lastIndexOf(lineEnd);
	return end > 0 ? end : head.length - margin;
}
function cutAfter(tail) {
	const end = tail.indexOf(lineEnd);
	return end === -1 || end > tail.length - margin ? margin : end + 1;
}
export { BoundedLog as t };
