// The constants which the build writes into the three doors (build/define.ts).

/** The version in package.json: "0.1.0". */
declare const __VERSION__: string;
/** The first 12 digits of the git commit, with "-dirty" where the tree had changes, or "unknown" without git. */
declare const __COMMIT__: string;
/** The day of that commit in UTC, "2026-01-31", or "unknown". Not the day of the build: two builds of one commit must be the same bytes. */
declare const __DATE__: string;
