// The plain sign by a form: saved at a time the server gave, waiting for the network, or what the server refused.
export type State = 'saved' | 'waiting' | 'refused' | '';

export function show(form: HTMLFormElement, state: State, detail = ''): void {
  const sign = form.querySelector<HTMLElement>('.sign');
  if (!sign) return;
  const words =
    state === 'saved' ? (form.dataset.saved ?? '').replace('{0}', detail)
    : state === 'waiting' ? (form.dataset.waiting ?? '')
    : detail;
  sign.dataset.state = state;
  sign.dataset.of = form.dataset.outbox ?? '';
  if (sign.textContent !== words) sign.textContent = words;
}

/** Doubling waits with some chance in them, so that a whole room does not come back at once. */
export function wait(tries: number): number {
  return Math.min(1000 * 2 ** tries, 30_000) * (0.75 + Math.random() / 2);
}

/** Whether trying again later can help. */
export function passing(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429;
}
