import { renderStreamMessage, visit } from '@hotwired/turbo';
import { post, STREAM } from './csrf';
import { whenShown } from './shown';

// Rows moved by their handle, with a finger, a mouse or the arrow keys. Without this script the buttons up and down do it.
const rowsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(':scope > [data-id]')];
const orderOf = (list: Element) => rowsOf(list).map((row) => row.dataset.id ?? '').join(' ');

let saving = false;
let moved = false;

/** One order is on its way at a time, so that the last one told is the last one stored. */
async function save(list: HTMLElement, before: string): Promise<void> {
  if (orderOf(list) === before) return;
  moved = true;
  if (saving) return;
  saving = true;
  let answer = '';
  while (moved) {
    moved = false;
    answer = await stored(list);
  }
  saving = false;
  if (answer) renderStreamMessage(answer);
  else visit(location.href, { action: 'replace' }); // the order on the page is not the server's: show the one that counts
}

/** What the server answers; empty when it did not take the order. */
async function stored(list: HTMLElement): Promise<string> {
  const order = rowsOf(list).map((row): [string, string] => ['order', row.dataset.id ?? '']);
  try {
    const response = await post(list.dataset.sortable ?? '', order);
    const html = await response.text();
    const stream = response.headers.get('Content-Type')?.startsWith(STREAM) ?? false;
    if (!response.ok && stream) renderStreamMessage(html);
    return response.ok && stream ? html : '';
  } catch {
    return '';
  }
}

function drag(list: HTMLElement, row: HTMLElement, down: PointerEvent): void {
  const before = orderOf(list);
  const done = new AbortController();
  const { signal } = done;
  row.classList.add('dragged');
  // the document hears the rest: a row that moves in the page lets go of the pointer it had captured
  document.addEventListener('pointermove', (move) => {
    if (move.pointerId !== down.pointerId) return;
    const over = rowsOf(list).find((other) => {
      const box = other.getBoundingClientRect();
      return other !== row && move.clientY > box.top && move.clientY < box.bottom;
    });
    if (!over) return;
    const box = over.getBoundingClientRect();
    const below = move.clientY > box.top + box.height / 2;
    const place = below ? over.nextElementSibling : over;
    if (place !== row && place !== row.nextElementSibling) list.insertBefore(row, place);
  }, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(end, (up) => {
      if (up.pointerId !== down.pointerId) return;
      done.abort();
      row.classList.remove('dragged');
      void save(list, before);
    }, { signal });
  }
}

function find(event: Event): { handle: HTMLElement; list: HTMLElement; row: HTMLElement } | undefined {
  const handle = (event.target as Element).closest<HTMLElement>('.handle');
  const row = handle?.closest<HTMLElement>('[data-id]');
  const list = row?.closest<HTMLElement>('[data-sortable]');
  return handle && row && list ? { handle, row, list } : undefined;
}

document.addEventListener('pointerdown', (event) => {
  const found = find(event);
  if (!found || event.button !== 0) return;
  event.preventDefault();
  found.handle.focus();
  drag(found.list, found.row, event);
});

document.addEventListener('keydown', (event) => {
  const found = find(event);
  if (!found || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  const { handle, row, list } = found;
  const before = orderOf(list);
  const rows = rowsOf(list);
  const other = rows[rows.indexOf(row) + (event.key === 'ArrowUp' ? -1 : 1)];
  if (!other) return;
  list.insertBefore(row, event.key === 'ArrowUp' ? other : other.nextElementSibling);
  handle.focus();
  void save(list, before);
});

// A handle that is hidden anew, even for a moment, loses the focus of whoever moves rows by it.
document.addEventListener('turbo:before-morph-attribute', (event) => {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
  if (attributeName === 'hidden' && (event.target as Element).matches('.handle')) event.preventDefault();
});

function begin(): void {
  document.querySelectorAll<HTMLElement>('[data-sortable] .handle').forEach((handle) => (handle.hidden = false));
}
whenShown(begin);
