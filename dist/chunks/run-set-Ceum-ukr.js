export { n as runSet } from "./run-set-B5jKPrrv.js";
