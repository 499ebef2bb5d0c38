import { config } from '@hotwired/turbo';

// Whoever goes by keyboard keeps their place: when an update takes away what had the focus, the focus goes to what
// stands in its stead: the same button drawn anew, else its neighbour in the same part of the page, else what follows.
const REACHED = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary';
const WRITTEN = 'textarea, input:not([type=checkbox]):not([type=radio])';

interface Stand { at: HTMLElement; name: string; order: number; parts: string[] }

let stand: Stand | undefined;

// A button that is disabled while its form is on the way loses the focus for good, so it only says that it waits. Turbo's
// own way to do that would also swallow a click on what the same button has become meanwhile.
config.forms.submitter = {
  beforeSubmit: (button: HTMLElement) => button.setAttribute('aria-disabled', 'true'),
  afterSubmit: (button: HTMLElement) => button.removeAttribute('aria-disabled'),
} as unknown as typeof config.forms.submitter;
document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('button[aria-disabled=true]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

const shown = (element: Element) =>
  element.isConnected && (element.checkVisibility?.() ?? true) && element.getClientRects().length > 0;
const within = (part: Element) => [...part.querySelectorAll<HTMLElement>(REACHED)].filter(shown);
const nameOf = (element: HTMLElement) =>
  element.id || element.getAttribute('formaction') || element.getAttribute('href') || element.getAttribute('name') || '';

function remember(): void {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return; // an update just before this one may have taken it
  if (!at.matches(':focus-visible')) {
    stand = undefined; // a finger has no place to keep
    return;
  }
  const parts: string[] = [];
  for (let part = at.parentElement; part; part = part.parentElement) if (part.id) parts.push(part.id);
  const nearest = document.getElementById(parts[0] ?? '');
  stand = { at, name: nameOf(at), order: nearest ? within(nearest).indexOf(at) : 0, parts };
}

/** What stands nearest to the place that was lost. */
function neighbour({ at, name, order, parts }: Stand): HTMLElement | undefined {
  const fits = (element: HTMLElement) => at.matches(WRITTEN) || !element.matches(WRITTEN);
  let inner: Element | undefined;
  for (const part of parts.map((id) => document.getElementById(id))) {
    if (!part) continue;
    const there = within(part).filter(fits);
    const same = there.find((element) => name !== '' && nameOf(element) === name);
    const follows = inner && there.find((element) => inner!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = same ?? (inner ? follows ?? there.at(-1) : there[Math.min(order, there.length - 1)]);
    if (next) return next;
    inner = part;
  }
  return undefined;
}

function restore(): void {
  const now = document.activeElement;
  if (!stand || (now && now !== document.body && shown(now))) return;
  const next = shown(stand.at) ? stand.at : neighbour(stand);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' }); // moves only what is out of sight
}

document.addEventListener('focusin', remember);
document.addEventListener('focusout', (event) => {
  if (event.relatedTarget) return;
  const left = event.target as Element;
  window.setTimeout(() => {
    if (left.isConnected && document.activeElement === document.body) stand = undefined; // left on purpose
  });
});

type Rendering = CustomEvent<{ render: (element: Element) => Promise<void> }>;
document.addEventListener('turbo:before-stream-render', (event) => {
  const { detail } = event as unknown as Rendering;
  const { render } = detail;
  detail.render = async (element) => {
    remember();
    await render(element);
    restore();
  };
});
document.addEventListener('turbo:before-render', (event) => {
  if ((event as CustomEvent<{ renderMethod?: string }>).detail.renderMethod === 'morph') remember();
  else stand = undefined; // another page begins at its top
});
// Turbo waits for the screen to be drawn before it says that a frame is there; the focus does not.
document.addEventListener('turbo:before-frame-render', (event) => {
  const { detail } = event as unknown as CustomEvent<{ render?: (here: Element, coming: Element) => unknown }>;
  const { render } = detail;
  remember();
  if (!render) return;
  detail.render = (here, coming) => {
    const rendered = render(here, coming);
    restore();
    return rendered;
  };
});
for (const done of ['turbo:morph', 'turbo:frame-render']) document.addEventListener(done, restore);
