import { css } from './html.js';

/** What letters say and ask: when and where, what changed, a reply slip, what was recorded. */
export const REPLY_STYLES = css`
  .facts {
    margin: 22px 0 20px;
    border-top: 2px solid var(--ink);
    border-bottom: 1px solid var(--edge);
  }
  .facts > div {
    display: grid;
    grid-template-columns: 26px 1fr;
    gap: 2px 12px;
    padding: 14px 0;
    border-top: 1px solid var(--edge);
  }
  .facts > div:first-child {
    border-top: 0;
  }
  .facts dt {
    position: relative;
  }
  .facts .ic {
    width: 24px;
    height: 24px;
    margin-top: 2px;
    color: var(--brand);
  }
  .facts .small {
    display: block;
    margin-top: 2px;
  }
  .large {
    font-size: clamp(20px, 4.6vw, 25px);
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.006em;
  }
  .beside {
    margin-top: 8px;
    font-size: 15.5px;
    line-height: 1.4;
  }

  .notice {
    margin: 20px 0;
    padding: 14px 16px 15px;
    background: var(--signal-2);
    border-left: 4px solid var(--signal);
    border-radius: 0 var(--radius-m) var(--radius-m) 0;
  }
  .notice h2 {
    display: flex;
    align-items: center;
    gap: 9px;
    font-size: 18px;
    color: var(--signal);
  }
  .notice p {
    margin-top: 6px;
    font-size: 16.5px;
    line-height: 1.45;
  }
  .notice ins {
    font-weight: 600;
    text-decoration: none;
  }
  .notice del {
    color: var(--ink-2);
  }
  .notice.wrong {
    background: var(--no-2);
    border-color: var(--no);
  }
  .notice.wrong h2 {
    color: var(--no);
  }
  .notice.wrong ul {
    margin-top: 4px;
    padding-left: 1.2em;
  }
  .notice.wrong li {
    padding: 3px 0;
  }
  .notice.wrong a {
    color: inherit;
  }

  .tear {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 34px 0 22px;
    font-size: 14px;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--ink-3);
  }
  .tear::before,
  .tear::after {
    content: '';
    flex: 1;
    height: 8px;
    background: radial-gradient(circle, var(--edge-strong) 2px, transparent 2.4px) 0 50%/13px 8px repeat-x;
  }
  .tear::before {
    flex: 0 0 28px;
  }
  .deadline {
    display: flex;
    gap: 10px;
    margin-top: 8px;
    font-size: 16.5px;
  }
  .deadline .ic {
    margin-top: 2px;
    color: var(--signal);
  }
  .preselected {
    margin-top: 12px;
    font-size: 16px;
    color: var(--ink-2);
  }
  fieldset {
    min-width: 0;
    margin-top: 26px;
  }
  .choices {
    margin-top: 10px;
    border-top: 1px solid var(--edge-strong);
  }
  .choice {
    border-bottom: 1px solid var(--edge-strong);
  }
  .choice > label {
    display: grid;
    grid-template-columns: 24px 26px 1fr;
    align-items: center;
    gap: 0 13px;
    min-height: 64px;
    padding: 11px 12px 11px 14px;
    cursor: pointer;
  }
  .choice > label:hover {
    background: var(--surface-2);
  }
  .choice input[type='radio'] {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--brand);
  }
  .choice > label .ic {
    width: 26px;
    height: 26px;
  }
  .choice b {
    display: block;
    font-size: 18.5px;
    line-height: 1.25;
    font-weight: 600;
  }
  .choice small {
    display: block;
    margin-top: 1px;
    font-size: 15px;
    line-height: 1.35;
    color: var(--ink-2);
  }
  .ok > label .ic {
    color: var(--ok);
  }
  .no > label .ic {
    color: var(--no);
  }
  .maybe > label .ic {
    color: var(--maybe);
  }
  .brand > label .ic {
    color: var(--brand);
  }
  .more {
    display: grid;
    gap: 14px;
    padding: 2px 14px 18px 51px;
  }
  .choice:has(input:checked) {
    background: var(--brand-2);
    box-shadow: inset 5px 0 0 var(--brand);
  }
  .choice:has(input:checked) > label:hover {
    background: transparent;
  }
  .choice:has(> label input:focus-visible) {
    position: relative;
    outline: 2px solid transparent;
    box-shadow: var(--focus);
    border-radius: var(--radius-s);
  }
  /* Older browsers show the fields of every choice; the server reads those of the chosen one only. */
  @supports selector(:has(*)) {
    .choice > label input:focus-visible {
      outline: 0;
      box-shadow: none;
    }
    .choice:not(:has(> label input:checked)) > .more {
      display: none;
    }
  }
  .fields {
    display: grid;
    gap: 18px;
    margin-top: 26px;
  }
  .field label {
    display: block;
    margin-bottom: 5px;
    font-size: 16.5px;
    font-weight: 600;
  }
  .field em {
    font-style: normal;
    font-weight: 400;
    color: var(--ink-2);
  }
  .field .small {
    display: block;
    margin: -3px 0 6px;
  }
  .field .fault {
    display: block;
    margin: 0 0 6px;
    font-size: 15.5px;
    line-height: 1.4;
    font-weight: 600;
    color: var(--no);
  }
  .field input,
  .field select,
  .field textarea {
    width: 100%;
    min-height: 50px;
    padding: 11px 13px;
    font: inherit;
    font-size: 17px;
    color: var(--ink);
    background: var(--surface);
    border: 1.5px solid var(--edge-control);
    border-radius: var(--radius-s);
  }
  .field textarea {
    min-height: 96px;
    line-height: 1.45;
    resize: vertical;
  }
  .field [aria-invalid] {
    border: 2px solid var(--no);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-height: 54px;
    padding: 12px 26px;
    font: 600 18px/1.2 var(--font);
    color: var(--brand-ink);
    background: var(--brand);
    border: 2px solid var(--brand);
    border-radius: var(--radius-m);
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .button.second {
    color: var(--brand);
    background: transparent;
  }
  .button.wide {
    width: 100%;
  }
  .submit {
    margin-top: 26px;
  }
  .submit .small {
    margin-top: 12px;
  }
  /* On a telephone the answer stays in reach until its own place in the letter comes. */
  .in-reach {
    position: sticky;
    bottom: 0;
    margin: 0 -20px 14px;
    padding: 10px 20px 12px;
    background: linear-gradient(transparent, var(--surface) 30%);
  }

  .verdict {
    display: flex;
    align-items: center;
    gap: 18px;
    margin: 0 0 4px;
  }
  .verdict.beneath {
    margin-top: 20px;
  }
  .verdict .kicker {
    margin: 0;
  }
  .round {
    display: grid;
    place-items: center;
    flex: none;
    width: 52px;
    height: 52px;
    color: var(--ok);
    background: var(--ok-2);
    border-radius: 50%;
  }
  .round .ic {
    width: 30px;
    height: 30px;
    stroke-width: 2.4;
  }
  .round.maybe {
    color: var(--maybe);
    background: var(--maybe-2);
  }
  .round.no {
    color: var(--no);
    background: var(--no-2);
  }
  .round.signal {
    color: var(--signal);
    background: var(--signal-2);
  }
  .summary {
    margin: 20px 0 8px;
    border-top: 2px solid var(--ink);
  }
  .summary > div {
    display: grid;
    gap: 1px 20px;
    padding: 9px 0;
    border-bottom: 1px solid var(--edge);
  }
  .summary dt {
    font-size: 15.5px;
    color: var(--ink-2);
  }
  .next {
    display: grid;
    gap: 28px 32px;
    margin-top: 26px;
  }
  .next h2 {
    font-size: 20.5px;
  }
  .next p {
    margin-top: 5px;
  }
  .next .button {
    margin-top: 13px;
  }

  @media (min-width: 600px) {
    .summary > div {
      grid-template-columns: 170px 1fr;
    }
    .next {
      grid-template-columns: 1fr 1fr;
    }
    .more.two {
      grid-template-columns: 1fr 1fr;
    }
    .button.wide {
      width: auto;
      min-width: 290px;
    }
  }
  @media (min-width: 960px) {
    .in-reach {
      display: none;
    }
  }
  @media (max-width: 599px) {
    .facts,
    .notice {
      margin: 16px 0;
    }
  }
`;
