export { n as commentOn } from "./comment-DrY40J5h.js";
