export { n as runList } from "./run-list-CJtDgP8Q.js";
