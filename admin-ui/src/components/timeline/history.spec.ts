import { ORGANISATION_FIELDS, type FieldChange, type HistoryEvent } from '@knotenpunkt/shared';
import { describeFields } from '../record/described-field.js';
import { besides, changesInWords, referencedIds, verbOf } from './history.js';

const WORDS: Record<string, string> = {
  'organisations.fields.municipality': 'Ort',
  'organisations.fields.kind': 'Art',
  'organisations.fields.tags': 'Schlagwörter',
  'organisations.fields.parentId': 'Übergeordnet',
  'organisations.fields.emails': 'E-Mail',
  'organisations.kind.job_centre': 'Jobcenter',
  'organisations.kind.municipality': 'Kommune',
};
const translate = (key: string) => WORDS[key] ?? key;
const size = { key: 'size', label: { de: 'Beschäftigte' }, type: 'number' as const, options: [], archivedAt: null };
const fields = describeFields('organisations', ORGANISATION_FIELDS, [size], translate, 'de');
const words = (...changes: FieldChange[]) =>
  changesInWords(changes, fields, { translate, language: 'de' as const, names: { p1: 'Stadt Musterau' } });

test('a changed text names both values', () => {
  expect(words({ field: 'municipality', before: 'Musterau', after: 'Neumuster' })).toEqual([
    { field: 'municipality', label: 'Ort', before: 'Musterau', after: 'Neumuster' },
  ]);
});

test('an option is told by its label, a reference by its name', () => {
  const [kind, parent] = words(
    { field: 'parentId', before: null, after: 'p1' },
    { field: 'kind', before: 'municipality', after: 'job_centre' },
  );
  expect(kind).toMatchObject({ label: 'Art', before: 'Kommune', after: 'Jobcenter' });
  expect(parent).toMatchObject({ label: 'Übergeordnet', before: '', after: 'Stadt Musterau' });
});

test('a list tells what came and what went', () => {
  expect(words({ field: 'tags', before: ['Bildung', 'Beratung'], after: ['Beratung', 'Pflege'] })).toEqual([
    { field: 'tags', label: 'Schlagwörter', added: ['Pflege'], removed: ['Bildung'] },
  ]);
});

test('a first list entry counts as added', () => {
  const [emails] = words({ field: 'emails', before: null, after: [{ address: 'post@stadt.example', label: 'Zentrale' }] });
  expect(emails).toMatchObject({ added: ['post@stadt.example (Zentrale)'], removed: [] });
});

test('an own field is told under its own name', () => {
  expect(words({ field: 'custom.size', before: 1800, after: 2000 })).toEqual([
    { field: 'custom.size', label: 'Beschäftigte', before: '1.800', after: '2.000' },
  ]);
});

test('a date is told as exactly as it was known', () => {
  const founded = { precision: 'season', from: '2024-06-01', until: '2024-08-31', wording: null };
  const [change] = changesInWords(
    [{ field: 'founded', before: null, after: founded }],
    describeFields('networks', [{ name: 'founded', type: 'partial_date' }], [], translate, 'de'),
    { translate, language: 'de' },
  );
  expect(change).toMatchObject({ before: '', after: 'Sommer 2024' });
});

test('what did not change is not told', () => {
  expect(words({ field: 'note', before: null, after: '' }, { field: 'tags', before: [], after: null })).toEqual([]);
});

test('changes of fields that no longer exist stay readable', () => {
  expect(words({ field: 'custom.gone', before: 'a', after: 'b' })).toEqual([
    { field: 'custom.gone', label: 'gone', before: 'a', after: 'b' },
  ]);
});

test('names are fetched once for all references of a page', () => {
  const parent = fields.find(({ path }) => path === 'parentId')!;
  const event = (before: string | null, after: string | null) => ({
    id: '1',
    kind: 'organisations.updated',
    at: '2025-03-12T09:00:00Z',
    actor: null,
    requestId: null,
    subjects: [],
    changes: [{ field: 'parentId', before, after }],
  });
  expect(referencedIds([event(null, 'p1'), event('p1', 'p2')], parent)).toEqual(['p1', 'p2']);
});

test('the verb of a kind is its last part', () => {
  expect(verbOf('organisations.updated')).toBe('updated');
});

test('what an event is about besides is named once, the record itself not at all', () => {
  const event = {
    subjects: [
      { type: 'meetings', id: 'm', name: '4. Sitzung' },
      { type: 'persons', id: 'p', name: 'Anna Beispiel' },
      { type: 'invitations', id: 'i', name: '4. Sitzung' },
      { type: 'files', id: 'f', name: null },
    ],
  } as unknown as HistoryEvent;
  expect(besides(event, 'm').map(({ id }) => id)).toEqual(['p']);
  expect(besides(event, 'p').map(({ id }) => id)).toEqual(['m']);
});

test('a link that is named after its two ends adds nothing to them', () => {
  const event = {
    subjects: [
      { type: 'initiatives', id: 'i', name: 'Wegweiser' },
      { type: 'milestones', id: 'm', name: 'Wegweiser freigeschaltet' },
      { type: 'lineage-links', id: 'l', name: 'Wegweiser – Wegweiser freigeschaltet' },
    ],
  } as unknown as HistoryEvent;
  expect(besides(event, 'i').map(({ id }) => id)).toEqual(['m']);
});
