import type { FilingPreview } from '@knotenpunkt/shared';
import { draftOf, hasPlace, orderOf, withChoice } from './filing-draft.js';

const PREVIEW: FilingPreview = {
  source: 'eml',
  subject: 'Liste',
  day: '2025-03-12',
  sentAt: null,
  direction: 'received',
  sender: null,
  recipients: [],
  moreRecipients: 0,
  text: 'Guten Tag',
  quoted: null,
  footer: null,
  attachments: [
    { index: 0, name: 'liste.pdf', size: 1, inline: false, refusal: null },
    { index: 1, name: 'logo.png', size: 1, inline: true, refusal: null },
    { index: 2, name: 'x.exe', size: 1, inline: false, refusal: 'unsupported_type' },
  ],
  notices: [],
  organisations: [
    { id: 'a', name: 'A', by: 'person', from: 'Paul', certain: true },
    { id: 'b', name: 'B', by: 'name', from: 'B', certain: false },
  ],
  persons: [],
  unknown: [
    {
      address: 'rita@b.example',
      title: null,
      firstName: 'Rita',
      lastName: 'Neumann',
      function: 'Leitung',
      department: null,
      ...{ phone: null, mobile: null, street: null, postalCode: null, municipality: null, website: null },
      organisation: { id: 'b', name: 'B', kind: 'other' },
      organisationName: null,
    },
  ],
  filed: null,
  signature: null,
};

describe('what is to be filed', () => {
  it('is at first what is certain, what is no logo, and where one stands', () => {
    const draft = draftOf(PREVIEW, { resource: 'organisations', id: 'c', name: 'C' }, 'E-Mail');
    expect(orderOf(draft)).toMatchObject({
      organisationIds: ['c', 'a'],
      personIds: [],
      attachments: [0],
      newPersons: [],
      why: null,
    });
    expect(draft.organisations.map(({ ticked }) => ticked)).toEqual([true, true, false]);
  });

  it('ticks the record one stands at, where it was recognised by its name only', () => {
    const draft = draftOf(PREVIEW, { resource: 'organisations', id: 'b', name: 'B' }, '');
    expect(orderOf(draft).organisationIds).toEqual(['a', 'b']);
  });

  it('belongs to the group, the network or the initiative one stands at', () => {
    const draft = draftOf(PREVIEW, { resource: 'groups', id: 'g', name: 'G' }, '');
    expect(orderOf(draft).groupId).toBe('g');
    expect(
      orderOf({ ...draft, place: { ...(draft.place ?? { resource: '', id: '', name: '' }), ticked: false } }),
    ).not.toHaveProperty('groupId');
  });

  it('brings new persons with why they are kept', () => {
    const draft = draftOf(PREVIEW, null, 'E-Mail vom 12.03.2025');
    const strangers = draft.strangers.map((one) => ({ ...one, ticked: true }));
    const why = { ...draft.why, purpose: ' Zusammenarbeit ', legalBasis: 'public_task' as const };
    expect(orderOf({ ...draft, strangers, why })).toMatchObject({
      newPersons: [{ firstName: 'Rita', lastName: 'Neumann', email: 'rita@b.example', function: 'Leitung', organisationId: 'b' }],
      why: { purpose: 'Zusammenarbeit', legalBasis: 'public_task', dataSource: 'E-Mail vom 12.03.2025' },
    });
  });

  it('needs somewhere to lie', () => {
    const draft = draftOf({ ...PREVIEW, organisations: [] }, null, '');
    expect(hasPlace(draft)).toBe(false);
    expect(hasPlace({ ...draft, strangers: draft.strangers.map((one) => ({ ...one, ticked: true })) })).toBe(true);
  });

  it('takes in a record that was found by name, or ticks it where it stands there already', () => {
    const [a, b] = [
      { id: 'a', name: 'A', ticked: false },
      { id: 'b', name: 'B', ticked: false },
    ];
    expect(withChoice([a], { id: 'b', name: 'B' })).toEqual([a, { ...b, ticked: true }]);
    expect(withChoice([a, b], { id: 'a', name: 'A' })).toEqual([{ ...a, ticked: true }, b]);
  });
});
