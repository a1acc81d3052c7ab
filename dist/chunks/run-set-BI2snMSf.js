export { n as runSet } from "./run-set-B2ThTfBT.js";
