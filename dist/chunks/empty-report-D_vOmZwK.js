// src/check/empty-report.ts
/** The report of a check that came to no verdict. */
function undecidedReport(failure, failOn) {
	const { code, message, help } = failure;
	return {
		...skippedReport("", failOn),
		conclusion: "undecided",
		notes: [],
		failure: {
			code,
			message,
			help
		}
	};
}
/** The report of a check that found nothing to look at, and why. */
function skippedReport(reason, failOn) {
	return {
		conclusion: "clean",
		objects: 0,
		head: "nothing",
		comparison: null,
		counts: {
			error: 0,
			warning: 0,
			info: 0
		},
		old: 0,
		suppressed: 0,
		findings: [],
		notes: [reason],
		failOn,
		failure: null
	};
}
export { undecidedReport as n, skippedReport as t };
