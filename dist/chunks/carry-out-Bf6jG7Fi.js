export { t as carryOut } from "./carry-out-CCFY6K5U.js";
