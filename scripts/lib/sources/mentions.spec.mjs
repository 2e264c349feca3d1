import { documentsIn, mentionsInDocument } from './mentions.mjs';

describe('mentionsInDocument', () => {
  it('finds links within the repository', () => {
    const source =
      'See [how](add-a-field.md#steps), ![a picture](img/start%20page.png "Start") and [us](https://knotenpunkt.example) or [below](#x).';
    expect(mentionsInDocument(source).linked).toEqual(['add-a-field.md', 'img/start page.png']);
  });

  it('finds paths in backticks', () => {
    expect(mentionsInDocument('Edit `backend/src/main.ts` or `shared/src/`, then run `npm test`.').named).toEqual([
      'backend/src/main.ts',
      'shared/src/',
    ]);
  });

  it('passes over what stands for many files and what is made', () => {
    const source = '`backend/src/features/<feature>/index.ts` `shared/src/*/fields.ts` `backend/dist/cli.js` `docs/{a,b}.md`';
    expect(mentionsInDocument(source).named).toEqual([]);
  });
});

describe('documentsIn', () => {
  it('finds documents in comments and messages', () => {
    expect(documentsIn(`// docs/adr/0001-jobs.md says why\nthrow new Error('see docs/operations.md).')`)).toEqual([
      'docs/adr/0001-jobs.md',
      'docs/operations.md',
    ]);
  });
});
