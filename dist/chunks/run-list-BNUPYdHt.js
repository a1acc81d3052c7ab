export { n as runList } from "./run-list-XIbCZo6Y.js";
