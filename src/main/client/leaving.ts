import { unsaved } from './forms';
import { tell } from './told';

// What is begun in a form that keeps something is not lost by one press of what leaves it: the first press says that it is
// not saved, the next goes on without it. A press while the form is on its way goes on by itself when it is saved.
const told = new WeakSet<Element>();
const sending = new WeakSet<Element>();
let waits: HTMLElement | null = null;

document.addEventListener('click', (event) => {
  const words = document.getElementById('refusal')?.dataset.unsaved;
  const control = (event.target as Element).closest<HTMLElement>('[data-leaves]');
  if (!words || event.ctrlKey || event.metaKey || !control) return;
  for (const form of document.querySelectorAll('form[data-keeps]')) {
    const field = told.has(form) ? undefined : unsaved(form);
    if (!field) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (sending.has(form)) {
      waits = control;
      return;
    }
    told.add(form);
    tell(words);
    field.closest('details')?.setAttribute('open', '');
    if (event.detail > 0) field.focus(); // by keys the next press would land in the field
    return;
  }
}, true);

document.addEventListener('turbo:submit-start', (event) => sending.add(event.target as Element));
document.addEventListener('turbo:submit-end', (event) => {
  const form = event.target as Element;
  if (!form.matches('[data-keeps]')) return;
  const goesOn = waits;
  waits = null;
  const { success } = (event as CustomEvent<{ success: boolean }>).detail;
  if (!sending.delete(form) || !success) return;
  told.add(form); // saved, also while the answer is not drawn yet
  if (goesOn?.isConnected) goesOn.click();
});

window.addEventListener('beforeunload', (event) => {
  if ([...document.querySelectorAll('form[data-keeps]')].some((form) => !told.has(form) && unsaved(form))) event.preventDefault();
});

document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest('form[data-keeps]');
  if (!form) return;
  told.delete(form);
  sending.delete(form);
});
