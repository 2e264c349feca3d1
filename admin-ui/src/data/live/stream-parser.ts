/** One message of a `text/event-stream` (HTML standard, section 9.2.6). */
export interface StreamMessage {
  event: string;
  data: string;
  id: string | null;
}

/** Reads messages out of text that arrives in pieces of any size. Comments (heartbeats) carry nothing. */
export class StreamParser {
  private rest = '';

  push(text: string): StreamMessage[] {
    const blocks = (this.rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(readBlock).filter((message) => message !== null);
  }
}

function readBlock(block: string): StreamMessage | null {
  const fields = block
    .split('\n')
    .filter((line) => !line.startsWith(':'))
    .map(readField);
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  if (data.length === 0) return null;
  return { event: last(fields, 'event') ?? 'message', data: data.join('\n'), id: last(fields, 'id') ?? null };
}

function readField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}

function last(fields: [string, string][], name: string): string | undefined {
  return fields.findLast(([field]) => field === name)?.[1];
}
