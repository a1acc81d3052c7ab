export { t as describeChange } from "./describe-change-B6DH3-m7.js";
