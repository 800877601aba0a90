// What a script started or laid down is ended and removed when it stops, however it stops.
const tasks = [];
let cleaning;

/** Runs `task` when the script ends. What was begun last is ended first. */
export function atEnd(task) {
  tasks.push(task);
}

/** Ends everything. Safe to call more than once. */
export function cleanUp() {
  cleaning ??= (async () => {
    for (const task of tasks.reverse()) {
      try {
        await task();
      } catch (error) {
        console.error(`While cleaning up: ${error.message}`);
      }
    }
  })();
  return cleaning;
}

let codeWhenStopped = 130;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => cleanUp().finally(() => process.exit(codeWhenStopped)));
}

// Whoever read what is printed may be gone first; that must not keep the cleaning up from being done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** From here on the script only waits to be stopped, which then is no failure. */
export function waitsToBeStopped() {
  codeWhenStopped = 0;
}

/** Runs a script: its exit code is what `main` returns, and an error's message is all that a person sees of it. */
export async function script(main) {
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    // Once the script is being stopped, that is what everything fails of.
    if (!cleaning) console.error(error instanceof Failure ? error.message : error);
  }
  const stopped = Boolean(cleaning);
  await cleanUp();
  process.exit(stopped ? codeWhenStopped : code);
}

/** An error that says in plain words what to do; no stack is printed for it. */
export class Failure extends Error {}
