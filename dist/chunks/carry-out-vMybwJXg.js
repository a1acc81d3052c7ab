export { t as carryOut } from "./carry-out-C_6wMIcv.js";
