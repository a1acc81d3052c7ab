export { t as describeChange } from "./describe-change-y_QS1lP4.js";
