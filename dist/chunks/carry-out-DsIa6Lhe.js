export { t as carryOut } from "./carry-out-BPmO4xtY.js";
