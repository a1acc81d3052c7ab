export { t as carryOut } from "./carry-out-C7RaWIzT.js";
