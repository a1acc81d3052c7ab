import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
// src/git/write/owner.ts
/**
* A name for what a process holds, unlike any other, from which everybody can tell whether that process still runs:
* `pid.start.space.boot.host.random`. It is a file's name, not its content, so that it is never torn.
*/
function ownerToken(pid = process.pid) {
	const { start } = statOf(pid) ?? { start: "0" };
	return [
		pid,
		start,
		here.space,
		here.boot,
		here.host,
		randomBytes(8).toString("hex")
	].join(".");
}
/** Whether the process that a token names still runs; what is no token names nobody. Age never counts. */
function ownerState(token) {
	const [, pid = "", start = "", space = "", boot = "", host = ""] = tokenForm.exec(token) ?? [];
	if (pid === "") return "dead";
	if (boot !== here.boot) return host === here.host ? "dead" : "unknown";
	if (space !== here.space) return "unknown";
	if (!exists(Number(pid))) return "dead";
	const found = statOf(Number(pid));
	if (found === null || start === "0") return "alive";
	return found.start === start && !found.isOver ? "alive" : "dead";
}
/** The process id that a token names, for messages. */
function pidOf(token) {
	return tokenForm.exec(token)?.[1] ?? "?";
}
const tokenForm = /^(\d{1,10})\.(\d{1,20})\.(\d{1,20})\.([0-9a-f]{1,32})\.([0-9a-f]{8})\.[0-9a-f]{16}$/;
/** This machine since its start, and the space that process ids count in (a container has its own). */
const here = {
	boot: (textAt("/proc/sys/kernel/random/boot_id") ?? "0").replace(/[^0-9a-f]/g, "") || "0",
	space: /\d+/.exec(linkAt("/proc/self/ns/pid"))?.[0] ?? "0",
	host: createHash("sha256").update(hostname()).digest("hex").slice(0, 8)
};
function exists(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (thrown) {
		return !(thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH");
	}
}
/** Start time in ticks since boot, and whether the process is over and waits to be noticed (proc(5)); null where it cannot be read. */
function statOf(pid) {
	const fields = /\) (.+)$/s.exec(textAt(`/proc/${pid}/stat`) ?? "")?.[1]?.split(" ");
	const [state, start] = [fields?.[0], fields?.[19]];
	if (state === void 0 || start === void 0) return null;
	return {
		start,
		isOver: state === "Z" || state === "X"
	};
}
function textAt(file) {
	try {
		return readFileSync(file, "latin1");
	} catch {
		return null;
	}
}
function linkAt(file) {
	try {
		return readlinkSync(file);
	} catch {
		return "";
	}
}
export { ownerToken as n, pidOf as r, ownerState as t };
