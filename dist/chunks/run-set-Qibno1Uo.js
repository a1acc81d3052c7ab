export { n as runSet } from "./run-set-BCK41WGJ.js";
