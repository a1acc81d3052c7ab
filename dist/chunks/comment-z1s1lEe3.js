export { n as commentOn } from "./comment-QCdbiGsI.js";
