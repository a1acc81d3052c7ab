/** What `cwom ready` takes for work that can be begun. */
export const readyWords = `An Issue can be worked on when its status is ready, every Issue that it waits for
(its blocked_by, and whatever names it under blocks) is done or canceled, and none
of its Runs is ready, running or blocked. The most urgent come first, of those the
oldest.`;
