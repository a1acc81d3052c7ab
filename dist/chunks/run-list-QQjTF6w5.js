export { n as runList } from "./run-list-DdLCMoeg.js";
