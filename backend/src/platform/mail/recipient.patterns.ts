/**
 * Whether mails may go to an address: one of the patterns of MAIL_ALLOW must fit all of it. `*` stands for any
 * characters; the pattern `*` alone switches production mail on.
 */
export function isAllowedRecipient(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => asExpression(pattern).test(address));
}

function asExpression(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'iu');
}
