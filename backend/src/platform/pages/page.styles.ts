import { css, html } from './html.js';
import { FORM_STYLES } from './form.styles.js';
import { REPLY_STYLES } from './reply.styles.js';
import { PAGE_TOKENS } from './page.tokens.js';

const LETTER_STYLES = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  html {
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 400 17.5px/1.55 var(--font);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1 {
    font-size: clamp(26px, 5.2vw, 38px);
    line-height: 1.14;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h2 {
    font-size: clamp(21px, 3.4vw, 25px);
    line-height: 1.22;
    font-weight: 700;
    letter-spacing: -0.006em;
  }
  p + p {
    margin-top: 0.75em;
  }
  a {
    color: var(--brand);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid transparent;
    outline-offset: 3px;
    box-shadow: var(--focus);
    border-radius: var(--radius-s);
  }
  .ic {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .small {
    font-size: 15px;
    line-height: 1.5;
    color: var(--ink-2);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .as-written {
    white-space: pre-line;
  }
  .skip {
    position: absolute;
    left: 16px;
    top: -80px;
    z-index: 2;
    padding: 12px 16px;
    background: var(--brand);
    color: var(--brand-ink);
    border-radius: var(--radius-s);
  }
  .skip:focus {
    top: 12px;
  }

  .sheet {
    max-width: 1060px;
    margin: 0 auto;
    background: var(--surface);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 18px 20px 14px;
  }
  .mark {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 14px;
    min-width: 0;
  }
  .mark svg {
    width: 44px;
    height: 44px;
    flex: none;
  }
  .mark strong {
    display: block;
    font-size: 18px;
    line-height: 1.2;
    letter-spacing: -0.004em;
  }
  .mark span {
    display: block;
    margin-top: 2px;
    font-size: 14px;
    line-height: 1.35;
    color: var(--ink-2);
  }
  .head > a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 10px 4px;
    font-size: 15px;
  }
  .thread {
    display: block;
    width: 100%;
    height: 26px;
    color: var(--thread);
  }
  .content {
    padding: 22px 20px 8px;
  }
  .columns {
    display: grid;
    gap: 24px;
  }
  .address {
    font-size: 16px;
    line-height: 1.4;
  }
  .address span {
    display: block;
  }
  .address small {
    display: inline-block;
    margin-bottom: 8px;
    padding-bottom: 3px;
    font-size: 12.5px;
    color: var(--ink-3);
    border-bottom: 1px solid var(--edge);
  }
  .kicker {
    margin-bottom: 6px;
    font-size: 16px;
    font-weight: 600;
    color: var(--ink-2);
  }
  .greeting {
    margin-top: 16px;
  }
  .closing {
    margin-top: 18px;
  }
  .closing b {
    font-weight: 600;
  }
  .facts-beside {
    font-size: 15.5px;
    line-height: 1.45;
  }
  .facts-beside dt {
    margin-top: 14px;
    font-size: 14px;
    color: var(--ink-3);
  }
  .facts-beside dt:first-child {
    margin-top: 0;
  }
  .facts-beside dd a {
    display: inline-block;
    padding: 2px 0;
  }

  .foot {
    margin-top: 36px;
    padding: 20px;
    font-size: 14.5px;
    line-height: 1.5;
    color: var(--ink-2);
    border-top: 1px solid var(--edge);
  }
  .foot nav {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 22px;
    margin-top: 8px;
  }
  .foot nav a {
    padding: 9px 0;
    font-size: 15px;
  }
  .foot .line {
    display: inline-block;
  }
  .foot .line:not(:last-child)::after {
    content: '·';
    margin-left: 0.35em;
  }

  @media (min-width: 400px) {
    .nb {
      white-space: nowrap;
    }
  }
  @media (min-width: 600px) {
    .head {
      padding: 24px 40px 16px;
    }
    .content {
      padding: 28px 40px 8px;
    }
    .foot {
      padding: 22px 40px 30px;
    }
  }
  @media (min-width: 960px) {
    body {
      padding: 36px 24px;
    }
    .sheet {
      border-radius: var(--radius-m);
      box-shadow:
        var(--shadow-1),
        0 0 0 1px var(--edge);
      overflow: hidden;
    }
    .head {
      padding: 30px 64px 18px;
    }
    .content {
      padding: 32px 64px 12px;
    }
    .columns {
      grid-template-columns: minmax(0, 640px) 1fr;
      gap: 0 64px;
    }
    .columns > aside {
      align-self: start;
      padding-left: 26px;
      border-left: 1px solid var(--edge);
    }
    .address {
      margin-bottom: 26px;
    }
    .foot {
      display: flex;
      justify-content: space-between;
      align-items: end;
      gap: 40px;
      padding: 24px 64px 32px;
    }
    .foot nav {
      flex: none;
      margin: 0;
    }
  }
  @media (max-width: 959px) {
    /* What has the focus is not hidden by what stays in reach. */
    html {
      scroll-padding-bottom: 90px;
    }
    .columns > aside {
      padding-top: 20px;
      border-top: 1px solid var(--edge);
    }
    .address {
      display: none;
    }
  }
  @media (max-width: 599px) {
    .mark span {
      display: none;
    }
    .content {
      padding-top: 16px;
    }
  }
  @media print {
    body {
      padding: 0;
      background: none;
    }
    .sheet {
      box-shadow: none;
    }
    .skip,
    .button,
    .head > a {
      display: none;
    }
  }
`;

export const PAGE_STYLES = html`${PAGE_TOKENS}${LETTER_STYLES}${REPLY_STYLES}${FORM_STYLES}`;
