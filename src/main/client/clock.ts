// Counts down to a moment on the server's clock, whatever the device believes the time is.
const SAID_AT = [10, 5, 2, 1, 0];
const TICK = 250;
const SVG = 'http://www.w3.org/2000/svg';

const SET_BACK = 60_000;
const MOVED = 5_000;

const heard = new Set<number>();
let newest = 0;
let offset = 0;
let usual = Date.now() - performance.now();

function hear(serverNow: number): void {
  // a page out of the cache tells an old time again, and a slow answer comes after a newer one: neither corrects us; a time
  // never heard that is much older does, because then the server's clock has been set back
  if (heard.has(serverNow) || !(serverNow > newest || serverNow < newest - SET_BACK)) return;
  heard.add(serverNow);
  newest = serverNow;
  offset = serverNow - Date.now();
}

/** Somebody set this device's clock, or it slept: the page is asked again what the server's says. */
async function askWhenMoved(): Promise<void> {
  const clock = Date.now() - performance.now();
  const moved = Math.abs(clock - usual) > MOVED;
  usual = clock;
  if (!moved) return;
  try {
    const page = await (await fetch(location.href, { cache: 'no-store' })).text();
    const told = Number(/data-server-now="(\d+)"/.exec(page)?.[1]);
    if (told > 0) {
      newest = told;
      offset = told - Date.now();
    }
  } catch {
    return; // without network: the next change brings the time
  }
}

/** The server's clock, as far as a page has told it. */
export const serverTime = (): number => Date.now() + offset;

class StepClock extends HTMLElement {
  static observedAttributes = ['data-ends-at', 'data-server-now', 'data-total', 'data-paused-left', 'data-shape'];
  #timer: number | undefined;
  #text = document.createTextNode('');
  #spoken = document.createElement('span');
  #left: SVGElement | undefined;
  #said: number | undefined;

  connectedCallback(): void {
    this.setAttribute('role', 'timer');
    this.#spoken.className = 'ds-sr-only';
    this.#spoken.setAttribute('role', 'status');
    this.#draw();
    this.#timer = window.setInterval(() => this.#tick(), TICK);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'data-server-now' && now) hear(Number(now));
    if (name === 'data-ends-at' && before !== now) this.#said = undefined;
    if (this.isConnected) name === 'data-shape' ? this.#draw() : this.#tick();
  }

  #draw(): void {
    const shape = this.dataset.shape;
    this.#left = undefined;
    const parts: Node[] = [this.#text];
    if (shape === 'ring' || shape === 'bar') {
      const drawing = document.createElementNS(SVG, 'svg');
      drawing.setAttribute('aria-hidden', 'true');
      drawing.setAttribute('viewBox', shape === 'ring' ? '0 0 100 100' : '0 0 100 10');
      if (shape === 'bar') drawing.setAttribute('preserveAspectRatio', 'none');
      for (const part of ['track', 'left']) drawing.append(this.#stroke(shape, part));
      this.#left = drawing.lastElementChild as SVGElement;
      parts.push(drawing);
    }
    this.replaceChildren(...parts, this.#spoken);
    this.#tick();
  }

  #stroke(shape: string, part: string): SVGElement {
    const ring = shape === 'ring';
    const stroke = document.createElementNS(SVG, ring ? 'circle' : 'line');
    const geometry = ring ? { cx: 50, cy: 50, r: 47, 'stroke-width': 6 } : { x1: 0, y1: 5, x2: 100, y2: 5, 'stroke-width': 10 };
    for (const [name, value] of Object.entries(geometry)) stroke.setAttribute(name, String(value));
    stroke.setAttribute('class', part);
    stroke.setAttribute('pathLength', '1');
    return stroke;
  }

  #tick(): void {
    const paused = this.dataset.pausedLeft;
    const left = paused ? Number(paused) : Math.max(0, (Number(this.dataset.endsAt) - Date.now() - offset) / 1000);
    if (!Number.isFinite(left)) return;
    const seconds = Math.ceil(left);
    const pad = (number: number) => String(number).padStart(2, '0');
    const text = `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
    if (this.#text.data !== text) this.#text.data = text;
    this.toggleAttribute('data-up', seconds === 0);
    this.toggleAttribute('data-paused', Boolean(paused));
    const total = Number(this.dataset.total);
    if (this.#left && total > 0) {
      this.#left.setAttribute('stroke-dasharray', `${Math.min(1, left / total).toFixed(4)} 2`);
    }
    if (!paused) this.#say(seconds);
  }

  /** Told when a round number of minutes is passed while somebody listens, never on arrival. */
  #say(seconds: number): void {
    const minutes = Math.ceil(seconds / 60);
    if (this.#said !== undefined && minutes < this.#said && SAID_AT.includes(minutes)) {
      const words = minutes === 0 ? this.dataset.timeUp : minutes === 1 ? this.dataset.minuteLeft : this.dataset.minutesLeft;
      this.#spoken.textContent = (words ?? '').replace('{0}', String(minutes));
    }
    this.#said = minutes;
  }
}

customElements.define('step-clock', StepClock);
window.setInterval(() => void askWhenMoved(), 1000);
