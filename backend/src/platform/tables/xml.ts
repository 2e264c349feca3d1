import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import sax from 'sax';
import { TableError, tableErrorFrom } from './table-file.js';

/** What the elements of a part mean, in the order of the text. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Part of the text within the element opened last; long texts come in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece and gives what the handler made of it. Nothing it names is looked up, replaced or fetched.
 * @throws TableError `external_entity` for a document type, which could declare some; `broken` for what is no XML
 */
export async function* readXml<Item>(part: Readable, handler: (emit: (item: Item) => void) => XmlHandler): AsyncGenerator<Item> {
  const items: Item[] = [];
  const parser = parserFor(handler((item) => items.push(item)));
  const utf8 = new StringDecoder('utf8');
  try {
    for await (const chunk of part) {
      parser.write(utf8.write(chunk as Buffer));
      yield* items.splice(0);
    }
    parser.write(utf8.end()).close();
  } catch (error) {
    throw tableErrorFrom(error);
  }
  yield* items;
}

function parserFor(handler: XmlHandler): sax.SAXParser {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) => handler.open(localName(name), attributes as Record<string, string>);
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.onclosetag = (name) => handler.close?.(localName(name));
  parser.ondoctype = () => {
    throw new TableError('external_entity');
  };
  parser.onerror = (error) => {
    throw tableErrorFrom(error);
  };
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
