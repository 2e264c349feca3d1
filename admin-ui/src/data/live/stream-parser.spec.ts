import { StreamParser } from './stream-parser.js';

describe('StreamParser', () => {
  it('joins messages that arrive in pieces and leaves out heartbeats', () => {
    const parser = new StreamParser();
    expect(parser.push(': heartbeat\n\nevent: cha')).toEqual([]);
    expect(parser.push('nge\nid: 7\ndata: {"a"')).toEqual([]);
    expect(parser.push(':1}\n\ndata: x\n')).toEqual([{ event: 'change', data: '{"a":1}', id: '7' }]);
    expect(parser.push('\n')).toEqual([{ event: 'message', data: 'x', id: null }]);
  });

  it('reads lines ended by carriage return and line feed, and data over several lines', () => {
    const [message] = new StreamParser().push('data: one\r\ndata:two\r\n\r\n');
    expect(message?.data).toBe('one\ntwo');
  });

  it('keeps a carriage return whose line feed is still to come', () => {
    const parser = new StreamParser();
    expect(parser.push('data: one\r')).toEqual([]);
    expect(parser.push('\n\r\n')).toEqual([{ event: 'message', data: 'one', id: null }]);
  });
});
