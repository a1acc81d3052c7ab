export { n as runList } from "./run-list-CQCI2i-w.js";
