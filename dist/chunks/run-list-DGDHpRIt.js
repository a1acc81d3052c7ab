export { n as runList } from "./run-list-toJmxYmo.js";
