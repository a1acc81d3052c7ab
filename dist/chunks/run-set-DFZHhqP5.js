export { n as runSet } from "./run-set-ByF9JxGB.js";
