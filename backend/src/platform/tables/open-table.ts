import { open } from 'node:fs/promises';
import { parse } from 'node:path';
import { csvTable } from './csv-table.js';
import { decodedBeginning } from './decoded.js';
import { TableError, type TableFile } from './table-file.js';
import { encodingOf } from './text-encoding.js';
import { vcardTable } from './vcard-table.js';
import { openWorkbook } from './workbook.js';

/** Bytes by which a file is recognised. */
const BEGINNING = 64 * 1024;

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Compound files: workbooks before 2007, and any workbook with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Opens a file as tables, whatever its name says: the content decides. Nothing of it stands in memory whole.
 * @param fileName names the table where the file does not
 * @throws TableError where that shows at the beginning; its rows may show more
 */
export async function openTable(path: string, fileName: string): Promise<TableFile> {
  const beginning = await beginningOf(path);
  if (beginning.length === 0) throw new TableError('empty');
  if (startsWith(beginning, ZIP)) return openWorkbook(path);
  if (startsWith(beginning, COMPOUND)) throw new TableError('old_workbook');
  return openText(path, parse(fileName).name, beginning);
}

async function openText(path: string, name: string, beginning: Buffer): Promise<TableFile> {
  const encoding = await encodingOf(path, beginning);
  const text = decodedBeginning(beginning, encoding);
  if (text.trim() === '') throw new TableError('empty');
  if (/^\s*BEGIN:VCARD/i.test(text)) return vcardTable(path, name, encoding);
  if (isBinary(text) || isMarkup(text)) throw new TableError('not_a_table');
  return csvTable(path, name, encoding, text);
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/** Control characters other than tab, line feed, vertical tab, form feed and carriage return do not occur in texts. */
function isBinary(text: string): boolean {
  return /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text);
}

/** Pages, data and documents that are written as text, too. */
function isMarkup(text: string): boolean {
  return /^\s*(<[!?\w]|[{[]|%PDF-|\{\\rtf)/.test(text);
}
