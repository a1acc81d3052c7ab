export { n as commentOn } from "./comment-DiD8orp4.js";
