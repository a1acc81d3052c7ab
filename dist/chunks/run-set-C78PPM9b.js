export { n as runSet } from "./run-set-CSMNTOAC.js";
