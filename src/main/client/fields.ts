// What a browser says of a field that is empty or unfit stands in the language of the page: a browser speaks its own, and none speaks Nynorsk.
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (element: EventTarget | null): element is Field => element instanceof HTMLElement && 'setCustomValidity' in element;

function wrong(field: Field, words: DOMStringMap): string {
  const { valid, valueMissing, rangeUnderflow, rangeOverflow } = field.validity;
  if (valid) return '';
  if (valueMissing) return words.empty ?? '';
  const ranged = field instanceof HTMLInputElement && field.min && field.max && (rangeUnderflow || rangeOverflow);
  return (ranged ? words.range?.replace('{0}', field.min).replace('{1}', field.max) : words.unfit) ?? '';
}

document.addEventListener('invalid', (event) => {
  const field = event.target;
  const words = document.getElementById('refusal')?.dataset;
  if (!isField(field) || !words) return;
  field.setCustomValidity('');
  field.setCustomValidity(wrong(field, words));
}, true);

// Every field of the form: one of several to choose between may carry the words for all.
document.addEventListener('input', (event) => {
  if (isField(event.target)) for (const field of event.target.form?.elements ?? []) if (isField(field)) field.setCustomValidity('');
});
