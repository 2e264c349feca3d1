import { AppError } from '../errors/index.js';
import { bulkUndo, bulkVerb, bulkValues, checkBulkChange } from './bulk.js';

const now = new Date('2025-03-12T10:00:00Z');
const earlier = new Date('2024-01-01T10:00:00Z');

describe('bulkValues', () => {
  it('adds tags behind the present ones and takes others away', () => {
    const change = { addTags: ['neu', 'alt'], removeTags: ['weg'] };
    expect(bulkValues({ tags: ['weg', 'alt'], archivedAt: null }, change, now)).toEqual({
      tags: ['alt', 'neu'],
      archivedAt: null,
    });
  });

  it('archives and restores', () => {
    expect(bulkValues({ tags: [], archivedAt: null }, { archive: true }, now)).toEqual({ tags: [], archivedAt: now });
    expect(bulkValues({ tags: [], archivedAt: earlier }, { restore: true }, now)).toEqual({ tags: [], archivedAt: null });
  });

  it('says where there is nothing to do', () => {
    expect(bulkValues({ tags: ['a'], archivedAt: null }, { addTags: ['a'], removeTags: ['b'] }, now)).toBe('unchanged');
    expect(bulkValues({ tags: [], archivedAt: earlier }, { archive: true }, now)).toBe('unchanged');
    expect(bulkValues({ tags: [], archivedAt: null }, { restore: true }, now)).toBe('unchanged');
  });

  it('notices a tag exchanged for another', () => {
    expect(bulkValues({ tags: ['a'], archivedAt: null }, { addTags: ['b'], removeTags: ['a'] }, now)).toEqual({
      tags: ['b'],
      archivedAt: null,
    });
  });

  it('gives nobody more tags than a record may have', () => {
    const tags = Array.from({ length: 30 }, (_, index) => `t${index}`);
    expect(bulkValues({ tags, archivedAt: null }, { addTags: ['neu'] }, now)).toBe('too_many');
    expect(bulkValues({ tags, archivedAt: null }, { addTags: ['neu'], removeTags: ['t0'] }, now)).toMatchObject({
      archivedAt: null,
    });
  });
});

describe('bulkVerb', () => {
  it('is named after the archive where that changes', () => {
    const open = { tags: [], archivedAt: null };
    const closed = { tags: [], archivedAt: now };
    expect(bulkVerb(open, closed)).toBe('archived');
    expect(bulkVerb(closed, open)).toBe('restored');
    expect(bulkVerb(closed, { ...closed, tags: ['a'] })).toBe('updated');
  });
});

describe('bulkUndo', () => {
  it('takes back what changed, and only that', () => {
    const before = { tags: ['bleibt', 'weg'], archivedAt: null };
    expect(bulkUndo(before, { tags: ['bleibt', 'neu'], archivedAt: now })).toEqual({
      addTags: ['weg'],
      removeTags: ['neu'],
      restore: true,
    });
    expect(bulkUndo({ tags: [], archivedAt: earlier }, { tags: [], archivedAt: null })).toEqual({ archive: true });
    expect(bulkUndo(before, before)).toEqual({});
  });
});

describe('checkBulkChange', () => {
  it.each([{}, { addTags: [] }, { addTopicIds: [] }, { archive: true, restore: true } as const])('refuses %j', (change) => {
    expect(() => checkBulkChange(change)).toThrow(AppError);
  });

  it('takes one thing or several', () => {
    expect(() => checkBulkChange({ archive: true, removeTags: ['a'] })).not.toThrow();
    expect(() => checkBulkChange({ responsibleUserId: null })).not.toThrow();
  });
});
