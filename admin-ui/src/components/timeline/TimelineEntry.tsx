import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { useFields } from '../record/FieldsContext.js';
import { useRecordPath } from '../record/RecordPathContext.js';
import { formatExactly, formatMoment } from '../record/moments.js';
import type { FormatContext } from '../record/format-value.js';
import { besides, changesInWords, resourceOf, verbOf, type ChangeInWords } from './history.js';
import { partFields, withoutReferences } from './part-fields.js';
import { iconOf } from './verb-icons.js';

export interface TimelineEntryProps {
  event: HistoryEvent;
  /** The record whose timeline this is; it needs no link to itself. */
  recordId: string;
  context: FormatContext;
  /** What happened without the details. */
  brief?: boolean;
}

export function TimelineEntry({ event, recordId, context, brief = false }: TimelineEntryProps) {
  const translate = useTranslate();
  const { fields, resource } = useFields();
  const pathOf = useRecordPath();
  const verb = verbOf(event.kind);
  const changed = resourceOf(event.kind);
  const changes =
    changed === resource
      ? changesInWords(event.changes, fields, context)
      : changesInWords(withoutReferences(event.changes), partFields(changed, event.changes, translate), context);
  const usual = translate(`timeline.kind.${event.kind}`, {
    _: translate(`timeline.verb.${verb}`, { _: translate('timeline.verb.other') }),
  });
  const what = changed === resource ? usual : translate(`timeline.elsewhere.${event.kind}`, { _: usual });
  // A first record has all its values as "changes"; they stand beside in full.
  const told = verb === 'created' ? [] : changes;

  return (
    <li>
      <span className={verb === 'updated' ? 'node brand' : 'node'}>
        <Icon name={iconOf(event.kind)} />
      </span>
      <div className="body">
        <p>
          <b>{what}</b>
          {brief && told.length > 0 && <>: {told.map(({ label }) => label).join(', ')}</>}
          {besides(event, recordId).map(({ type, id, name }) => {
            const path = pathOf(type, id);
            return (
              <span key={id}>
                {' – '}
                {path ? <Link to={path}>{name}</Link> : name}
              </span>
            );
          })}{' '}
          <time className="when" dateTime={event.at} title={formatExactly(event.at, context)}>
            {formatMoment(event.at, context)}
          </time>
        </p>
        {!brief && told.length > 0 && <Changes changes={told} />}
        {!brief && event.actor && <p className="small muted">{translate('timeline.by', { name: event.actor.name })}</p>}
      </div>
    </li>
  );
}

function Changes({ changes }: { changes: readonly ChangeInWords[] }) {
  return (
    <dl className="change">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{change.label}</dt>
          <dd>{change.added ? <ListChange {...change} /> : <ValueChange {...change} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function ValueChange({ before, after }: ChangeInWords) {
  const translate = useTranslate();
  return (
    <>
      {before && (
        <>
          <span className="vh">{translate('timeline.before')} </span>
          <del>{before}</del>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <span className="vh">{translate('timeline.after')} </span>
      {after ? <ins>{after}</ins> : <span className="open-fact">{translate('timeline.removed')}</span>}
    </>
  );
}

function ListChange({ added = [], removed = [] }: ChangeInWords) {
  const translate = useTranslate();
  return (
    <>
      {added.map((entry) => (
        <span key={entry} className="change-entry">
          <span aria-hidden="true">+ </span>
          <span className="vh">{translate('timeline.added')} </span>
          <ins>{entry}</ins>
        </span>
      ))}
      {removed.map((entry) => (
        <span key={entry} className="change-entry">
          <span aria-hidden="true">− </span>
          <span className="vh">{translate('timeline.taken')} </span>
          <del>{entry}</del>
        </span>
      ))}
    </>
  );
}
