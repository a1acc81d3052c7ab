export { n as runSet } from "./run-set-Y-skV8iX.js";
