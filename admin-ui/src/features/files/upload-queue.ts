/** The record files are added to. */
export interface Subject {
  type: string;
  id: string;
}

/** A file on its way. One that is stored is no upload any more. */
export interface Upload {
  readonly id: number;
  readonly subject: Subject;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'refused';
  /** Share that has been sent, from 0 to 1. */
  readonly progress: number;
  /** Why it was refused. */
  readonly error?: unknown;
}

export interface Sending {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Stores one file with its record; throws where that is refused. */
export type Send = (subject: Subject, file: File, sending: Sending) => Promise<void>;

/** What the queue holds, and the last file that was stored. */
export interface QueueState {
  readonly uploads: readonly Upload[];
  readonly stored: Upload | null;
}

/** Sends files one after the other. A refused one stays until somebody sends it again or takes it away. */
export class UploadQueue {
  private state: QueueState = { uploads: [], stored: null };
  private readonly listeners = new Set<() => void>();
  private current: { id: number; end: AbortController } | null = null;
  private lastId = 0;

  constructor(private readonly send: Send) {}

  readonly snapshot = (): QueueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether leaving the application would lose a file. */
  get busy(): boolean {
    return this.state.uploads.some(({ state }) => state !== 'refused');
  }

  add(subject: Subject, files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: ++this.lastId, subject, file, state: 'waiting', progress: 0 }));
    this.become({ uploads: [...this.state.uploads, ...added] });
    this.proceed();
  }

  /** Ends an upload, whatever it is doing. */
  remove(id: number): void {
    if (this.current?.id === id) this.current.end.abort();
    this.become({ uploads: this.state.uploads.filter((upload) => upload.id !== id) });
  }

  retry(id: number): void {
    this.change(id, { state: 'waiting', progress: 0, error: undefined });
    this.proceed();
  }

  private proceed(): void {
    const next = this.state.uploads.find(({ state }) => state === 'waiting');
    if (next && !this.current) void this.sendOne(next);
  }

  private async sendOne(upload: Upload): Promise<void> {
    const { id, subject, file } = upload;
    const end = new AbortController();
    this.current = { id, end };
    this.change(id, { state: 'sending' });
    try {
      await this.send(subject, file, { signal: end.signal, onProgress: (progress) => this.change(id, { progress }) });
      this.become({ uploads: this.state.uploads.filter((other) => other.id !== id), stored: upload });
    } catch (error) {
      this.change(id, { state: 'refused', error });
    }
    this.current = null;
    this.proceed();
  }

  private change(id: number, values: Partial<Upload>): void {
    this.become({ uploads: this.state.uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload)) });
  }

  private become(values: Partial<QueueState>): void {
    this.state = { ...this.state, ...values };
    this.listeners.forEach((listener) => listener());
  }
}
