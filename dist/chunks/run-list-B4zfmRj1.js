export { n as runList } from "./run-list-CiwsY-3N.js";
