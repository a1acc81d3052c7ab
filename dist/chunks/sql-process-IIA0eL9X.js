export { t as answerSql } from "./sql-process-DN6GIW2l.js";
