export { n as commentOn } from "./comment-BFfBonqY.js";
