export { n as commentOn } from "./comment-a3tyqefR.js";
