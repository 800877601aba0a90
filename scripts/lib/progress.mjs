// What a person reads while a script works.

/** A heading for the next step. */
export function heading(text) {
  console.log(`\n== ${text}`);
}

/** Shows that something long is going on: a running clock in a terminal, a line now and then elsewhere. */
export async function progress(text, task) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const terminal = process.stdout.isTTY;
  const tick = setInterval(
    () => process.stdout.write(terminal ? `\r${text} … ${seconds()} s ` : `${text} … ${seconds()} s\n`),
    terminal ? 1000 : 15_000,
  );
  if (!terminal) console.log(`${text} …`);
  try {
    const result = await task();
    console.log(`${terminal ? '\r' : ''}${text}: ${seconds()} s`);
    return result;
  } catch (error) {
    if (terminal) console.log();
    throw error;
  } finally {
    clearInterval(tick);
  }
}
