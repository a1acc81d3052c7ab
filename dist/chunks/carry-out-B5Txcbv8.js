export { t as carryOut } from "./carry-out-CRNPQhHN.js";
