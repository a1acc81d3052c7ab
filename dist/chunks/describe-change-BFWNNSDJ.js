export { t as describeChange } from "./describe-change-BHVpQl06.js";
