export { n as runList } from "./run-list-DKyv7Xsm.js";
