export { t as kindOfWord } from "./kind-words-DG5SYooP.js";
