export { n as runSet } from "./run-set-D4Qj0qi1.js";
