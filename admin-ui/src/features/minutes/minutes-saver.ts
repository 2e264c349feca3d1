import type { AgendaItem } from '@knotenpunkt/shared';
import { ConflictError, toProblem, type ApiProblem, type UiProblemCode } from '../../data/problem.js';

/** Milliseconds without a key press after which minutes are saved. */
const PAUSE = 800;
/** Milliseconds between attempts while the server cannot be reached. */
const RETRY_AFTER = 5_000;

/**
 * `saved`: the server has every word. `typing` and `saving`: it soon will. `waiting`: it cannot keep them just now; the words stay here
 * and are sent as soon as it can. `conflict`: somebody else wrote at the same item. `refused`: it does not take them.
 */
export type SaverStatus = 'saved' | 'typing' | 'saving' | 'waiting' | 'conflict' | 'refused';

/** Whether somebody should look at it: the words are not on their way. */
export function isStuck(status: SaverStatus): boolean {
  return status === 'waiting' || status === 'conflict' || status === 'refused';
}

export interface SaverState {
  text: string;
  status: SaverStatus;
  savedAt: Date | null;
  /** What somebody else wrote meanwhile, in a conflict. */
  theirs: string | null;
  problem: ApiProblem | null;
}

export type SendMinutes = (item: AgendaItem, minutes: string | null) => Promise<AgendaItem>;

/** What passes by itself: the words may be sent again just as they are. */
const PASSING: ReadonlySet<UiProblemCode> = new Set(['unreachable', 'unavailable', 'unexpected', 'internal']);

/** Calls `work` later; answers how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/**
 * Keeps the minutes of one agenda item on their way to the server. It outlives the page that shows it, so that a lost
 * connection loses no word, but not the tab: what is said in a meeting does not belong into the storage of a shared computer.
 */
export class MinutesSaver {
  private item: AgendaItem;
  private state: SaverState;
  private readonly listeners = new Set<() => void>();
  private callOff: () => void = () => undefined;

  constructor(
    item: AgendaItem,
    private readonly send: SendMinutes,
    private readonly later: Later,
  ) {
    this.item = item;
    this.state = { text: item.minutes ?? '', status: 'saved', savedAt: null, theirs: null, problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaverState => this.state;

  get meetingId(): string {
    return this.item.meetingId;
  }

  get title(): string {
    return this.item.title;
  }

  /** Whether there are words the server does not have. */
  get unsaved(): boolean {
    return this.state.status !== 'saved';
  }

  /** The item as it was read anew. Where nothing is on its way from here, what others wrote is shown. */
  follow(item: AgendaItem): void {
    if (this.unsaved || item.version <= this.item.version) return;
    this.item = item;
    this.set({ text: item.minutes ?? '' });
  }

  change(text: string): void {
    const status = this.state.status === 'saved' || this.state.status === 'refused' ? 'typing' : this.state.status;
    this.set({ text, status });
    if (status === 'typing') this.schedule(PAUSE);
  }

  /** Sends at once what is still being typed, or tries again. */
  flush(): void {
    if (['typing', 'waiting', 'refused'].includes(this.state.status)) void this.save();
  }

  /** Sends what is still here and waits for the answer; answers whether the server has every word then. */
  async finish(): Promise<boolean> {
    this.flush();
    while (this.state.status === 'saving' || this.state.status === 'typing') {
      await this.nextState();
      if (this.state.status === 'typing') this.flush();
    }
    return !this.unsaved;
  }

  /** Ends a conflict: with one's own words, theirs, or both. */
  settle(choice: 'mine' | 'theirs' | 'both'): void {
    const { text, theirs } = this.state;
    const chosen = { mine: text, theirs: theirs ?? '', both: [theirs, text].filter(Boolean).join('\n\n') }[choice];
    this.set({ text: chosen, theirs: null, status: 'typing' });
    void this.save();
  }

  private schedule(milliseconds: number): void {
    this.callOff();
    this.callOff = this.later(() => this.flush(), milliseconds);
  }

  private async save(): Promise<void> {
    this.callOff();
    const { text } = this.state;
    this.set({ status: 'saving' });
    try {
      this.item = await this.send(this.item, text.trim() === '' ? null : text);
      this.saved(text);
    } catch (error) {
      this.failed(error);
    }
  }

  private saved(text: string): void {
    const more = this.state.text !== text;
    this.set({ status: more ? 'typing' : 'saved', savedAt: new Date(), problem: null });
    if (more) this.schedule(PAUSE);
  }

  private failed(error: unknown): void {
    if (error instanceof ConflictError) return this.meet(error.current as AgendaItem);
    const problem = toProblem(error);
    const passing = PASSING.has(problem.code);
    this.set({ status: passing ? 'waiting' : 'refused', problem });
    if (passing) this.schedule(RETRY_AFTER);
  }

  /** Somebody saved the item first. Where they left its minutes alone, nothing is in dispute. */
  private meet(current: AgendaItem): void {
    const disputed = (current.minutes ?? '') !== (this.item.minutes ?? '') && (current.minutes ?? '') !== this.state.text;
    this.item = current;
    this.set(disputed ? { status: 'conflict', theirs: current.minutes ?? '' } : { status: 'typing' });
    if (!disputed) void this.save();
  }

  private nextState(): Promise<void> {
    return new Promise((resolve) => {
      const leave = this.subscribe(() => {
        leave();
        resolve();
      });
    });
  }

  private set(changed: Partial<SaverState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}
