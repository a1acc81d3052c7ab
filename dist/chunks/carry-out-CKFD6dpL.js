export { t as carryOut } from "./carry-out-CBF4tZgf.js";
