import type { DemoLogins } from './demo.js';

const ROLE_NAMES = {
  coordinator: 'coordinator',
  group_lead: 'group lead',
  reader: 'reader',
  reporting: 'reporting',
  administrator: 'administrator',
};

/** The demo logins as the terminal shows them. */
export function demoLoginsText({ users, password }: DemoLogins): string {
  const width = Math.max(...users.map((user) => user.email.length));
  const lines = users.map((user) => `  ${user.email.padEnd(width)}  ${ROLE_NAMES[user.role]}`);
  const sentence = password ? `password of all: ${password}` : 'password as shown at the first start, or DEMO_PASSWORD';
  return ['Demo logins:', ...lines, `  ${sentence}`, ''].join('\n');
}
