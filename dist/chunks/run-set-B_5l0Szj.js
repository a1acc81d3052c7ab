export { n as runSet } from "./run-set-CYdk4YXN.js";
