export { n as runList } from "./run-list-Dp0GUp-v.js";
