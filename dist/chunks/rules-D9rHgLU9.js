export { t as rules } from "./rules-C5KsT1s6.js";
