import { extname } from 'node:path';
import { RECOGNISED_TYPES, TEXT_TYPES } from '@knotenpunkt/shared';
import { fileTypeFromBuffer } from 'file-type';

/**
 * Recognises a file by its content and checks that its name says the same.
 * @param beginning its first bytes, some thousand of them
 * @returns the media type, or undefined where the file is not to be kept
 */
export async function mediaTypeOf(name: string, beginning: Uint8Array): Promise<string | undefined> {
  const extension = extname(name).toLowerCase();
  const found = await fileTypeFromBuffer(beginning);
  if (found) return RECOGNISED_TYPES[extension] === found.mime ? found.mime : undefined;
  return isText(beginning) ? TEXT_TYPES[extension] : undefined;
}

/** Control characters other than tab, newline, form feed and carriage return do not occur in texts. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
