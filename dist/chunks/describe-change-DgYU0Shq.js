export { t as describeChange } from "./describe-change-VbEk7wOv.js";
