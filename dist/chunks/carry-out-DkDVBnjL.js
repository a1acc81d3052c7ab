export { t as carryOut } from "./carry-out-MHsgdbxe.js";
