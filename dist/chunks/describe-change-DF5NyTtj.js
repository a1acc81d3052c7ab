export { t as describeChange } from "./describe-change-qCXaMt3E.js";
