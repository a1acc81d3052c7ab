export { t as answerSql } from "./sql-process-CM1562-J.js";
