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

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => cleanUp().finally(() => process.exit(code)));
}

/** Runs a script: its exit code is what `main` returns, and an error's message is all that a person sees of it. */
export async function script(main) {
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
  }
  await cleanUp();
  process.exit(code);
}

/** An error that says in plain words what to do; no stack is printed for it. */
export class Failure extends Error {}
