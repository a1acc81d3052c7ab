export { t as carryOut } from "./carry-out-CcsRaJfB.js";
