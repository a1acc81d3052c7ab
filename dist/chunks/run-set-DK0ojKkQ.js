export { n as runSet } from "./run-set-C9qtQW_p.js";
