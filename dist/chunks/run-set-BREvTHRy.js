export { n as runSet } from "./run-set-CC_Jm4b-.js";
