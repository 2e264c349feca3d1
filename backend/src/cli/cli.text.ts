import type { RegisterImport } from '../features/register/index.js';

/** What the command line says. English, as every log is. */
export const CLI_TEXTS = {
  usage: `Usage: npm run cli -- <command>

  migrate                    bring the database up to date
  seed                       load the demo into an empty database
  seed --scale <persons>     load two regions of so many invented persons each, to measure with
  create-admin <mail> <name> make an administrator and print the password once
  register import [<file>]   bring the register up to date, from a file or as this version has it
  doctor                     check the settings, the database and what belongs to it
  backup <file>              write everything the database holds into one file
  restore <file>             put a backup into an empty database
`,
  unknown: (command: string) => `There is no command "${command}".`,
  missing: (command: string, what: string) => `${command} needs ${what}.`,
  migrated: (names: string[]) => (names.length > 0 ? `Ran ${names.length} migrations.` : 'The database is up to date.'),
  adminCreated: (email: string, password: string) =>
    `Administrator ${email}\nPassword (shown only now): ${password}\nAt the first login a second factor is set up.`,
  notAnAddress: (given: string) => `"${given}" is not a mail address.`,
  mailTaken: (email: string) => `An account with ${email} exists already; nothing was changed.`,
  notAScale: (given: string, most: number) => `"${given}" is no number of persons from 1 to ${most}.`,
  notMigrated: 'The database is not up to date; run migrate first. Nothing was changed.',
  scaledAlready: 'The synthetic regions are there already; nothing was changed.',
  scaled: (regions: number, persons: number) =>
    `Loaded ${regions} regions of ${persons} invented persons each. An administrator lets users into them.`,
  registerImported: ({ added, changed, unchanged, older }: RegisterImport) =>
    `Entries of the register: ${added} added, ${changed} changed, ${unchanged} as they were, ${older} known from a later day and kept.`,
  registerRefused: {
    invalid: (places: string) => `The file is no register. Wrong: ${places}. Nothing was changed.`,
    unknown_key: (keys: string) => `The file names entries nobody knows: ${keys}. Nothing was changed.`,
    circle: (keys: string) => `Entries stand above or come after themselves: ${keys}. Nothing was changed.`,
  },
  notJson: (file: string) => `${file} is no JSON.`,
  backedUp: (rows: number, file: string) => `Wrote ${rows} rows to ${file}. Keep the SECRET_KEY with it, but elsewhere.`,
  fileExists: (file: string) => `${file} exists already; choose another name.`,
  fileMissing: (file: string) => `${file} cannot be read.`,
  fileForbidden: (file: string) => `${file} cannot be written.`,
  restored: (rows: number) => `Restored ${rows} rows. The database is up to date.`,
  refused: {
    not_an_archive: 'The file is no backup of Knotenpunkt. Nothing was changed.',
    cut_short: 'The backup is not complete: it ends too early. Nothing was restored.',
    newer_version: 'The backup was made by a newer version. Update Knotenpunkt first. Nothing was changed.',
    database_not_empty: 'The database holds data already. Restore into an empty one. Nothing was changed.',
    database_newer: 'The database was migrated further than the backup. Restore into an empty one. Nothing was changed.',
  },
} as const;
