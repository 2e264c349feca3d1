import type { TimelineFold } from '@knotenpunkt/shared';

/** What a folded entry says first: how many answered, or where nobody has, how many were asked. */
export function foldTitle({ invited, open }: Pick<TimelineFold, 'invited' | 'open'>): {
  key: 'answers' | 'invitations' | 'none';
  count: number;
} {
  if (invited > open) return { key: 'answers', count: invited - open };
  return { key: invited > 0 ? 'invitations' : 'none', count: invited };
}
