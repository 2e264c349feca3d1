import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaughtMail, CaughtMailSummary } from '@knotenpunkt/shared';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { instantOf } from '../clock/index.js';

/** Mails kept; older ones go. */
const MAX_MAILS = 500;

/**
 * The mails the catcher took, one file each as a mailbox would keep it (RFC 5322 with `Return-Path` and `Delivered-To`).
 * Files, because the catcher knows no regions: text of mails must lie in no table that is open to all of them.
 */
export class CaughtMails {
  private summaries: Promise<CaughtMailSummary[]> | undefined;

  constructor(private readonly folder: string) {}

  async keep(from: string, to: readonly string[], content: Buffer): Promise<void> {
    const id = uuidv7();
    const trace = `Return-Path: <${from}>\r\n${to.map((address) => `Delivered-To: ${address}\r\n`).join('')}`;
    const mail = Buffer.concat([Buffer.from(trace), content]);
    const summaries = await this.list();
    await writeFile(this.file(id), mail, { mode: 0o600 });
    summaries.unshift(summaryOf(id, await simpleParser(mail, PARSING)));
    for (const { id: old } of summaries.splice(MAX_MAILS)) await rm(this.file(old), { force: true });
  }

  /** All of them, newest first. */
  list(): Promise<CaughtMailSummary[]> {
    this.summaries ??= this.load();
    return this.summaries;
  }

  /** Undefined where it is gone. */
  async find(id: string): Promise<CaughtMail | undefined> {
    const parsed = await this.parse(id);
    if (!parsed) return undefined;
    return {
      ...summaryOf(id, parsed),
      text: parsed.text ?? '',
      hasHtml: typeof parsed.html === 'string',
      headers: parsed.headerLines.map(({ line }) => line),
      attachments: parsed.attachments.map(({ filename, contentType, size }, index) => ({
        index,
        name: filename ?? contentType,
        contentType,
        size,
      })),
    };
  }

  /** The HTML body as it was sent. */
  async html(id: string): Promise<string | undefined> {
    const parsed = await this.parse(id);
    return parsed && typeof parsed.html === 'string' ? parsed.html : undefined;
  }

  async attachment(id: string, index: number): Promise<{ name: string; content: Buffer } | undefined> {
    const attachment = (await this.parse(id))?.attachments[index];
    return attachment && { name: attachment.filename ?? 'attachment', content: attachment.content };
  }

  private async parse(id: string): Promise<ParsedMail | undefined> {
    if (!(await this.list()).some((summary) => summary.id === id)) return undefined;
    return simpleParser(await readFile(this.file(id)), PARSING);
  }

  private async load(): Promise<CaughtMailSummary[]> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const ids = (await readdir(this.folder)).map((name) => name.replace(/\.eml$/, '')).filter((id) => isUuid(id));
    const newest = ids.sort().reverse().slice(0, MAX_MAILS);
    return Promise.all(newest.map(async (id) => summaryOf(id, await simpleParser(await readFile(this.file(id)), PARSING))));
  }

  private file(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

/** The bodies as they were sent, without links made of what looks like one. */
const PARSING = { skipTextToHtml: true, skipTextLinks: true, skipHtmlToText: true };

function summaryOf(id: string, mail: ParsedMail): CaughtMailSummary {
  return {
    id,
    receivedAt: instantOf(id).toISOString(),
    from: mailboxes(mail.from),
    to: mailboxes(mail.to),
    title: mail.subject ?? '',
  };
}

/** `Name <address>`, as people read it. */
function mailboxes(given: AddressObject | AddressObject[] | undefined): string {
  const mailboxes = [given ?? []].flat().flatMap(({ value }) => value);
  return mailboxes.map(({ name, address = '' }) => (name ? `${name} <${address}>` : address)).join(', ');
}
