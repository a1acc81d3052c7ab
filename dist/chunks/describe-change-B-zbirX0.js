export { t as describeChange } from "./describe-change-C5g9GhDe.js";
