export { n as runSet } from "./run-set-D7dHzqaz.js";
