export { t as rules } from "./rules-BcQZzi80.js";
