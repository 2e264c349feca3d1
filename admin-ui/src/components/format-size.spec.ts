import { formatSize } from './format-size.js';

describe('formatSize', () => {
  it.each([
    [12, '12 Byte', '12 byte'],
    [340 * 1024, '340 kB', '340 kB'],
    [1_258_291, '1,2 MB', '1.2 MB'],
    [25 * 1024 * 1024, '25 MB', '25 MB'],
  ])('%d bytes', (bytes, german, english) => {
    expect([formatSize(bytes, 'de'), formatSize(bytes, 'en')]).toEqual([german, english]);
  });
});
