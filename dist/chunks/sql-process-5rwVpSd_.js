export { t as answerSql } from "./sql-process-DsBbouer.js";
