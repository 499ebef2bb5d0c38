import { unsaved } from './forms';
import { tell } from './told';

// What is begun in a form that keeps something is not lost by one press of what leaves it: the first press says that it is
// not saved, the next goes on without it.
const told = new WeakSet<Element>();

document.addEventListener('click', (event) => {
  const words = document.getElementById('refusal')?.dataset.unsaved;
  if (!words || event.ctrlKey || event.metaKey || !(event.target as Element).closest('[data-leaves]')) return;
  for (const form of document.querySelectorAll('form[data-keeps]')) {
    const field = told.has(form) ? undefined : unsaved(form);
    if (!field) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    told.add(form);
    tell(words);
    field.closest('details')?.setAttribute('open', '');
    if (event.detail > 0) field.focus(); // by keys the next press would land in the field
    return;
  }
}, true);

window.addEventListener('beforeunload', (event) => {
  if ([...document.querySelectorAll('form[data-keeps]')].some((form) => !told.has(form) && unsaved(form))) event.preventDefault();
});

document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest('form[data-keeps]');
  if (form) told.delete(form);
});
