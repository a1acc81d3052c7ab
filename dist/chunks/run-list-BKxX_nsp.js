export { n as runList } from "./run-list-D7AGIhAu.js";
