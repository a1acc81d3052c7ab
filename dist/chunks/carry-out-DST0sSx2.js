export { t as carryOut } from "./carry-out-DUWYebkh.js";
