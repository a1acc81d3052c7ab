// src/finding/report.ts
/** Exit code of a finished check: 0 clean, 1 findings at or above the fail level, 3 undecided. */
function exitCodeOfReport(report) {
	if (report.conclusion === "undecided") return 3;
	return report.conclusion === "findings" ? 1 : 0;
}
export { exitCodeOfReport as t };
