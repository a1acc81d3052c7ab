export { n as runList } from "./run-list-BFPWOXqt.js";
