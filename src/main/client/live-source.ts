import { renderStreamMessage, StreamActions } from '@hotwired/turbo';

// The page's one open line to the server. EventSource gives up for good on an error status, as from a proxy
// during a restart; this one always tries again, from the last change it has seen.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000; // a step of a meeting is not missed while a line comes back
const TOLD_AFTER = 1500;
const SLEPT = 20_000;
const SILENT = 45_000; // the server says something every twenty seconds; a line may be dead without ending

class LiveSource extends HTMLElement {
  static observedAttributes = ['src', 'since'];
  static #open: LiveSource | undefined;

  #stream: EventSource | undefined;
  #last = 0;
  #named = '';
  #parts: string[] = [];
  #wait = FIRST_WAIT;
  #retry: number | undefined;
  #telling: number | undefined;
  #silence: number | undefined;
  #hiddenAt = 0;
  #chip = document.createElement('span');
  #leaving = new AbortController();

  connectedCallback(): void {
    if (LiveSource.#open && LiveSource.#open !== this && LiveSource.#open.isConnected) return;
    LiveSource.#open = this;
    this.#chip.setAttribute('role', 'status');
    this.replaceChildren(this.#chip);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('pageshow', (event) => event.persisted && this.#now(), { signal });
    window.addEventListener('pagehide', () => this.#close(), { signal });
    window.addEventListener('online', () => this.#now(), { signal });
    document.addEventListener('visibilitychange', () => this.#seen(), { signal });
    this.#start();
  }

  disconnectedCallback(): void {
    if (LiveSource.#open === this) LiveSource.#open = undefined;
    this.#leaving.abort();
    window.clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'since') {
      const revision = Number(now) || 0;
      this.#drawn(revision);
      this.#last = revision;
    } else if (this.#stream && before !== now) {
      this.#last = Number(this.getAttribute('since')) || 0;
      this.#now();
    }
  }

  /** What was drawn on the page shows how things stood at this revision; what the line has brought since is asked for again. */
  #drawn(revision: number): void {
    if (revision >= this.#last) return;
    this.#last = revision;
    if (this.#stream) this.#now();
  }

  static drawn(revision: number): void {
    if (LiveSource.#open) LiveSource.#open.#drawn(revision);
  }

  #start(): void {
    const address = new URL(this.getAttribute('src') ?? '', document.baseURI);
    address.searchParams.set('since', String(this.#last));
    const stream = new EventSource(address);
    this.#stream = stream;
    this.#named = '';
    this.#parts = [];
    stream.addEventListener('open', () => {
      this.#wait = FIRST_WAIT;
      this.#tell(true);
    });
    for (const sign of ['open', 'message', 'beat']) stream.addEventListener(sign, () => this.#heard());
    stream.addEventListener('message', (event) => this.#apply(event));
    stream.addEventListener('farewell', (event) => this.#goodbye(String(event.data)));
    stream.addEventListener('error', () => {
      this.#tell(false);
      if (stream.readyState !== EventSource.CLOSED || stream !== this.#stream) return;
      this.#close();
      this.#retry = window.setTimeout(() => this.#start(), this.#wait * (0.75 + Math.random() / 2));
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    });
  }

  #apply(event: MessageEvent<string>): void {
    if (event.data.includes('action="refresh"')) {
      renderStreamMessage(event.data);
      return;
    }
    this.#parts.push(event.data);
    if (event.lastEventId === this.#named) return; // only the last frame of a change names it; the id before it sticks
    this.#named = event.lastEventId;
    const parts = this.#parts.splice(0);
    const revision = Number(event.lastEventId);
    if (revision <= this.#last) return;
    this.#last = revision;
    for (const part of parts) renderStreamMessage(mending(part));
  }

  /** The server ends the line: too many tabs wait until they are looked at, a closed session asks what it may still see. */
  #goodbye(why: string): void {
    if (why === 'crowded') {
      this.#close();
      this.#hiddenAt = 0;
    } else if (why === 'closed') {
      this.#close();
      window.location.reload();
    }
  }

  #heard(): void {
    window.clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => this.#now(), SILENT);
  }

  #now(): void {
    this.#close();
    this.#wait = FIRST_WAIT;
    this.#start();
  }

  /** A phone that slept may hold a line that is dead without knowing it. */
  #seen(): void {
    if (document.hidden) this.#hiddenAt = Date.now();
    else if (!this.#stream || Date.now() - this.#hiddenAt > SLEPT) this.#now();
  }

  #close(): void {
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#silence);
    this.#stream?.close();
    this.#stream = undefined;
  }

  #tell(connected: boolean): void {
    if (connected) {
      window.clearTimeout(this.#telling);
      this.#telling = undefined;
      this.#show('pine', this.dataset.connected);
    } else {
      this.#telling ??= window.setTimeout(() => this.#show('marigold', this.dataset.reconnecting), TOLD_AFTER);
    }
  }

  #show(tone: string, words: string | undefined): void {
    this.#chip.className = words ? `chip ${tone} connection` : '';
    if (this.#chip.textContent !== (words ?? '')) this.#chip.textContent = words ?? '';
  }
}

/** What changed is mended in place, so that focus, scrolling and clocks stay as they are. */
function mending(message: string): string {
  const template = document.createElement('template');
  template.innerHTML = message;
  for (const stream of template.content.querySelectorAll('turbo-stream[action=replace], turbo-stream[action=update]')) {
    if (!stream.hasAttribute('method')) stream.setAttribute('method', 'morph');
  }
  return template.innerHTML;
}

// The answer to a form may have been drawn before a change that the line has brought already.
StreamActions['drawn'] = function drawn(this: Element): void {
  LiveSource.drawn(Number(this.getAttribute('revision')) || 0);
};

customElements.define('live-source', LiveSource);
