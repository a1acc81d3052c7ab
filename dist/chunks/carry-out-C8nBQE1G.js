export { t as carryOut } from "./carry-out-DG_iOblC.js";
