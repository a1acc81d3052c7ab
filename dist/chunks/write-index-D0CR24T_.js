export { t as writeIndex } from "./write-index-p4V2QFmu.js";
