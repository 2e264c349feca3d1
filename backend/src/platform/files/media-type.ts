import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Extensions that are kept, with the type each must have in its content. Nothing a browser would run is among them. */
const KEPT: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
};

/** Kinds of plain text, which carry no mark of their own. */
const TEXTS: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.vcf': 'text/vcard',
  '.eml': 'message/rfc822',
};

/**
 * Recognises a file by its content and checks that its name says the same.
 * @param beginning its first bytes, some thousand of them
 * @returns the media type, or undefined where the file is not to be kept
 */
export async function mediaTypeOf(name: string, beginning: Uint8Array): Promise<string | undefined> {
  const extension = extname(name).toLowerCase();
  const found = await fileTypeFromBuffer(beginning);
  if (found) return KEPT[extension] === found.mime ? found.mime : undefined;
  return isText(beginning) ? TEXTS[extension] : undefined;
}

/** Control characters other than tab, newline, form feed and carriage return do not occur in texts. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
