export { n as commentOn } from "./comment-D97oAIu2.js";
