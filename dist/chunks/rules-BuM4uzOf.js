export { t as rules } from "./rules-FmFSZhrn.js";
