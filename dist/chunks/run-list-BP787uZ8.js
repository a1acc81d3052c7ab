export { n as runList } from "./run-list-DDKWURJ9.js";
