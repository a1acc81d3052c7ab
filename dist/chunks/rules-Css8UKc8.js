export { t as rules } from "./rules-Dl9zjRFu.js";
