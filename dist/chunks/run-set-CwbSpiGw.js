export { n as runSet } from "./run-set-Dm8c-eFQ.js";
