export { n as runList } from "./run-list-ReCU0X6L.js";
