export { t as commandTyped, n as helpShown, r as misuse } from "./misuse-CaoDu3g9.js";
