export { t as describeChange } from "./describe-change-DWM4gt_m.js";
