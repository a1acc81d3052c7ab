export { t as describeChange } from "./describe-change-BSUHes5Z.js";
