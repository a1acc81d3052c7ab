export { n as commentOn } from "./comment-BMrwpsVi.js";
