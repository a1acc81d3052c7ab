export { n as runList } from "./run-list-DzVONQPo.js";
