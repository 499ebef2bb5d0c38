import { renderStreamMessage } from '@hotwired/turbo';
import { fieldsOf, post, refusal, STREAM } from './csrf';
import { drop, type Fields, forgetOld, keep, kept, putBack, textsOf } from './drafts';
import { forgetRefusal } from './forms';
import { passing, show, wait } from './sign';
import { whenShown } from './shown';

// Forms that save while somebody writes. Only the newest state matters, so nothing queues; what the server has not
// confirmed is kept on the device and put back if the page was lost.
interface Draft { texts: Fields; over: Fields; at: number }

const PAUSE = 900;

class Saving {
  #timer: number | undefined;
  #tries = 0;
  #busy = false;
  #dirty = false;
  readonly #over: Fields;

  constructor(readonly form: HTMLFormElement) {
    this.#over = textsOf(form);
    const draft = kept<Draft>(this.#key);
    if (draft && JSON.stringify(draft.over) === JSON.stringify(this.#over)) {
      for (const [name] of draft.texts) this.#empty(name);
      putBack(form, draft.texts);
      this.later();
    } else if (draft) drop(this.#key);
  }

  get #key(): string {
    return `autosave:${this.form.dataset.outboxPerson ?? ''}:${this.form.dataset.autosave}`;
  }

  #empty(name: string): void {
    for (const field of this.form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      if (field.type !== 'hidden') field.value = '';
    }
  }

  later(): void {
    this.#dirty = true;
    this.#tries = 0;
    keep(this.#key, { texts: textsOf(this.form), over: this.#over, at: Date.now() } satisfies Draft);
    if (this.form.querySelector<HTMLElement>('.sign')?.dataset.state !== 'waiting') show(this.form, '');
    this.#again(PAUSE);
  }

  #again(pause: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(), pause);
  }

  async now(leaving = false): Promise<void> {
    window.clearTimeout(this.#timer);
    const fields = fieldsOf(this.form);
    if (!this.#dirty || this.#busy || !fields) return;
    this.#busy = true;
    this.#dirty = false;
    try {
      const response = await post(this.form.dataset.autosaveTo ?? this.form.action, fields, leaving);
      await this.#heard(response, await response.text());
    } catch {
      this.#failed();
    } finally {
      this.#busy = false;
      if (this.#dirty) this.#again(this.#tries === 0 ? PAUSE : wait(this.#tries));
    }
  }

  async #heard(response: Response, html: string): Promise<void> {
    const savedAt = response.headers.get('Saved-At');
    if (passing(response.status) || (response.ok && savedAt === null)) {
      this.#failed();
    } else if (!response.ok) {
      show(this.form, 'refused', refusal(html) ?? '');
    } else {
      this.#tries = 0;
      if (!this.#dirty) drop(this.#key);
      if (response.headers.get('Content-Type')?.startsWith(STREAM)) renderStreamMessage(html);
      show(this.form, this.#dirty ? '' : 'saved', savedAt ?? '');
      forgetRefusal();
      this.#mended();
    }
  }

  /** What was wrong when the form was handed in is not said beside what has been kept since. */
  #mended(): void {
    for (const summary of document.querySelectorAll('.ds-error-summary')) {
      const named = [...summary.querySelectorAll<HTMLAnchorElement>('a')].map((link) => document.getElementById(link.hash.slice(1)));
      if (named.every((field) => this.form.contains(field))) summary.remove();
    }
    for (const message of this.form.querySelectorAll('.ds-validation-message')) message.remove();
    for (const field of this.form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  }

  #failed(): void {
    this.#dirty = true;
    this.#tries++;
    show(this.form, 'waiting');
  }

  done(): void {
    window.clearTimeout(this.#timer);
    this.#dirty = false;
    drop(this.#key);
  }

  stop(): void {
    window.clearTimeout(this.#timer);
    void this.now(true);
  }
}

const saving = new Map<HTMLFormElement, Saving>();

function begin(): void {
  for (const form of saving.keys()) if (!form.isConnected) saving.delete(form);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    if (!saving.has(form)) saving.set(form, new Saving(form));
  }
}

const of = (event: Event) => saving.get((event.target as Element).closest('form') as HTMLFormElement);

forgetOld();
whenShown(begin);
document.addEventListener('input', (event) => of(event)?.later());
document.addEventListener('change', (event) => of(event)?.later());
document.addEventListener('turbo:submit-end', (event) => {
  if ((event as CustomEvent<{ success: boolean }>).detail.success) of(event)?.done();
});
window.addEventListener('online', () => saving.forEach((form) => void form.now()));
for (const leaving of ['turbo:before-visit', 'pagehide']) {
  window.addEventListener(leaving, () => saving.forEach((form) => form.stop()));
}
