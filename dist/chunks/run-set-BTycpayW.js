export { n as runSet } from "./run-set-BfsRXOny.js";
