export { t as describeChange } from "./describe-change-Dsi3Kdf-.js";
