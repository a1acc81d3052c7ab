export { t as carryOut } from "./carry-out-Cgopb-p2.js";
