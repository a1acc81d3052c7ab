export { t as describeChange } from "./describe-change-B4CSCFcd.js";
