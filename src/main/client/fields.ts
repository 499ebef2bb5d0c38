// What a browser says of a field that is empty or unfit stands in the language of the page: a browser speaks its own, and none speaks Nynorsk.
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (element: EventTarget | null): element is Field => element instanceof HTMLElement && 'setCustomValidity' in element;

document.addEventListener('invalid', (event) => {
  const field = event.target;
  const words = document.getElementById('refusal')?.dataset;
  if (!isField(field) || !words) return;
  field.setCustomValidity('');
  field.setCustomValidity((field.validity.valueMissing ? words.empty : field.validity.valid ? '' : words.unfit) ?? '');
}, true);

// Every field of the form: one of several to choose between may carry the words for all.
document.addEventListener('input', (event) => {
  if (isField(event.target)) for (const field of event.target.form?.elements ?? []) if (isField(field)) field.setCustomValidity('');
});
