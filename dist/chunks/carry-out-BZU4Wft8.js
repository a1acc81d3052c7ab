export { t as carryOut } from "./carry-out-B8NOrpvB.js";
