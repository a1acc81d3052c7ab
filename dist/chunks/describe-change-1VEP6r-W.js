export { t as describeChange } from "./describe-change-C4IzIVDP.js";
