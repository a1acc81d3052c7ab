import { changeRules } from "./change-rules.ts";
import { configWeakened } from "./config/weakened.ts";
import type { Rule } from "./rule.ts";
import { stateRules } from "./state-rules.ts";

/** Every rule there is, in the order of the catalogue. */
export const rules: readonly Rule[] = [...stateRules, ...changeRules, configWeakened(() => rules)];
