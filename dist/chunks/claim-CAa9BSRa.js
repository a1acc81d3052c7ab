export { t as claim } from "./claim-CXyS3dp5.js";
