import type { CallReply } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';

type Saved = Result<CallReply<'draft.save'>>;

/** Typing rests this long before it is saved; leaving a field saves at once. */
const restMs = 300;
/** A disk that refused is asked again. */
const againMs = 5_000;

/** Writes one draft: one save under way at a time, and the last state is always written, but none twice. */
export class DraftSaver {
  private readonly save: () => Promise<Saved>;
  private readonly onSaved: (answer: Saved) => void;
  private readonly read: () => string;
  /** What is on disk, or what the form began with. */
  private written: string;
  private isDirty = false;
  private isStopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | null = null;

  /**
   * @param save writes the draft as it is at that moment.
   * @param read gives it as text: what was typed and taken back, as by a scanner, is not worth a draft.
   * @param written what of it is on disk.
   */
  constructor(
    save: () => Promise<Saved>,
    onSaved: (answer: Saved) => void,
    read: () => string,
    written: string = read(),
  ) {
    this.save = save;
    this.onSaved = onSaved;
    this.read = read;
    this.written = written;
  }

  /** Something was typed. */
  touch(): void {
    this.isDirty = true;
    this.flushIn(restMs);
  }

  /** Writes what is not written yet, now. Whether nothing is left to write. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.underWay) await this.underWay;
    if (!this.isDirty || this.isStopped) return true;
    this.isDirty = false;
    const text = this.read();
    if (text === this.written) return true;
    this.underWay = this.save().then((answer) => {
      if (answer.ok) this.written = text;
      this.answered(answer);
    });
    await this.underWay;
    return !this.isDirty;
  }

  /** The draft became an application, or was discarded: nothing of it is written any more. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private answered(answer: Saved): void {
    this.underWay = null;
    if (this.isStopped) return;
    if (!answer.ok) {
      this.isDirty = true;
      this.flushIn(againMs);
    }
    this.onSaved(answer);
  }

  private flushIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }
}
