import { serverTime } from './clock';

// A quiet word that goes away by itself; the server shows it no longer either.
class PassingWord extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    const left = Number(this.dataset.until) - serverTime();
    this.#timer = window.setTimeout(() => this.remove(), Math.max(0, left));
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }
}

customElements.define('passing-word', PassingWord);
