export { n as runList } from "./run-list-i2BaDRpq.js";
