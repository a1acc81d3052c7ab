export { n as runList } from "./run-list-6GDpYyFS.js";
