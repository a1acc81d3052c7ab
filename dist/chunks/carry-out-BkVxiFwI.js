export { t as carryOut } from "./carry-out-DdbpRLWy.js";
