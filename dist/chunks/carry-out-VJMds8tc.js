export { t as carryOut } from "./carry-out-R225o3gB.js";
