export { n as commentOn } from "./comment-DttR7lMy.js";
