export { n as runSet } from "./run-set-C1UPW5pw.js";
