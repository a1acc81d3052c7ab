export { t as rules } from "./rules-CnYzk1Rv.js";
