export { n as runSet } from "./run-set-Dbkn8NfY.js";
