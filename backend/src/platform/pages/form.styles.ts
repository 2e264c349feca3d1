import { css } from './html.js';

/** Longer forms: parts, people one below the other, a code to be typed in. */
export const FORM_STYLES = css`
  .field input.code {
    max-width: 9.5em;
    font-size: 24px;
    letter-spacing: 0.18em;
  }
  .part {
    margin-top: 30px;
    font-size: 20.5px;
    font-weight: 700;
  }
  .part + .small {
    margin-top: 4px;
  }
  .who {
    margin-top: 18px;
    font-weight: 600;
  }
  .tight .choice > label {
    grid-template-columns: 24px 1fr;
    min-height: 48px;
    padding-block: 6px;
  }
  .tight .choice b {
    font-size: 16.5px;
    font-weight: 400;
  }
  .pair {
    display: grid;
    gap: 16px 18px;
    align-items: end;
  }
  .submit .button + .button {
    margin-top: 10px;
  }
  @media (min-width: 600px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
