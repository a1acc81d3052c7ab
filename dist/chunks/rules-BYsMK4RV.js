export { t as rules } from "./rules-CxLM_98e.js";
