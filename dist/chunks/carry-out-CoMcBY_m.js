export { t as carryOut } from "./carry-out-CKL03cNC.js";
