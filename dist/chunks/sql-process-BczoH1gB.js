export { t as answerSql } from "./sql-process-DUPT067G.js";
