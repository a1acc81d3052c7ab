import { t as Failure } from "./failure-CoSUsjhv.js";
import { g as verificationStatuses } from "./enums-CzFq0Rxf.js";
// src/cli/check-word.ts
/** A check as it is written in one word: `lint=passed`, `lint=passed=https://ci.example.com/7`. Failure `usage` for what is none. */
function checkFrom(text) {
	const [first] = verificationStatuses.flatMap((status) => {
		const at = `${text}=`.indexOf(`=${status}=`);
		return at > 0 ? [{
			status,
			at
		}] : [];
	}).toSorted((a, b) => a.at - b.at);
	if (first === void 0) throw new Failure("usage", `${JSON.stringify(text)} is no check and what it found`, `write name=status, the status one of ${verificationStatuses.join(", ")}`);
	const { status, at } = first;
	const evidence = text.slice(at + status.length + 2);
	return {
		name: text.slice(0, at),
		status,
		...evidence === "" ? {} : { evidence_uri: evidence }
	};
}
export { checkFrom as t };
