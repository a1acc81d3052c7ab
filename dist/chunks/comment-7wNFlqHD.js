export { n as commentOn } from "./comment-ClJvuAs4.js";
