export { t as rules } from "./rules-DbbevKOk.js";
