export { t as rules } from "./rules-CVbhhxzn.js";
