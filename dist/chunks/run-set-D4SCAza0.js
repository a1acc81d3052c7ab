export { n as runSet } from "./run-set-DEH3nSBg.js";
