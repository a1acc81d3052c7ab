export { n as runSet } from "./run-set-C4f8HX78.js";
