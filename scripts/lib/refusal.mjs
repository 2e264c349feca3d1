/**
 * A condition the person at the terminal can mend. Its message is one clear sentence and all
 * they get to see: no stack trace.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function and turns its outcome into the exit code.
 * @param {() => Promise<number | void>} main answers the exit code, 0 if nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    if (error instanceof Error && error.name === 'AbortError') return;
    console.error(error instanceof Refusal ? error.message : error);
  }
}
