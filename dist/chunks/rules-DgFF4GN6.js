export { t as rules } from "./rules-D2_QHZ17.js";
