export { n as runList } from "./run-list-DVab1mHk.js";
