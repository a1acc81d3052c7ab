export { n as runList } from "./run-list-Bf3eoYaR.js";
