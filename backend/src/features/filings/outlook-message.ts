import type { FilingNotice, MailAddress, MailRecipient } from '@knotenpunkt/shared';
import { BrokenFile, CompoundFile, type Storage } from './compound-file.js';
import { textOfHtml } from './mail-html.js';
import { OutlookProperties, PROPERTY } from './outlook-properties.js';
import { textOfCompressedRtf } from './outlook-rtf.js';
import { addressOf, lineOf, MOST_LOOKED_AT, RECIPIENTS_READ, textOf, type ReadAttachment, type ReadMail } from './read-mail.js';

const RECIPIENT = /^__recip_version1\.0_#/;
const ATTACHMENT = /^__attach_version1\.0_#/;
const TO = 1;
const CC = 2;

/** A message kept whole within an attachment (MS-OXCMSG 2.2.2.9). */
const EMBEDDED = 5;

/** Most characters of a header line in which an address is looked for. */
const LINE_READ = 1_000;

/** Addresses within an Exchange server, which nobody outside can write to. */
const EXCHANGE = /^\/o=/i;

/** Reads a .msg file of Outlook (MS-OXMSG). @throws BrokenFile */
export function readOutlookMessage(bytes: Buffer): ReadMail {
  try {
    const file = new CompoundFile(bytes);
    const message = new OutlookProperties(file, file.root, 'message');
    return mailOf(file, message);
  } catch (cause) {
    throw cause instanceof BrokenFile ? cause : new BrokenFile('not read', { cause });
  }
}

function mailOf(file: CompoundFile, message: OutlookProperties): ReadMail {
  const headers = message.text(PROPERTY.headers) ?? '';
  const attachments = partsOf(message, ATTACHMENT);
  const recipients = partsOf(message, RECIPIENT).slice(0, RECIPIENTS_READ);
  const propertiesOf = (part: Storage): OutlookProperties => new OutlookProperties(file, part, 'part', message.textCodepage);
  return {
    source: 'msg',
    messageId: lineOf(message.text(PROPERTY.messageId) ?? /^Message-ID:\s*(\S+)/im.exec(headers)?.[1], 998),
    subject: lineOf(message.text(PROPERTY.subject), 4_000),
    sentAt: message.time(PROPERTY.sentOn) ?? message.time(PROPERTY.deliveredOn),
    sender: senderOf(message, headers),
    recipients: recipients.flatMap((part) => recipientOf(propertiesOf(part))),
    text: textOf(bodyOf(message)),
    attachments: attachments.slice(0, MOST_LOOKED_AT).flatMap((part) => attachmentOf(file, propertiesOf(part))),
    notices: noticesOf(message, attachments.length),
  };
}

function noticesOf(message: OutlookProperties, attachments: number): FilingNotice[] {
  const encrypted = /^IPM\.Note\.(?:SMIME|Secure)\b/i.test(message.text(PROPERTY.messageClass) ?? '');
  return [
    ...(encrypted ? (['encrypted'] as const) : []),
    ...(attachments > MOST_LOOKED_AT ? (['many_attachments'] as const) : []),
  ];
}

/** Outlook keeps a body in one of three forms, or in several of them. */
function bodyOf(message: OutlookProperties): string {
  const plain = message.text(PROPERTY.body);
  if (plain?.trim()) return plain;
  const html = message.html();
  if (html) return textOfHtml(html);
  const rtf = message.binary(PROPERTY.rtf);
  return rtf ? textOfCompressedRtf(rtf) : '';
}

function senderOf(message: OutlookProperties, headers: string): MailAddress | null {
  const name = message.text(PROPERTY.representedName) ?? message.text(PROPERTY.senderName);
  const addresses = [
    message.text(PROPERTY.representedSmtp),
    message.text(PROPERTY.senderSmtp),
    message.text(PROPERTY.representedAddress),
    message.text(PROPERTY.senderAddress),
    writtenIn(headers),
  ];
  return addressOf(name, addresses.find(isAddress));
}

/** The address at the end of the line that says who wrote it. Looked for as an expression, it takes the cube of the line. */
function writtenIn(headers: string): string | null {
  const line = /^From:(.+)/im.exec(headers)?.[1]?.trim() ?? '';
  const last =
    line
      .slice(-LINE_READ)
      .replace(/>$/, '')
      .split(/[\s<>"]/)
      .at(-1) ?? '';
  return /.@./.test(last) ? last : null;
}

function recipientOf(recipient: OutlookProperties): MailRecipient[] {
  const kind = recipient.number(PROPERTY.recipientKind);
  if (kind !== TO && kind !== CC && kind !== null) return [];
  const name = recipient.text(PROPERTY.displayName);
  const addresses = [recipient.text(PROPERTY.smtpAddress), recipient.text(PROPERTY.address), name];
  const told = addressOf(name, addresses.find(isAddress));
  return told ? [{ ...told, kind: kind === CC ? 'cc' : 'to' }] : [];
}

function isAddress(address: string | null): boolean {
  return address !== null && address.includes('@') && !EXCHANGE.test(address);
}

/** Where its parts lie. Nothing of them is read: a file may have any number. */
function partsOf(message: OutlookProperties, name: RegExp): Storage[] {
  return [...message.storage.storages]
    .filter(([called]) => name.test(called))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, storage]) => storage);
}

function attachmentOf(file: CompoundFile, part: OutlookProperties): ReadAttachment[] {
  const given = part.text(PROPERTY.attachLongName) ?? part.text(PROPERTY.attachName) ?? part.text(PROPERTY.displayName);
  const inner = part.number(PROPERTY.attachMethod) === EMBEDDED ? part.object(PROPERTY.attachBytes) : null;
  if (inner) return [embedded(file, inner)];
  const bytes = part.binary(PROPERTY.attachBytes);
  const inline = part.flag(PROPERTY.attachHidden) || part.text(PROPERTY.attachContentId) !== null;
  return bytes
    ? [{ name: lineOf(given, 200) ?? 'anlage.dat', bytes, inline: inline && /\.(?:png|jpe?g|gif|webp|bmp)$/i.test(given ?? '') }]
    : [];
}

/** A mail within a mail becomes a text file of what it says: its own form has no meaning outside of Outlook. */
function embedded(file: CompoundFile, storage: Storage): ReadAttachment {
  const message = new OutlookProperties(file, storage, 'inner');
  const subject = lineOf(message.text(PROPERTY.subject), 100) ?? 'mail';
  const sender = senderOf(message, '');
  const head = [[sender?.name, sender?.address].filter(Boolean).join(' '), message.time(PROPERTY.sentOn)?.toISOString(), subject];
  const text = [...head.filter(Boolean), '', textOf(bodyOf(message))].join('\n');
  return {
    name: `${lineOf(subject.replace(/[/\\:*?"<>|]+/g, ' '), 100) ?? 'mail'}.txt`,
    bytes: Buffer.from(text),
    inline: false,
  };
}
