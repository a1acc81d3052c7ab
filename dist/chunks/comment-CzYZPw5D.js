export { n as commentOn } from "./comment-DikdPpUq.js";
