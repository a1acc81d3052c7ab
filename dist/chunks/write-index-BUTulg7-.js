export { t as writeIndex } from "./write-index-C0syzjvW.js";
