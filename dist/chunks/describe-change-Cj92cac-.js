export { t as describeChange } from "./describe-change-C-jaCPj5.js";
