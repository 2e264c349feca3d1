import { simpleParser } from 'mailparser';
import { until } from './job-app.js';
import type { TestMailServer } from './mail-server.js';

/** A mail as its reader uses it. */
export interface ReadMail {
  text: string;
  /** Path of the first link to the interface or the pages for partners. */
  path: string;
}

/** Waits for the next mail to an address with this word in its subject, and takes it out of what arrived. */
export async function readMail(server: TestMailServer, address: string, word: string): Promise<ReadMail> {
  let found: ReadMail | undefined;
  await until(async () => {
    for (const mail of server.arrived.filter(({ to }) => to.includes(address))) {
      const { subject = '', text = '' } = await simpleParser(mail.content);
      if (!subject.includes(word)) continue;
      server.arrived.splice(server.arrived.indexOf(mail), 1);
      found = { text, path: /http:\/\/(?:partner\.)?knotenpunkt\.test(\/\S+)/.exec(text)?.[1] ?? '' };
      return true;
    }
    return false;
  });
  if (!found) throw new Error(`No mail "${word}" to ${address}`);
  return found;
}
