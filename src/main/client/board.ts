import { renderStreamMessage } from '@hotwired/turbo';
import { post, STREAM } from './csrf';
import { whenShown } from './shown';

// Notes are dragged with the mouse to a theme, or onto another note that is like them; ticking them and pressing a theme does the same.
let dragged: HTMLElement | null = null;

function begin(): void {
  document.querySelectorAll<HTMLElement>('[data-board] [data-thing]').forEach((note) => (note.draggable = true));
}
whenShown(begin);

const target = (event: Event) => (event.target as Element).closest<HTMLElement>('[data-board] [data-thing], [data-board] [data-field]');
const land = (there: HTMLElement | null) =>
  document.querySelectorAll('[data-board] .landing, [data-board] [data-thing], [data-board] [data-field]').forEach((each) =>
    each.classList.toggle('landing', each === there));

document.addEventListener('dragstart', (event) => {
  dragged = (event.target as Element).closest<HTMLElement>('[data-board] [data-thing]');
});
document.addEventListener('dragover', (event) => {
  const there = target(event);
  if (!dragged || !there || there === dragged) return;
  event.preventDefault();
  land(there);
});
document.addEventListener('dragend', () => {
  dragged = null;
  land(null);
});
document.addEventListener('drop', (event) => {
  const there = target(event);
  const note = dragged;
  if (!note || !there || there === note) return;
  event.preventDefault();
  const url = note.closest<HTMLElement>('[data-board]')?.dataset.board ?? '';
  const field = there.dataset.thing ? `like:${there.dataset.thing}` : (there.dataset.field ?? '');
  void post(url, [['contribution', note.dataset.thing ?? ''], ['field', field]]).then(async (response) => {
    if (response.headers.get('Content-Type')?.startsWith(STREAM)) renderStreamMessage(await response.text());
  });
});

// What somebody has ticked stays ticked while others move notes about; when it has been moved, it is let go.
document.addEventListener('turbo:before-morph-element', (event) => {
  const here = event.target as Element;
  if (here instanceof HTMLInputElement && here.hasAttribute('data-hold') && here.checked) event.preventDefault();
});
document.addEventListener('turbo:submit-end', (event) => {
  if (!(event as CustomEvent<{ success: boolean }>).detail.success) return;
  document.querySelectorAll<HTMLInputElement>('input[data-hold]').forEach((box) => (box.checked = false));
});

export {};
