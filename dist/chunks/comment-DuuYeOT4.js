export { n as commentOn } from "./comment-B5i7MS1W.js";
