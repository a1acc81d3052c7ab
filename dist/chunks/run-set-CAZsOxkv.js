export { n as runSet } from "./run-set-DlixdiKg.js";
