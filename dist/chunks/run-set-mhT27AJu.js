export { n as runSet } from "./run-set-CeosG0ch.js";
