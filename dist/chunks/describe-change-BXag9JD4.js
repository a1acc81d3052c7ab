export { t as describeChange } from "./describe-change-C90WENcE.js";
