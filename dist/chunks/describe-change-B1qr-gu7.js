export { t as describeChange } from "./describe-change-BY90CMkY.js";
