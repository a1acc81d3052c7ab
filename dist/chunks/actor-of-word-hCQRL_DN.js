import { t as actorKinds } from "./enums-CzFq0Rxf.js";
// src/operations/actor-of-word.ts
/** The actor that one word names: `ada`, a human, or with the kind before it `agent:reviewer`; null where it names nobody or is more than a word. */
function actorOfWord(word) {
	const kind = actorKinds.find((name) => word.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? word : word.slice(kind.length + 1);
	return /^[^\s\p{C}]+$/u.test(actor_id) ? {
		actor_kind: kind ?? "human",
		actor_id
	} : null;
}
export { actorOfWord as t };
