import { tell } from './told';

// Small kindnesses of ordinary forms: the eye lands on what is wrong, and long texts tell when they get too long.
const SHOWN_FROM = 0.8;

function count(field: HTMLInputElement | HTMLTextAreaElement): void {
  const counter = document.querySelector<HTMLElement>(`[data-counter-for="${CSS.escape(field.id)}"]`);
  const most = Number(counter?.dataset.most);
  if (!counter || !most) return;
  const length = [...field.value].length;
  const over = length - most;
  counter.hidden = length < most * SHOWN_FROM;
  counter.classList.toggle('over', over > 0);
  counter.textContent = over > 0 ? (counter.dataset.over ?? '').replace('{0}', String(over)) : `${length} / ${most}`;
}

document.addEventListener('input', (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) count(field);
});

for (const shown of ['turbo:load', 'turbo:render']) {
  document.addEventListener(shown, () => document.querySelector<HTMLElement>('[data-focus]')?.focus());
}

/** Whether somebody has begun to fill in this form, or stands in it. */
export function begun(form: Element): boolean {
  if (form.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select')) return true;
  return fieldsIn(form).some(changedByHand);
}

type Filled = HTMLInputElement | HTMLTextAreaElement;
const fieldsIn = (form: Element) => [...form.querySelectorAll<Filled>('input, textarea')];

function changedByHand(field: Filled): boolean {
  return field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
    ? field.checked !== field.defaultChecked
    : field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** The first field of a form that holds what is not saved: written by hand, or sent in vain. */
export function unsaved(form: Element): Filled | undefined {
  const sent = form.querySelector('[aria-invalid]') !== null;
  return fieldsIn(form).find((field) => changedByHand(field) || (sent && field.type !== 'hidden'));
}

/** A refusal is over when something has been done. */
export function forgetRefusal(): void {
  document.getElementById('refusal')?.replaceChildren();
}

// A form that did not get through says so; what was written still stands in it.
document.addEventListener('turbo:fetch-request-error', (event) => {
  const words = document.getElementById('refusal')?.dataset.unreached;
  if (words && (event.target as Element).matches('form')) tell(words);
});

// What has just been handed in is no longer being filled in: the answer may replace it, also one that is a page with what
// was sent and what is wrong with it. A refusal in a sentence leaves the form as it is.
const handedIn = new WeakSet<Element>();
document.addEventListener('turbo:submit-end', (event) => {
  const { success, fetchResponse } = (event as CustomEvent<{ success: boolean; fetchResponse?: { contentType: string | null } }>).detail;
  if (!success && !fetchResponse?.contentType?.startsWith('text/html')) return;
  handedIn.add(event.target as Element);
  if (success) forgetRefusal();
});
document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest('form');
  if (form) handedIn.delete(form);
});

// What a form has done is seen: the page stays where it was when it is drawn anew in place, and that may be far below.
let changed: Element | null = null;
document.addEventListener('turbo:submit-end', (event) => {
  const { success, fetchResponse } = (event as CustomEvent<{ success: boolean; fetchResponse?: { redirected: boolean } }>).detail;
  if (!success) return;
  const form = event.target as Element;
  const done = fetchResponse?.redirected; // else the answer is the same form with more in it
  const folded = done ? form.closest<HTMLDetailsElement>('details[data-folds]') : null;
  if (folded) {
    const inside = folded.contains(document.activeElement);
    folded.open = false;
    if (inside) folded.querySelector('summary')?.focus({ preventScroll: true });
  }
  changed = folded ?? form.closest('turbo-frame');
});
document.addEventListener('turbo:render', (event) => {
  const drawnInPlace = (event as CustomEvent<{ renderMethod?: string }>).detail.renderMethod === 'morph';
  if (drawnInPlace && changed?.isConnected && changed.getBoundingClientRect().top < 0) {
    changed.scrollIntoView({ block: changed.matches('details') ? 'center' : 'start' });
  }
  changed = null;
});
document.addEventListener('turbo:frame-render', (event) => {
  (event.target as Element).querySelector('[role=status]:not(:empty)')?.scrollIntoView({ block: 'nearest' });
});

function sameForm(here: Element, coming: Element): boolean {
  return ['action', 'data-outbox', 'data-autosave'].every((name) => here.getAttribute(name) === coming.getAttribute(name));
}

/** Elements that draw themselves take over the new attributes and keep what they drew. */
const SELF_DRAWN = 'step-clock, live-source';

// An update never replaces a form that somebody is filling in, as long as it is the same form.
document.addEventListener('turbo:before-morph-element', (event) => {
  const here = event.target as HTMLElement;
  const coming = (event as CustomEvent<{ newElement?: Element }>).detail.newElement;
  if (!coming) return;
  if (here.matches(SELF_DRAWN) && coming.tagName === here.tagName) {
    for (const name of here.getAttributeNames()) {
      if (!coming.hasAttribute(name) && name.startsWith('data-')) here.removeAttribute(name);
    }
    for (const name of coming.getAttributeNames()) here.setAttribute(name, coming.getAttribute(name) ?? '');
    event.preventDefault();
  } else if (here.matches('.sign[data-state=saved]') && here.dataset.of === (coming.closest('form')?.dataset.outbox ?? '')) {
    event.preventDefault(); // the receipt stays until something new is written, or the step is another
  } else if (here.matches('form') && coming.matches('form') && sameForm(here, coming) && begun(here) && !handedIn.has(here)) {
    event.preventDefault();
  }
});

// What a person has folded out stays so.
document.addEventListener('turbo:before-morph-attribute', (event) => {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  if (attributeName === 'open' && (event.target as Element).matches('details, dialog')) event.preventDefault();
});
