// src/report/sentences.ts
/** `1 object`, `3 objects`; give the plural where it is another. */
function counted(count, noun, nouns = `${noun}s`) {
	return `${count} ${count === 1 ? noun : nouns}`;
}
/** The sign in front of a conclusion: ✔ only for a check that came to its end and passed. */
function markOf(report) {
	return report.conclusion === "clean" && report.failure === null ? "✔" : "✖";
}
/** `2 errors, 1 warning`: levels without findings are left out, and with none at all it is empty. */
function countsPhrase(counts) {
	return [
		[counts.error, "error"],
		[counts.warning, "warning"],
		[counts.info, "info"]
	].filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)).join(", ");
}
/** Both sides in short, `3f2a91c → 8b1c2d4`; a side that is no commit in words. */
function sidesPhrase(comparison, head) {
	return `${comparison.base?.slice(0, 7) ?? "the empty tree"} → ${comparison.head?.slice(0, 7) ?? head}`;
}
/** The verdict in one sentence, without mark and comparison; `show` makes what stands for the head fit for the format. */
function verdictSentence(report, show) {
	if (report.conclusion === "undecided" || report.failure !== null) return "could not decide";
	if (report.audit !== void 0) return auditSentence(report.audit, report.counts);
	const objects = counted(report.objects, "object");
	const head = report.comparison === null ? show(report.head) : null;
	const found = countsPhrase(report.counts);
	if (found !== "") return `${found} in ${objects}${head === null ? "" : ` of ${head}`}${setAside(report)}`;
	const none = report.old > 0 ? "no new findings" : "no findings";
	return `${objects} checked${head === null ? "" : ` in ${head}`}, ${none}${setAside(report)}`;
}
/** What an audit came to: `50000 commits audited since the beginning, 12 sealed objects, nothing ever changed`. */
function auditSentence(audit, counts) {
	const since = audit.since === null ? "the beginning" : audit.since.slice(0, 7);
	const sealed = counted(audit.sealed, "sealed object");
	const found = countsPhrase(counts) || "nothing ever changed";
	return `${counted(audit.commits, "commit")} audited since ${since}, ${sealed}, ${found}`;
}
/** The closing line: mark, verdict, what was compared and why that, or why nothing could be decided. Untrusted text in it is as it came. */
function conclusionLine(report) {
	const line = `${markOf(report)} ${verdictSentence(report, (text) => text)}`;
	if (report.failure !== null) return `${line}: ${report.failure.message}`;
	if (report.comparison === null) return line;
	const { changed, chosenBy } = report.comparison;
	return `${line} (comparing ${sidesPhrase(report.comparison, report.head)}, ${counted(changed.length, "object")} changed: ${chosenBy})`;
}
/** `3 older findings, not held against this change`. */
function olderSentence(count) {
	return `${counted(count, "older finding")}, not held against this change`;
}
function setAside(report) {
	const older = report.old > 0 ? `, ${report.old} older` : "";
	return report.suppressed > 0 ? `${older}, ${report.suppressed} suppressed` : older;
}
export { markOf as a, verdictSentence as c, countsPhrase as i, conclusionLine as n, olderSentence as o, counted as r, sidesPhrase as s, auditSentence as t };
