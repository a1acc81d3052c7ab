export { t as carryOut } from "./carry-out-u1jQG3Sw.js";
