export { n as runList } from "./run-list-BlGP_gTp.js";
