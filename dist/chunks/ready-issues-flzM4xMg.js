// src/query/ready-issues.ts
/** An Issue that can be worked on now, as `readyWords` tells; with `planned` also one that nobody called ready yet. A blocker that is not in the store blocks. */
function readyCondition(planned) {
	return {
		sql: `t.status IN (${planned ? "'ready', 'planned'" : "'ready'"})
  AND NOT EXISTS (
    SELECT 1 FROM (SELECT b.other_issue_id AS id FROM issue_blocked_by b WHERE b.issue_id = t.id
    UNION ALL SELECT k.issue_id FROM issue_blocks k WHERE k.other_issue_id = t.id) blocker LEFT JOIN issues other ON other.id = blocker.id
    WHERE other.status IS NULL OR other.status NOT IN ('done', 'canceled')
  )
  AND NOT EXISTS (
    SELECT 1 FROM run_for_issue attempt JOIN runs run ON run.path = attempt.path
    WHERE attempt.issue_id = t.id AND run.status IN ('ready', 'running', 'blocked')
  )`,
		values: []
	};
}
export { readyCondition as t };
