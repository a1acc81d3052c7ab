// src/report/select.ts
/** The levels, worst first. */
const levels = [
	"error",
	"warning",
	"info"
];
/** The findings held against the change, in the report's order. */
function newFindings(report) {
	return report.findings.filter((finding) => finding.isNew);
}
/** The findings that stand at the base already, in the report's order. */
function oldFindings(report) {
	return report.findings.filter((finding) => !finding.isNew);
}
/** Whether this finding fails the check: it is new, and at or above the report's fail level. */
function failsCheck(finding, report) {
	return finding.isNew && levels.indexOf(finding.level) <= levels.indexOf(report.failOn);
}
/** Items by key, keys in the order of their first item. */
function groupBy(items, keyOf) {
	return [...Map.groupBy(items, keyOf)];
}
export { oldFindings as a, newFindings as i, groupBy as n, levels as r, failsCheck as t };
