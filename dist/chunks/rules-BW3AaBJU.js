export { t as rules } from "./rules-CV06_c6p.js";
