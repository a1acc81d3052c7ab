export { n as runSet } from "./run-set-cMNIUW08.js";
