import { css } from './html.js';

/** The visual language of the interface (`admin-ui/src/app/styles/tokens.css`), as far as letters need it; a test compares them. */
export const PAGE_TOKENS = css`
  :root {
    color-scheme: light dark;
    --font: 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif;
    --radius-s: 5px;
    --radius-m: 8px;
    --paper: #f6f7f9;
    --surface: #ffffff;
    --surface-2: #eef1f5;
    --edge: #d9dfe7;
    --edge-strong: #b4bfcd;
    --edge-control: #76869a;
    --ink: #16263b;
    --ink-2: #44566d;
    --ink-3: #58697f;
    --brand: #1d4e89;
    --brand-2: #e4edf8;
    --brand-ink: #ffffff;
    --signal: #9a5200;
    --signal-2: #fff1dc;
    --ok: #1b7045;
    --ok-2: #e2f4ea;
    --no: #b3261e;
    --no-2: #fbe7e5;
    --maybe: #6b5500;
    --maybe-2: #fbf3cf;
    --shadow-1: 0 1px 2px rgb(22 38 59 / 0.08);
    --focus: 0 0 0 2px #ffffff, 0 0 0 4px #2f74c8;
    --thread: #b9c5d4;
    --node-labour: #1d4e89;
    --node-chamber: #7a3e9d;
    --node-public: #0f6b6b;
    --node-learning: #b0560f;
    --node-social: #a3275f;
    --node-business: #3f6b1f;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --paper: #0f1722;
      --surface: #162130;
      --surface-2: #1d2a3b;
      --edge: #2b3a4e;
      --edge-strong: #46586f;
      --edge-control: #7387a0;
      --ink: #e8edf4;
      --ink-2: #b7c3d2;
      --ink-3: #9aa9bd;
      --brand: #86b5f0;
      --brand-2: #1c3350;
      --brand-ink: #0b1521;
      --signal: #f2b45c;
      --signal-2: #3a2a10;
      --ok: #7fd0a3;
      --ok-2: #14321f;
      --no: #f2a19b;
      --no-2: #3d1a18;
      --maybe: #e6cf72;
      --maybe-2: #332b0d;
      --shadow-1: none;
      --focus: 0 0 0 2px #0f1722, 0 0 0 4px #9cc4f5;
      --thread: #3d506a;
      --node-labour: #86b5f0;
      --node-chamber: #c99be6;
      --node-public: #6cc9c9;
      --node-learning: #f0a566;
      --node-social: #ef92bd;
      --node-business: #a3d07c;
    }
  }
`;
