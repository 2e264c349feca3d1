import { html } from './html.js';

/** Knots and threads: what joins the letters of all agencies. */
export const MARK = html`<svg viewBox="0 0 44 44" aria-hidden="true">
  <path d="M10 11l23 4.5M10 11l9 22M33 15.5L19 33M33 15.5l2 18" fill="none" stroke="var(--ink)" stroke-width="2.2" />
  <circle cx="10" cy="11" r="5.5" fill="var(--node-public)" />
  <circle cx="33" cy="15.5" r="4.5" fill="var(--node-labour)" />
  <circle cx="19" cy="33" r="6.5" fill="var(--node-learning)" />
  <circle cx="35.5" cy="34.5" r="3.2" fill="var(--node-chamber)" />
</svg>`;

export const THREAD = html`<svg class="thread" viewBox="0 0 1060 26" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
  <path
    d="M0 13h1060M226 13c36 0 36-8.5 66-8.5h58M612 13c40 0 44 8.5 76 8.5h72c34 0 36-8.5 70-8.5"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
  />
  <g stroke="var(--surface)" stroke-width="3">
    <circle cx="64" cy="13" r="5.5" fill="var(--node-public)" />
    <circle cx="226" cy="13" r="4.5" fill="var(--node-labour)" />
    <circle cx="353" cy="4.8" r="4" fill="var(--node-chamber)" />
    <circle cx="612" cy="13" r="4.5" fill="var(--node-learning)" />
    <circle cx="724" cy="21.3" r="4" fill="var(--node-business)" />
    <circle cx="830" cy="13" r="4.5" fill="var(--node-social)" />
    <circle cx="996" cy="13" r="5.5" fill="var(--node-public)" />
  </g>
</svg>`;
