export { t as carryOut } from "./carry-out-Br7JAs0P.js";
