export { t as carryOut } from "./carry-out-D-SsVuAG.js";
