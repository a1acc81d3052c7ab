export { n as runSet } from "./run-set-DlUdy3Oc.js";
