export { t as carryOut } from "./carry-out-Cbg6glkA.js";
