export { n as runSet } from "./run-set-BZPNGHeK.js";
