export { t as claim } from "./claim-DpJyOlg9.js";
