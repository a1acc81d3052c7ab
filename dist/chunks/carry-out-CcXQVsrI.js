export { t as carryOut } from "./carry-out-G_vAywOn.js";
