import type { PreflightAction, PreflightEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { formatNumber } from '../../components/format.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { useMay } from '../../app/session/SessionContext.js';
import { copiesOf, entriesWith, suppressedGroups, type MAILED, type Officed, type SuppressedGroup } from './preflight-groups.js';

const ICONS = { invite: 'plus', update: 'redo', cancel: 'close' } as const satisfies Partial<Record<PreflightAction, IconName>>;

/** Names that fit; the table beside has them all. */
const NAMED = 6;

interface SectionProps {
  entries: readonly PreflightEntry[];
}

/** Those who get one kind of mail. */
export function MailedSection({ action, entries }: SectionProps & { action: (typeof MAILED)[number] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const found = entriesWith(entries, action);
  if (found.length === 0) return null;
  return (
    <section>
      <h3>
        <Icon name={ICONS[action]} />
        {translate(`invitations.will.${action}`)} <b>{formatNumber(found.length, language)}</b>
      </h3>
      <p>
        {found.length <= NAMED || action !== 'update' ? (
          <Names names={found.map(({ name }) => name)} />
        ) : (
          <UpdateWords entries={found} />
        )}
      </p>
      {action === 'update' && <p>{translate(`invitations.preflight.${found.some(reopens) ? 'reopened' : 'kept'}`)}</p>}
    </section>
  );
}

function reopens(entry: PreflightEntry): boolean {
  return entry.reopens;
}

function Names({ names }: { names: readonly string[] }) {
  const translate = useTranslate();
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED);
  return <>{[...named, ...(rest > 0 ? [translate('invitations.more', { smart_count: rest })] : [])].join(', ')}</>;
}

/** "14 zugesagt, 3 vielleicht, 9 offen" */
function UpdateWords({ entries }: SectionProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const answers = ['yes', 'deputy', 'maybe', 'no', null] as const;
  const counted = answers.flatMap((answer) => {
    const count = entries.filter((entry) => entry.answer === answer).length;
    const word = translate(answer ? `invitations.answer.${answer}` : 'invitations.open');
    return count > 0 ? [`${formatNumber(count, language)} ${word}`] : [];
  });
  return <>{counted.join(', ')}</>;
}

/** The copies for the offices of those who get mail, and why some get none. */
export function CopiesSection({ entries }: SectionProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { sent, missing } = copiesOf(entries);
  if (sent.length + missing.length === 0) return null;
  const forWhom = ({ office, name }: Officed) => translate('invitations.copy_for', { office: office.name, name });
  return (
    <section>
      <h3>
        <Icon name="mail" />
        {translate('invitations.will.copy')} <b>{formatNumber(sent.length, language)}</b>
      </h3>
      {sent.length > 0 && (
        <p>
          <Names names={sent.map(forWhom)} />
        </p>
      )}
      <ul>
        {missing.map(({ invitationId, name, office }) => (
          <li key={invitationId}>
            {translate('invitations.no_copy', {
              office: office.name,
              name,
              reason: translate(`invitations.suppressed.${office.reason ?? 'no_address'}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is not written to, by reason, with what helps. */
export function SuppressedSection({ entries }: SectionProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const groups = suppressedGroups(entries);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <section>
      <h3>
        <Icon name="block" />
        {translate('invitations.will.suppressed')} <b>{formatNumber(count, language)}</b>
      </h3>
      <ul>
        {groups.map((group) => (
          <SuppressedLine key={group.reason} group={group} />
        ))}
      </ul>
    </section>
  );
}

const HELPFUL: readonly string[] = ['no_address', 'unreachable'];

function SuppressedLine({ group: { reason, entries } }: { group: SuppressedGroup }) {
  const translate = useTranslate();
  const language = useLanguage();
  const may = useMay();
  const [first] = entries;
  const path = first?.personId && entries.length === 1 && recordPath('persons', first.personId);
  return (
    <li>
      <b>{formatNumber(entries.length, language)}</b>{' '}
      {translate(`invitations.suppressed_count.${reason}`, { smart_count: entries.length })}
      {path && HELPFUL.includes(reason) && may('persons.write') && (
        <>
          {' – '}
          <Link to={`${path}?edit`}>{translate('invitations.remedy.change_address')}</Link>
        </>
      )}
    </li>
  );
}
