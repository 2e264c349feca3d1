import { jest } from '@jest/globals';
import { Caller } from '../../platform/access/index.js';
import { ChangeFeed, type Change } from '../../platform/events/index.js';
import { DeliveryNews } from './delivery-news.js';

const REGION = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('news of delivered mails', () => {
  let told: Change[];
  let news: DeliveryNews;

  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    const feed = new ChangeFeed();
    feed.changes.subscribe((change) => told.push(change));
    news = new DeliveryNews(feed);
  });
  afterEach(() => jest.useRealTimers());

  it('tell of thousands in one change, which no history keeps', () => {
    for (let mails = 0; mails < 2_000; mails++) news.gather(Caller.system(REGION), { subjectType: 'invitations' });
    news.gather(Caller.system(REGION), { subjectType: null });
    expect(told).toEqual([]);
    jest.advanceTimersByTime(2_000);
    const subjects = [
      { type: 'messages', id: null },
      { type: 'invitations', id: null },
    ];
    expect(told).toEqual([{ eventId: null, regionId: REGION, subjects }]);
    jest.advanceTimersByTime(10_000);
    expect(told).toHaveLength(1);
    news.gather(Caller.system(REGION), { subjectType: null });
    jest.advanceTimersByTime(2_000);
    expect(told).toHaveLength(2);
  });

  it('tell nobody of mails of the installation, and nothing after the end', () => {
    news.gather(Caller.system(null), { subjectType: null });
    news.gather(Caller.system(REGION), { subjectType: null });
    news.onApplicationShutdown();
    jest.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });
});
