export { t as describeChange } from "./describe-change-DZ6idlc5.js";
