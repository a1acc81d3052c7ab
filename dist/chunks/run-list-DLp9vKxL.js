export { n as runList } from "./run-list-LHPTcnhz.js";
