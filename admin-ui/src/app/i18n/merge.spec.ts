import { mergeMessages } from './merge.js';

describe('mergeMessages', () => {
  it('fills one branch from several features', () => {
    const merged = mergeMessages({ events: { a: '1' }, title: 'App' }, { events: { b: '2' } }, { events: { b: '3' } });
    expect(merged).toEqual({ events: { a: '1', b: '3' }, title: 'App' });
  });

  it('leaves its parts as they are', () => {
    const app = { events: { a: '1' } };
    mergeMessages(app, { events: { b: '2' } });
    expect(app).toEqual({ events: { a: '1' } });
  });
});
