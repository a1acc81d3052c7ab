export { n as runSet } from "./run-set-DrFdFlv8.js";
