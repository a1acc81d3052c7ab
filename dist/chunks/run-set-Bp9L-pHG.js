export { n as runSet } from "./run-set-qffrTwvN.js";
