export { t as carryOut } from "./carry-out-BHSQsutX.js";
