/** What the terminal says at the start. English, as every log is. */
export const START_TEXTS = {
  ready: (address: string) => `\nKnotenpunkt is at ${address}\n\n`,
  portTaken: (port: number) => `Port ${port} is taken by another program. Stop it, or set PORT to another number.`,
  portForbidden: (port: number) => `This user may not listen on port ${port}. Set PORT to a number above 1023.`,
  databaseAway: (host: string) => `The database at ${host} does not answer. Start it, or correct DATABASE_URL.`,
  databaseRefuses: (host: string, words: string) =>
    `The database at ${host} refuses: ${words}. Check DATABASE_URL and the owner's rights.`,
} as const;
