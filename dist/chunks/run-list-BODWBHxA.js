export { n as runList } from "./run-list-BpNsPyBK.js";
