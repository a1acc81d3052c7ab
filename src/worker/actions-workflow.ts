/** How ready Runs are carried out by GitHub Actions. */
export interface ActionsWork {
  /** The branch that the queue is. */
  readonly branch: string;
  /** How many jobs may work at once. */
  readonly jobs: number;
  /** What runs cwom there: `npx cwom`. */
  readonly cwom: string;
}

/**
 * The text of a GitHub workflow that carries out ready Runs: after each push that changes Runs, every quarter of an hour, and by hand,
 * as many jobs as are asked for take one Run each. The command is `work.exec` of `cwom/config.yaml`.
 */
export function actionsWorkflow({ branch, jobs, cwom }: ActionsWork): string {
  const numbers = Array.from({ length: jobs }, (_, index) => index + 1).join(", ");
  return `# Carries out ready Runs: each job takes one, the most urgent first. What it executes is work.exec of cwom/config.yaml.
name: cwom work
on:
  push:
    branches: [${JSON.stringify(branch)}]
    paths: ["cwom/Run/**"]
  schedule:
    - cron: "*/15 * * * *"
  workflow_dispatch:
permissions:
  contents: write # the queue is the branch: Runs are taken and ended by commits
jobs:
  work:
    runs-on: ubuntu-latest
    timeout-minutes: 350
    concurrency: cwom-work-\${{ matrix.worker }} # no more jobs at once than this; who has to wait begins when another ends
    strategy:
      fail-fast: false
      matrix:
        worker: [${numbers}]
    steps:
      - uses: actions/checkout@v5
        with:
          ref: ${JSON.stringify(branch)}
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: npm ci --ignore-scripts
      - run: |
          git config user.name "cwom worker"
          git config user.email "cwom-worker@users.noreply.github.com"
          ${cwom} work --once --push origin
        env:
          CWOM_ACTOR: agent:github-actions
`;
}
