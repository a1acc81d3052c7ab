export { t as carryOut } from "./carry-out-jpBE6awx.js";
