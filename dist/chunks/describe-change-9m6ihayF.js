export { t as describeChange } from "./describe-change-Bs1Sq5xz.js";
