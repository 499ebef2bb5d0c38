import { renderStreamMessage } from '@hotwired/turbo';
import { fieldsOf, post } from './csrf';

// A text in the method language is checked while it is written; what it means so far, or the first line that is wrong,
// stands beside it.
const PAUSE = 500;
let timer: number | undefined;
let asked = 0;

async function check(form: HTMLFormElement): Promise<void> {
  const mine = ++asked;
  const fields = fieldsOf(form, null);
  if (!fields) return;
  try {
    const response = await post(form.dataset.check ?? '', fields);
    const html = await response.text();
    if (response.ok && mine === asked) renderStreamMessage(html);
  } catch {
    return; // without a network the text is checked when it is saved
  }
}

document.addEventListener('input', (event) => {
  const form = (event.target as Element).closest<HTMLFormElement>('form[data-check]');
  if (!form) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void check(form), PAUSE);
});

document.addEventListener('click', (event) => {
  const line = Number((event.target as Element).closest<HTMLElement>('[data-go-to-line]')?.dataset.goToLine);
  const text = document.querySelector<HTMLTextAreaElement>('form[data-check] textarea');
  if (!line || !text) return;
  const lines = text.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 5);
});
