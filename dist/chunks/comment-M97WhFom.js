export { n as commentOn } from "./comment-7gw4njxc.js";
