export { t as writeIndex } from "./write-index-DzSrj15a.js";
