export { t as describeChange } from "./describe-change-CO-29hXJ.js";
