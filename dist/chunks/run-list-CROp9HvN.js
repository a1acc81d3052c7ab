export { n as runList } from "./run-list-BOPdLhZn.js";
