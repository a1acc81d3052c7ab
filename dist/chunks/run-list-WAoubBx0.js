export { n as runList } from "./run-list-BDruswKW.js";
