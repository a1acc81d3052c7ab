export { t as carryOut } from "./carry-out-DMjqjQrb.js";
