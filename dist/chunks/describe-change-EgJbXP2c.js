export { t as describeChange } from "./describe-change-32M1Z_kl.js";
