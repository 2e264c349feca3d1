import { css, filledHtml, html, isolated } from './html.js';

describe('html', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    [`' onfocus='alert(1)`, '&#39; onfocus=&#39;alert(1)'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['Müller & Söhne', 'Müller &amp; Söhne'],
  ])('writes %j as text, in content and attributes', (text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('leaves nothing of what is not there, and keeps a zero', () => {
    expect(html`<p>${null}${undefined}${false}${''}${0}</p>`.toString()).toBe('<p>0</p>');
  });

  it('puts markup into markup, in lists too', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
    expect(html`<p>${items}</p>`.toString()).toBe('<p><i>a</i><i>&lt;b&gt;</i></p>');
  });

  it('takes nothing for markup that only looks like it', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(html`${forged}${[forged]}`.toString()).toBe('&lt;b&gt;&lt;b&gt;');
  });

  it('keeps a text as long as a comment may be, line by line', () => {
    const comment = `${'ä<'.repeat(2_499)}\n\n`;
    expect(html`<p>${comment}</p>`.toString()).toBe(`<p>${comment.replaceAll('<', '&lt;')}</p>`);
  });
});

describe('filledHtml', () => {
  it('puts markup into the places of a text and escapes everything else', () => {
    const filled = filledHtml('bis {day} & {day}, {name}', { day: html`<b>12.3.</b>`, name: '<i>' });
    expect(filled.toString()).toBe('bis <b>12.3.</b> &amp; <b>12.3.</b>, &lt;i&gt;');
  });

  it('puts a value in as it is, whatever it contains', () => {
    expect(filledHtml('{name}!', { name: '{other} $&' }).toString()).toBe('{other} $&amp;!');
  });

  it('refuses a text whose part was forgotten, and one from the prototype', () => {
    expect(() => filledHtml('{name}', {})).toThrow('{name}');
    expect(() => filledHtml('{constructor}', {})).toThrow('{constructor}');
  });
});

describe('isolated', () => {
  it('shuts in what would turn the text around it', () => {
    expect(html`${isolated('\u202Eevil')} lädt ein`.toString()).toBe('<bdi>\u202Eevil</bdi> lädt ein');
  });
});

describe('css', () => {
  it('leaves out the room for reading', () => {
    const rules = css`
      a > b,
      i {
        margin: 0 auto;
      }
    `;
    expect(rules.toString().trim()).toBe('a > b,i{margin: 0 auto;}');
  });
});
