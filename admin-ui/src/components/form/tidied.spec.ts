import { tidied } from './tidied.js';

test('blanks around a text are cut off and an empty text is nothing', () => {
  expect(tidied({ name: ' Stadt Musterau ', note: '   ', parentId: null })).toEqual({
    name: 'Stadt Musterau',
    note: null,
    parentId: null,
  });
});

test('an empty line of a list is not sent', () => {
  const emails = [{ address: ' post@stadt.example ', label: 'Zentrale' }, { address: '', label: null }, { address: '  ' }];
  expect(tidied({ emails, tags: ['Pflege', ' '] })).toEqual({
    emails: [{ address: 'post@stadt.example', label: 'Zentrale' }],
    tags: ['Pflege'],
  });
});

test('an organisation nobody chose takes no part', () => {
  const parties = [
    { organisationId: 'a', role: 'partner' },
    { organisationId: null, role: 'host' },
  ];
  expect(tidied({ parties })).toEqual({ parties: [{ organisationId: 'a', role: 'partner' }] });
});

test('own fields and numbers stay as they are', () => {
  expect(tidied({ custom: { size: 3 }, version: 2 })).toEqual({ custom: { size: 3 }, version: 2 });
});

test('an own field may be called like a part of an address', () => {
  const custom = { address: 7, number: false };
  expect(tidied({ custom: { ...custom, form: ' e. V. ' } })).toEqual({ custom: { ...custom, form: 'e. V.' } });
});
