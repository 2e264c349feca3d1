import { AGENDA_ITEM_FIELDS, limitOf, type AgendaItem, type Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../components/Icon.js';
import { clockIn, dayOf } from '../../components/wall-clock.js';
import { useInvitations } from '../invitations/index.js';
import { addActionItem, addDecision } from './minutes.api.js';
import type { MinutesSaver, SaverState } from './minutes-saver.js';
import { useMinutesText } from './savers.js';
import { lineAt, readShortcut, withoutLine, type Shortcut, type WrittenLine } from './shortcut.js';
import { ShortcutPreview } from './ShortcutPreview.js';
import { useMinutesAction } from './use-minutes-action.js';

const LONGEST = limitOf(AGENDA_ITEM_FIELDS)('minutes');

/** What is said about an item. It saves itself; a line that begins with a slash becomes a task or a decision. */
export function MinutesEditor({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const translate = useTranslate();
  const { state, saver } = useMinutesText(item);
  const area = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState(0);
  /** A line that was told to stay text. */
  const [kept, setKept] = useState<string>();
  const read = useShortcutReader(meeting);
  const create = useShortcutWork(meeting, item);
  const line = lineAt(state.text, place);
  const shortcut = line.text !== kept ? read(line.text) : undefined;

  const take = async (found: Shortcut, from: WrittenLine) => {
    if (!(await create(found))) return;
    saver.change(withoutLine(saver.snapshot().text, from));
    setPlace(from.from);
    // Only once the shorter text is shown there is a place to go to.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from.from, from.from);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!shortcut) return;
    if (event.key === 'Enter' && !event.shiftKey) void take(shortcut, line);
    else if (event.key === 'Escape') setKept(line.text);
    else return;
    event.preventDefault();
  };
  return (
    <div className="writing">
      <textarea
        ref={area}
        aria-label={translate('minutes.text_of', { title: item.title })}
        placeholder={translate('minutes.placeholder')}
        maxLength={LONGEST}
        value={state.text}
        onChange={(event) => {
          saver.change(event.target.value);
          setPlace(event.target.selectionStart);
        }}
        onSelect={(event) => setPlace(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => saver.flush()}
      />
      {shortcut && (
        <ShortcutPreview shortcut={shortcut} onTake={() => void take(shortcut, line)} onKeep={() => setKept(line.text)} />
      )}
      <Trouble state={state} saver={saver} />
      <p className="hint-line small soft">
        <span>
          <b>{translate('minutes.hint.action')}</b> {translate('minutes.hint.action_text')}
        </span>
        <span>
          <b>{translate('minutes.hint.decision')}</b> {translate('minutes.hint.decision_text')}
        </span>
      </p>
    </div>
  );
}

/** Those who were invited can be given a task by name. */
function useShortcutReader(meeting: Meeting): (line: string) => Shortcut | undefined {
  const { data: people = [] } = useInvitations(meeting.id);
  const candidates = people.flatMap(({ personId, name }) => (personId ? [{ personId, name }] : []));
  const today = dayOf(clockIn(meeting.zone, new Date()));
  return (line) => readShortcut(line, candidates, today);
}

function useShortcutWork(meeting: Meeting, item: AgendaItem): (shortcut: Shortcut) => Promise<boolean> {
  const { run } = useMinutesAction();
  const of = { meetingId: meeting.id, agendaItemId: item.id };
  return (shortcut) =>
    run(() =>
      shortcut.kind === 'decision'
        ? addDecision({ text: shortcut.text, ...of })
        : addActionItem({ text: shortcut.text, ownerId: shortcut.owner?.personId ?? null, dueOn: shortcut.dueOn, ...of }),
    );
}

/** What keeps the words from being saved, and what can be done. */
function Trouble({ state, saver }: { state: SaverState; saver: MinutesSaver }) {
  const translate = useTranslate();
  if (state.status === 'waiting') {
    return (
      <div className="notice" role="alert">
        <Icon name="clock" />
        <p className="grow">{translate('minutes.waiting')}</p>
        <button type="button" className="btn s" onClick={() => saver.flush()}>
          {translate('shell.retry')}
        </button>
      </div>
    );
  }
  if (state.status === 'refused' && state.problem) {
    return (
      <div className="notice problem" role="alert">
        <Icon name="alert" />
        <p className="grow">{translate(state.problem.message, state.problem.values)}</p>
        <button type="button" className="btn s" onClick={() => saver.flush()}>
          {translate('shell.retry')}
        </button>
      </div>
    );
  }
  if (state.status !== 'conflict') return null;
  return (
    <div className="notice written-twice" role="alert">
      <Icon name="alert" />
      <div className="grow">
        <p>{translate('minutes.conflict.text')}</p>
        <blockquote className="value-text">{state.theirs}</blockquote>
      </div>
      <div className="btns">
        {(['both', 'mine', 'theirs'] as const).map((choice) => (
          <button key={choice} type="button" className="btn s" onClick={() => saver.settle(choice)}>
            {translate(`minutes.conflict.${choice}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
