/** Nothing at or above `--fail-on`; findings; wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;
