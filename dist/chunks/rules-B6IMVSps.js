export { t as rules } from "./rules-h-F1M_7u.js";
