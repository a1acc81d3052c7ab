export { n as runList } from "./run-list-DIHRBgWw.js";
