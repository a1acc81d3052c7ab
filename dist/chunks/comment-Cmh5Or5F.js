export { n as commentOn } from "./comment-B2_IISia.js";
