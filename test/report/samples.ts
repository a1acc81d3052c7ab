import type { Report, ReportedFinding } from "../../src/finding/report.ts";

/** A finding with nothing remarkable about it but what is given. */
export function finding(given: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: "object/type",
    level: "error",
    kind: "Issue",
    id: "01JB0000000000000000000001",
    title: "Add /healthz",
    path: "cwom/Issue/01JB0000000000000000000001.yaml",
    line: 1,
    column: 1,
    pointer: null,
    message: 'Issue 01JB0000000000000000000001 "Add /healthz" has a number as its title',
    why: "Schemas are defined structurally here (§4)",
    help: "quote the value",
    old: null,
    new: null,
    fingerprint: "f0",
    isNew: true,
    frame: null,
    related: [],
    ...given,
  };
}

/** A clean report of a work tree, but for what is given; counts follow the findings. */
export function report(given: Partial<Report> = {}): Report {
  const findings = given.findings ?? [];
  const count = (level: string): number => findings.filter((one) => one.isNew && one.level === level).length;
  return {
    conclusion: "clean",
    objects: 42,
    head: "the work tree",
    comparison: null,
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    old: findings.filter((one) => !one.isNew).length,
    suppressed: 0,
    findings,
    notes: [],
    failOn: "error",
    failure: null,
    ...given,
  };
}

const packet = "cwom/ContextPacket/01JB0000000000000000000002.yaml";

/** A pull request that changes a sealed packet, with a finding of each level, an older one, and a note. */
export const pullRequest: Report = report({
  conclusion: "findings",
  comparison: {
    base: "3f2a91c0000000000000000000000000000000aa",
    head: "8b1c2d40000000000000000000000000000000bb",
    chosenBy: "parent 1 of the merge commit of pull request #12",
    changed: [
      {
        kind: "ContextPacket",
        id: "01JB0000000000000000000002",
        title: "Healthz briefing",
        path: packet,
        change: "modified",
      },
      {
        kind: "Run",
        id: "01JC0000000000000000000003",
        title: null,
        path: "cwom/Run/01JC0000000000000000000003.yaml",
        change: "added",
      },
      { kind: null, id: null, title: null, path: "cwom/Issue/notes.txt", change: "deleted" },
    ],
  },
  suppressed: 1,
  notes: ["cwom/config.yaml at the base cannot be read: the defaults hold"],
  findings: [
    finding({
      rule: "packet/changed",
      kind: "ContextPacket",
      id: "01JB0000000000000000000002",
      title: "Healthz briefing",
      path: packet,
      line: 14,
      pointer: "/instructions",
      message:
        'ContextPacket 01JB0000000000000000000002 "Healthz briefing" is sealed, but instructions changed since 3f2a91c',
      why: "Run 01JC0000000000000000000003 pinned this text; changing it rewrites what the run was told (§4.3)",
      help: "restore the file, then: cwom packet supersede 01JB0000000000000000000002",
      old: "Return 200.",
      new: "Return 204.",
      fingerprint: "f1",
      frame: { span: { line: 14, column: 1, endLine: 14, endColumn: 13 }, text: "instructions: |" },
      related: [
        {
          path: "cwom/Run/01JC0000000000000000000003.yaml",
          line: 9,
          column: 7,
          message: "pinned here",
        },
      ],
    }),
    finding({
      rule: "run/started-at",
      level: "warning",
      kind: "Run",
      id: "01JC0000000000000000000003",
      title: null,
      path: "cwom/Run/01JC0000000000000000000003.yaml",
      line: 6,
      column: 9,
      pointer: "/status",
      message: "Run 01JC0000000000000000000003 is running, but has no started_at",
      why: "telemetry (§4.6)",
      help: "cwom set 01JC0000000000000000000003 started_at=now",
      fingerprint: "f2",
      frame: { span: { line: 6, column: 9, endLine: 7, endColumn: 1 }, text: "status:\trunning" },
    }),
    finding({
      rule: "issue/blocked-reason",
      level: "info",
      message: 'Issue 01JB0000000000000000000001 "Add /healthz" is blocked, but nothing is named in blocked_by',
      why: "ours: a reader looks for the reason there",
      help: "cwom set 01JB0000000000000000000001 blocked_by=…",
      fingerprint: "f3",
    }),
    finding({
      rule: "object/timestamps",
      level: "warning",
      message: 'Issue 01JB0000000000000000000001 "Add /healthz" has no created_at',
      why: "objects SHOULD include created_at (§2.3)",
      help: "cwom set 01JB0000000000000000000001 created_at=now",
      fingerprint: "f4",
      isNew: false,
    }),
  ],
});

/** A check that came to no end. */
export const undecided: Report = report({
  conclusion: "undecided",
  objects: 0,
  failure: {
    code: "base-unavailable",
    message: "commit 3f2a91c is not in this clone",
    help: "set fetch-depth: 0 in the checkout step",
  },
});

/** A report with the same hostile text in every place that a repository or GitHub can fill. */
export function filledWith(text: string): Report {
  const hostile = finding({
    title: text,
    id: text,
    path: text,
    message: text,
    why: text,
    help: text,
    old: text,
    new: text,
    pointer: text,
    fingerprint: text,
    frame: { span: { line: 1, column: 2, endLine: 1, endColumn: 4 }, text },
    related: [{ path: text, line: 1, column: 1, message: text }],
  });
  const change = { kind: "Issue", id: text, title: text, path: text, change: "added" } as const;
  return report({
    conclusion: "findings",
    head: text,
    notes: [text],
    comparison: { base: null, head: null, chosenBy: text, changed: [change] },
    findings: [hostile, { ...hostile, level: "warning" }, { ...hostile, level: "info" }, { ...hostile, isNew: false }],
  });
}

/** The same for a check that could not decide. */
export function failedWith(text: string): Report {
  return { ...undecided, notes: [text], head: text, failure: { code: "git", message: text, help: text } };
}
